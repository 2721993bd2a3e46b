/** The form behind "Teach this": what a class may move, what it sees first, and the link, the code and the line that carry it. */

import words from "../generated/strings/lesson";
import type { MechanismInfo } from "../widgets/core.js";
import { make } from "../widgets/dom.js";
import { leverStore } from "../widgets/lever-store.js";
import { copyText } from "../widgets/menu.js";
import { describe } from "../widgets/model-loader.js";
import { parameterName } from "../widgets/settings.js";
import { adoptStyles } from "../widgets/style.js";
import { loadStringsWith } from "../widgets/words.js";
import type { Address } from "./address.js";
import { controllable, keyOf } from "./lesson-controls.js";
import { openQuery, OPEN, writeLesson, type Lesson } from "./lesson-keys.js";
import css from "./teach-form.css?inline";
import { valueField } from "./teach-values.js";

/** A link for a board or a small code is no longer than this. */
const LONGEST = 200;
/** Height of a figure in a frame, in CSS pixels. */
const FRAME_HEIGHT = 620;

/** Shows the form of a chapter, whose address is given. What it sets, this page's figures follow. */
export async function showTeachForm(into: HTMLElement, id: string, chapter: URL, address: Address): Promise<void> {
  const [mechanism, strings] = await Promise.all([describe(id), loadStringsWith([words], id, true)]);
  if (mechanism === null) return;
  adoptStyles(document, css);
  const text = (key: string, given = {}): string => strings.text(`teach-${key}`, given);
  const choice = (options: readonly (readonly [string, string])[], name: string | null): HTMLSelectElement =>
    make(document, "select", { autocomplete: "off", "aria-label": name }, ...options.map(([value, label]) => make(document, "option", { value }, label)));

  const uses = [["", text("free")], ["lock", text("locked")], ["hide", text("hidden")]] as const;
  const problem = make(document, "p", { class: "teach-warning", role: "status" });
  const tell = (message: string): void => void (problem.textContent = message);
  const controls = controllable(mechanism).map((parameter) => {
    const select = choice(uses, text("use", { name: parameterName(parameter, strings) }));
    return { key: keyOf(parameter), select, row: make(document, "div", { class: "teach-control" }, valueField(mechanism, parameter, strings, tell), select) };
  });
  const charts = chartsOf(id, mechanism);
  const at = choice([["", text("at-all")], ["ask", text("at-ask")], ...charts.map((chart) => [chart, text("at-chart", { name: strings.text(`chart-${chart}`) })] as const)], null);
  const theme = choice([["", text("theme-own")], ["light", text("theme-light")], ["dark", text("theme-dark")]], null);
  const present = make(document, "input", { type: "checkbox", autocomplete: "off" });
  const link = make(document, "textarea", { readonly: true, rows: 2, spellcheck: "false", "aria-label": text("link") });
  const embed = make(document, "textarea", { readonly: true, rows: 3, spellcheck: "false", "aria-label": text("embed") });
  const warning = make(document, "p", { class: "teach-warning", role: "status" });
  const attempt = make(document, "a", { target: "_blank", rel: "noopener" }, text("try"));
  const copy = make(document, "button", { type: "button" }, text("copy"));
  const qr = make(document, "button", { type: "button" }, text("qr"));
  const picture = make(document, "div");

  const lesson = (): Lesson => {
    const used = (use: string): string[] => controls.flatMap(({ key, select }) => (select.value === use ? [key] : []));
    const [lock, hide] = [used("lock"), used("hide")];
    const isAll = lock.length === controls.length && controls.length > 0;
    const chosen = theme.value === "light" || theme.value === "dark" ? theme.value : null;
    return { ...OPEN, lock: isAll ? ["all"] : lock, hide, at: at.value || null, theme: chosen, present: present.checked };
  };
  const write = async (): Promise<void> => {
    await address.write();
    const made = lesson();
    const settings = openQuery(location.search);
    const query = [settings, writeLesson(made)].filter(Boolean).join("&");
    link.value = new URL(query === "" ? chapter.pathname : `${chapter.pathname}?${query}`, chapter).href;
    const chart = charts.find((one) => one === made.at) ?? charts[0] ?? "";
    const framed = [settings, `chart=${chart}`, writeLesson({ ...made, at: null, present: false })].filter(Boolean).join("&");
    const frame = new URL(`../embed/${id}/?${framed}`, chapter).href;
    embed.value = `<iframe src="${frame.replaceAll("&", "&amp;")}" title="${strings.text("title").replaceAll('"', "&quot;")}" width="100%" height="${FRAME_HEIGHT}" loading="lazy"></iframe>`;
    attempt.href = link.value;
    warning.textContent = link.value.length > LONGEST ? text("link-long", { count: link.value.length }) : "";
    picture.replaceChildren();
    copy.textContent = text("copy");
  };
  copy.addEventListener("click", () => void copyText(link.value).then((done) => (copy.textContent = text(done ? "copied" : "not-copied"))));
  qr.addEventListener("click", () => void import("./qr.js").then(({ qrPicture }) => picture.replaceChildren(qrPicture(document, link.value, text("qr-label"))), () => undefined));
  const labeled = (key: string, control: HTMLElement): HTMLElement => make(document, "label", {}, make(document, "span", { class: "teach-label" }, text(key)), control);
  const form = make(
    document,
    "form",
    { class: "teach-form", autocomplete: "off" },
    make(document, "p", {}, text("lead")),
    make(document, "fieldset", {}, make(document, "legend", {}, text("controls")), make(document, "div", { class: "teach-controls" }, ...controls.map(({ row }) => row)), problem),
    make(document, "div", {}, labeled("at", at), labeled("theme", theme), make(document, "label", {}, present, text("present"))),
    make(document, "div", {}, make(document, "p", { class: "teach-label" }, text("link")), link, warning, make(document, "div", { class: "teach-acts" }, copy, qr, attempt), picture),
    make(document, "div", {}, make(document, "p", { class: "teach-label" }, text("embed")), embed),
  );
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", () => void write());
  into.replaceChildren(form);
  leverStore.addEventListener("change", () => void write());
  await write();
}

/** The charts that the chapter shows; elsewhere all that there are. */
function chartsOf(id: string, mechanism: MechanismInfo): readonly string[] {
  const own = [...document.querySelectorAll(`narrows-figure[mechanism="${id}"][chart]`)].flatMap((figure) => figure.getAttribute("chart") ?? []);
  return own.length > 0 ? own : mechanism.charts.map((chart) => chart.id);
}
