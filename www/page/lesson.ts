/** Sets a chapter up as a lesson link says: controls shown, hidden and locked, what is seen first, and a start that every reset leads back to. */

import words from "../generated/strings/lesson";
import { shown } from "../widgets/attributes.js";
import type { MechanismInfo } from "../widgets/core.js";
import { make } from "../widgets/dom.js";
import { withItems } from "../widgets/list-controls.js";
import { hold } from "../widgets/locked.js";
import { describe } from "../widgets/model-loader.js";
import { parameterName, stateKey } from "../widgets/settings.js";
import type { Strings } from "../widgets/strings.js";
import { adoptStyles } from "../widgets/style.js";
import { loadStringsWith } from "../widgets/words.js";
import css from "./lesson.css?inline";
import { lockedOf, named } from "./lesson-controls.js";
import { setFigures } from "./lesson-figures.js";
import { openQuery, readLesson, type Lesson } from "./lesson-keys.js";
import { keepStart, startOf } from "./lesson-start.js";
import { unknownWords } from "./lesson-words.js";
import type { State } from "./state.js";

/** Sets the page up; does nothing where the address has no lesson. */
export async function applyLesson(id: string, state: State): Promise<void> {
  const read = readLesson(location.search, (key) => state.levers.some((lever) => lever.key === key));
  const mechanism = read && (await describe(id));
  if (!read || !mechanism) return;
  const { lesson, unknown, theme } = read;
  const strings = await loadStringsWith([words], id, true);
  adoptStyles(document, css);
  const start = startOf(state.store.entries());
  const locked = lockedOf(lesson, mechanism);
  const figures = [...document.querySelectorAll<HTMLElement>(`narrows-figure[mechanism="${id}"]`)];
  setFigures(figures, mechanism, lesson, start);
  const held = [...new Set([...locked.flatMap((one) => one.lever ?? []), ...lesson.lock.filter((word) => state.levers.some(({ key }) => key === word))])];
  const lockedKeys = locked.flatMap((one) => withItems(mechanism, one).map((each) => stateKey(mechanism, each)));
  keepStart(state.store, start, [...held, ...lockedKeys]);
  for (const levers of document.querySelectorAll<HTMLElement & { load(): Promise<void> }>("narrows-levers")) {
    void levers.load().then(() => levers.shadowRoot && hold(levers.shadowRoot, [...held, ...lesson.hide]));
  }
  const charts = figures.map((figure) => figure.getAttribute("chart") ?? "");
  if (lesson.at !== null && charts.includes(lesson.at)) showAlone(figures[charts.indexOf(lesson.at)] as HTMLElement);
  const problems = problemsOf(lesson, mechanism, charts, state, strings);
  problems.push(...unknown.map((key) => strings.text("lesson-unknown-key", { key: shown(key) })));
  if (theme !== null) problems.push(strings.text("lesson-unknown-theme", { given: shown(theme) }));
  document.querySelector("main > .sheet")?.prepend(note(lesson, mechanism, locked.map((one) => parameterName(one, strings)), problems, strings));
}

/** Leaves one figure and its way up to the page. */
function showAlone(figure: HTMLElement): void {
  const sheet = figure.closest("main > .sheet");
  const holder = figure.parentElement;
  holder?.classList.add("lesson-figure");
  if (holder?.parentElement !== sheet) holder?.parentElement?.classList.add("lesson-way");
  sheet?.classList.add("lesson-alone");
}

/** One sentence for each word that names nothing. */
function problemsOf(lesson: Lesson, mechanism: MechanismInfo, charts: readonly string[], state: State, strings: Strings): string[] {
  const places = ["ask", ...charts];
  const words = unknownWords(lesson, ["show", "hide", "lock"], mechanism, state.levers.map(({ key }) => key));
  return [
    ...words.map((word) => strings.text("lesson-unknown-name", word)),
    ...(lesson.at === null || places.includes(lesson.at) ? [] : [strings.text("lesson-unknown-at", { given: shown(lesson.at), allowed: places.join(", ") })]),
  ];
}

function note(lesson: Lesson, mechanism: MechanismInfo, locked: readonly string[], problems: readonly string[], strings: Strings): HTMLElement {
  const hidden = lesson.hide.flatMap((word) => named(mechanism, word) ?? []).map((one) => parameterName(one, strings));
  const said = [
    strings.text("lesson-of"),
    ...(locked.length === 0 ? [] : [strings.text("lesson-locked", { names: locked.join(", ") })]),
    ...(hidden.length === 0 ? [] : [strings.text("lesson-hidden", { names: hidden.join(", ") })]),
  ];
  const leave = make(document, "a", {}, strings.text("lesson-leave"));
  const way = (): void => {
    leave.href = `${location.pathname}?${openQuery(location.search)}`.replace(/\?$/u, "");
  };
  way();
  for (const type of ["pointerdown", "focus"]) leave.addEventListener(type, way);
  return make(
    document,
    "aside",
    { class: "lesson-note", "aria-label": strings.text("lesson-of") },
    make(document, "p", {}, `${said.join(" ")} `, leave),
    ...problems.map((problem) => make(document, "p", { class: "lesson-problem" }, problem)),
  );
}
