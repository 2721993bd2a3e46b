/** What the class said, as a table with bars, beside the model once it may be seen. */

import { make } from "../widgets/dom.js";
import { writeSentence } from "../widgets/sentence.js";
import type { Strings } from "../widgets/strings.js";
import type { ClassQuestion } from "./class-question.js";
import { advise, total } from "./poll-count.js";

const SVG = "http://www.w3.org/2000/svg";
/** The wrong choices that are spoken of. */
const MOST_WRONG = 3;

/** Of both votes, how many chose what: "not sure" first. */
export type Rounds = readonly [readonly number[], readonly number[]];

/** The table; the answer is in it only when it is shown. */
export function resultTable(question: ClassQuestion, rounds: Rounds, isShown: boolean, strings: Strings): HTMLElement {
  const votes = total(rounds[1]) > 0 ? [0, 1] : [0];
  const most = Math.max(1, ...rounds.flat());
  const header = (text: string): HTMLElement => make(document, "th", { scope: "col" }, text);
  const model = isShown ? [header(strings.text("class-model"))] : [];
  const row = (label: string, choice: number): HTMLElement => {
    const isRight = isShown && question.right.includes(choice - 1);
    const said = [question.values?.[choice - 1] ?? "", isRight ? strings.text("class-right") : ""].filter(Boolean).join(", ");
    return make(
      document,
      "tr",
      { class: isRight ? "class-right" : null },
      make(document, "th", { scope: "row" }, letter(choice), label),
      ...votes.map((vote) => countCell(rounds[vote === 0 ? 0 : 1][choice] ?? 0, most)),
      ...(isShown ? [make(document, "td", {}, said)] : []),
    );
  };
  const unsure = rounds.some((counts) => (counts[0] ?? 0) > 0) ? [row(strings.text("class-unsure"), 0)] : [];
  return make(
    document,
    "table",
    { class: "class-table" },
    make(document, "thead", {}, make(document, "tr", {}, header(strings.text("class-choice")), ...votes.map((vote) => header(strings.text("class-vote", { vote: vote + 1 }))), ...model)),
    make(document, "tbody", {}, ...question.choices.map((label, at) => row(label, at + 1)), ...unsure),
  );
}

/** A choice's letter, as codes and raised hands have it. */
function letter(choice: number): HTMLElement | null {
  return choice === 0 ? null : make(document, "b", { class: "class-letter" }, String.fromCharCode(64 + choice));
}

/** The number, and a bar of its length. */
function countCell(count: number, most: number): HTMLElement {
  const bar = document.createElementNS(SVG, "svg");
  const filled = document.createElementNS(SVG, "rect");
  for (const [name, value] of [["viewBox", `0 0 ${most} 1`], ["preserveAspectRatio", "none"], ["aria-hidden", "true"], ["class", "class-bar"]]) bar.setAttribute(name ?? "", value ?? "");
  for (const [name, value] of [["width", count], ["height", 1]]) filled.setAttribute(String(name), String(value));
  bar.append(filled);
  return make(document, "td", { class: "class-count" }, make(document, "span", {}, String(count)), bar);
}

/** The model's answer, what to do next, and what those may think who chose another. */
export function verdict(question: ClassQuestion, rounds: Rounds, strings: Strings): HTMLElement[] {
  const last = total(rounds[1]) > 0 ? rounds[1] : rounds[0];
  const right = total(question.right.map((choice) => last[choice + 1] ?? 0));
  const advice = advise(right, total(last));
  const wrong = question.choices
    .map((choice, at) => ({ choice, at, count: last[at + 1] ?? 0 }))
    .filter(({ at, count }) => count > 0 && !question.right.includes(at))
    .sort((first, second) => second.count - first.count)
    .slice(0, MOST_WRONG);
  const heading = (key: string): HTMLElement => make(document, "h3", {}, strings.text(key));
  const says = question.model === "" ? [] : [make(document, "p", { class: "class-says" }, `${strings.text("class-model")}: `, make(document, "b", {}, question.model))];
  return [
    ...says,
    heading("class-next"),
    make(document, "p", { class: "class-advice" }, strings.text(`class-next-${advice}`, { right, of: total(last) })),
    ...(wrong.length === 0 ? [] : [heading("class-wrong")]),
    ...wrong.map(({ choice, at, count }) => {
      const why = make(document, "span");
      writeSentence(why, question.why(at));
      return make(document, "p", {}, make(document, "b", {}, strings.text("class-wrong-one", { count, choice })), " ", why);
    }),
  ];
}
