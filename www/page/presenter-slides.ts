/** The slides of a chapter: its question, then each of its figures. What a slide keeps back is neither drawn nor in the page before it is revealed. */

import { make } from "../widgets/dom.js";
import type { NarrowsFigure } from "../widgets/figure-element.js";
import { mounted } from "../widgets/mounted.js";
import type { Strings } from "../widgets/strings.js";
import { loadQuestion, type ClassQuestion } from "./class-question.js";
import { resultTable, type Rounds } from "./class-view.js";
import { total } from "./poll-count.js";

export interface Slide {
  /** How often something is revealed. */
  steps(): number;
  /** Title and content after so many reveals. */
  show(step: number): Promise<{ title: string; body: readonly (Node | string)[] }>;
  /** What a link to this slide adds to the chapter's address. */
  readonly at: string;
  /** What only the speaker reads. */
  notes(): Promise<readonly string[]>;
}

/** Milliseconds between looks whether a figure has its words, and how often. */
const LOOK_MS = 50;
const LOOKS = 60;
/** Charts with more named rows are drawn higher, so that each keeps its name. */
const MOST_ROWS = 7;

/** The chapter's question; the tally and the answer wait. */
export function questionSlide(id: string, title: string, rounds: () => Rounds, strings: Strings): Slide {
  let loading: Promise<ClassQuestion | null> | null = null;
  const load = async (): Promise<ClassQuestion> => {
    loading ??= loadQuestion(id);
    const question = await loading;
    if (question === null) throw new Error(`${id} asks nothing`);
    return question;
  };
  const voted = (): boolean => total(rounds()[0]) + total(rounds()[1]) > 0;
  return {
    at: "ask",
    steps: () => (voted() ? 2 : 1),
    show: async (step) => {
      const question = await load();
      const none: Rounds = [question.choices.map(() => 0), []];
      const isShown = step === (voted() ? 2 : 1);
      const table = resultTable(question, step > 0 && voted() ? rounds() : none, isShown, strings);
      if (step === 0 || !voted()) for (const cell of table.querySelectorAll(".class-count")) cell.remove();
      const model = isShown && question.model !== "" ? [make(document, "p", { class: "presenter-model" }, strings.text("presenter-model", { value: question.model }))] : [];
      return { title, body: [make(document, "p", { class: "presenter-ask" }, question.ask), table, ...model] };
    },
    notes: async () => {
      const question = await load();
      const [right = 0] = question.right;
      const why = (choice: number): string => question.why(choice).map(({ text }) => text).join("");
      return [
        strings.text("presenter-notes-answer", { answer: [question.choices[right], question.model].filter(Boolean).join(", ") }),
        ...question.choices.flatMap((label, at) => (question.right.includes(at) ? [] : [`${String.fromCharCode(65 + at)}. ${label}: ${why(at)}`])),
      ];
    },
  };
}

/** A figure: its name first, then its picture with what it says. */
export function figureSlide(shown: HTMLElement, source: HTMLElement, strings: Strings): Slide {
  const chart = shown.getAttribute("chart") ?? "";
  let loading: Promise<NarrowsFigure> | null = null;
  const load = (): Promise<NarrowsFigure> => {
    loading ??= draw(shown, source).catch((error: unknown) => {
      loading = null;
      throw error;
    });
    return loading;
  };
  const said = (figure: NarrowsFigure, part: string): string => figure.shadowRoot?.querySelector(`[data-part="${part}"]`)?.textContent?.trim() ?? "";
  let address = "";
  return {
    at: chart,
    steps: () => 1,
    show: async (step) => {
      if (step === 0) return { title: strings.text(`chart-${chart}`), body: [] };
      const figure = await load();
      const blob = await figure.toBlob("svg");
      if (blob === null) throw new Error(`${chart} has no picture`);
      URL.revokeObjectURL(address);
      address = URL.createObjectURL(blob);
      return { title: said(figure, "claim"), body: [make(document, "p", {}, strings.has(`chart-${chart}.y`) ? strings.text(`chart-${chart}.y`) : ""), make(document, "img", { class: "presenter-picture", src: address, alt: said(figure, "description") })] };
    },
    notes: async () => {
      const figure = await load();
      return [said(figure, "claim"), said(figure, "takeaway")].filter(Boolean);
    },
  };
}

/** The figure once more, small, so that it is sharp and legible when it is enlarged. */
async function draw(shown: HTMLElement, source: HTMLElement): Promise<NarrowsFigure> {
  const figure = document.createElement("narrows-figure");
  for (const name of shown.getAttributeNames()) figure.setAttribute(name, shown.getAttribute(name) ?? "");
  for (const [name, value] of [["layout", "full"], ["controls", "none"]] as const) figure.setAttribute(name, value);
  source.append(figure);
  await figure.load();
  const names = mounted.get(figure)?.table()?.names ?? [];
  figure.classList.toggle("presenter-rows", names.filter((name) => typeof name === "string").length > MOST_ROWS);
  const claim = (): string => figure.shadowRoot?.querySelector('[data-part="claim"]')?.textContent ?? "";
  for (let look = 0; claim() === "" && look < LOOKS; look++) await new Promise((done) => setTimeout(done, LOOK_MS));
  return figure;
}
