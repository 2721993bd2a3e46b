/** A chapter as slides, by keys or a clicker: one question or figure at a time, and nothing of an answer before it is revealed. */

import classWords from "../generated/strings/class";
import words from "../generated/strings/presenter";
import { make } from "../widgets/dom.js";
import { leverStore } from "../widgets/lever-store.js";
import { readLines } from "./poll-lines.js";
import { adoptStyles } from "../widgets/style.js";
import { loadStringsWith } from "../widgets/words.js";
import { boardOf, countAll } from "./class-board.js";
import { openQuery, OPEN, writeLesson } from "./lesson-keys.js";
import css from "./presenter.css?inline";
import { Notes } from "./presenter-notes.js";
import { figureSlide, questionSlide, type Slide } from "./presenter-slides.js";
import { voteFields } from "./presenter-vote.js";
import type { Rounds } from "./class-view.js";

/** The chapter that is shown: its mechanism, the number of its question, and the address of the class page. */
export interface Presented {
  readonly id: string;
  readonly number: number;
  readonly home: string;
}

/** What stands in a slide's place. */
type View = "slide" | "vote" | "code";

/** Pictures are drawn otherwise on an upright screen: see presenter.css. */
const UPRIGHT = "(orientation: portrait)";
const NEXT = ["ArrowRight", "ArrowDown", "PageDown", " "];
const BACK = ["ArrowLeft", "ArrowUp", "PageUp"];

/** Shows the slides until Escape; where they were left they do not come back by themselves. */
export async function present({ id, number }: Presented): Promise<void> {
  if (document.querySelector(".presenter") !== null) return;
  const strings = await loadStringsWith([words, classWords], id, true);
  adoptStyles(document, css);
  const choices = [...document.querySelectorAll("[data-predict] .predict-choices label span")].map((label) => label.textContent?.trim() ?? "");
  const board = boardOf(number);
  const lines = readLines(board.codes);
  const rounds = (): Rounds => countAll(lines, board.hands, number, choices.length).rounds;
  const source = make(document, "div", { class: "presenter-source", "aria-hidden": "true" });
  const figures = [...document.querySelectorAll<HTMLElement>(`narrows-figure[mechanism="${id}"]`)];
  const slides: Slide[] = [
    ...(choices.length === 0 ? [] : [questionSlide(id, document.querySelector("h1")?.textContent?.trim() ?? "", rounds, strings)]),
    ...figures.map((figure) => figureSlide(figure, source, strings)),
  ];
  /** Phones and tablets have a coarse pointer alone, and buttons for it. */
  const hasKeys = matchMedia("(any-pointer: fine)").matches;
  const start = leverStore.entries();
  let [at, step, vote]: [number, number, 0 | 1] = [0, 0, 0];
  let view: View = "slide";
  /** Counts what was asked for: a slide that loads late must not replace a newer one. */
  let turn = 0;

  const title = make(document, "h2", { id: "presenter-h", tabindex: "-1" });
  const body = make(document, "div", { class: "presenter-body" });
  const place = make(document, "p");
  const message = make(document, "p", { role: "status" });
  const blank = make(document, "p", { class: "presenter-blank" }, strings.text("presenter-off"));
  // A touch screen has no keys.
  const tap = (name: string, act: () => void): HTMLButtonElement => {
    const button = make(document, "button", { type: "button" }, strings.text(`presenter-${name}`));
    button.addEventListener("click", act);
    return button;
  };
  const taps = make(document, "div", { class: "presenter-taps" }, tap("back", () => go(at - 1)), tap("next", () => forward()), tap("leave", () => dialog.close()));
  const dialog = make(document, "dialog", { class: "presenter", "aria-labelledby": "presenter-h" }, title, body, make(document, "div", { class: "presenter-foot" }, message, taps, place), blank);

  const write = async (): Promise<void> => {
    const mine = (turn += 1);
    const slide = slides[at];
    if (slide === undefined) return;
    place.textContent = strings.text("presenter-place", { at: at + 1, of: slides.length });
    message.textContent = hasKeys && at === 0 && step === 0 && view === "slide" ? strings.text("presenter-keys") : "";
    try {
      const { title: name, body: nodes } = await content(slide);
      if (mine !== turn) return;
      title.textContent = name;
      body.replaceChildren(...nodes);
      if (view === "vote") body.querySelector("input")?.focus();
      else title.focus();
    } catch {
      if (mine === turn) message.textContent = strings.text("presenter-failed");
    }
    if (notes.isOpen) void writeNotes();
  };
  const content = async (slide: Slide): Promise<{ title: string; body: readonly (Node | string)[] }> => {
    if (view === "vote") return { title: strings.text("presenter-vote", { vote: vote + 1 }), body: voteFields(board, vote, choices, strings) };
    if (view === "slide") return slide.show(step);
    const { qrPicture } = await import("./qr.js");
    const query = [openQuery(location.search), writeLesson({ ...OPEN, at: slide.at })].filter(Boolean).join("&");
    const link = new URL(`${location.pathname}?${query}`, location.href).href;
    return { title: strings.text("presenter-join"), body: [qrPicture(document, link, link)] };
  };
  const writeNotes = async (): Promise<void> => {
    const all = await Promise.all(slides.map(async (slide) => ({ title: (await slide.show(0)).title, notes: await slide.notes().catch(() => []) })));
    notes.write(all, at);
  };

  const go = (to: number): void => {
    [at, step, view] = [Math.min(Math.max(to, 0), slides.length - 1), 0, "slide"];
    void write();
  };
  const see = (next: View): void => {
    view = next;
    void write();
  };
  /** Whether nothing of this slide is kept back. */
  const isShown = (): boolean => step >= (slides[at]?.steps() ?? 0);
  /** A clicker has one key to go on: it reveals what is kept back, then turns the slide. */
  const forward = (): void => {
    if (view !== "slide") see("slide");
    else if (!isShown()) {
      step += 1;
      void write();
    } else if (at + 1 < slides.length) go(at + 1);
  };
  const acts: Record<string, () => void> = {
    Home: () => go(0),
    End: () => go(slides.length - 1),
    v: () => {
      if (choices.length === 0) return;
      if (view === "vote") vote = vote === 0 ? 1 : 0;
      [at, step] = [0, 0];
      see("vote");
    },
    q: () => see(view === "code" ? "slide" : "code"),
    r: () => {
      leverStore.reset();
      leverStore.assign(start);
      go(0);
    },
    n: () => {
      if (notes.open()) void writeNotes();
      else message.textContent = strings.text("presenter-notes-blocked");
    },
  };
  for (const key of NEXT) acts[key] = forward;
  for (const key of BACK) acts[key] = () => go(at - 1);

  const press = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const isTyping = event.target instanceof HTMLInputElement;
    if (isTyping && key === "Enter") see("slide");
    else if (key === "b" || (key === "." && !isTyping)) dialog.classList.toggle("blank");
    else if (isTyping && key !== "v") return;
    else if (acts[key] === undefined) return;
    else {
      dialog.classList.remove("blank");
      acts[key]();
    }
    event.preventDefault();
  };
  const notes = new Notes(strings, press);
  // Of the whole page: on a blank screen nothing in the dialog can have the focus.
  const open = new AbortController();
  document.addEventListener("keydown", press, open);
  matchMedia(UPRIGHT).addEventListener("change", () => void write(), open);
  dialog.addEventListener("cancel", (event) => {
    if (view === "slide") return;
    event.preventDefault();
    see("slide");
  });
  dialog.addEventListener("close", () => {
    open.abort();
    notes.close();
    dialog.remove();
    source.remove();
  });
  document.body.append(source, dialog);
  dialog.showModal();
  await write();
}
