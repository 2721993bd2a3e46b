/** What a class has learned between two tests: means, each question before and after, and the commonest wrong answers. Runs in Node too. */

import { make } from "../widgets/dom.js";
import type { Strings } from "../widgets/strings.js";
import type { Misconceptions, Question } from "./class-data.js";
import type { Gain, Scores } from "./poll-gain.js";

const SVG = "http://www.w3.org/2000/svg";
/** Room at both ends of a line for its dots, in units of which the line has a hundred. */
const EDGE = 4;

/** The results as elements; what says nothing is kept back and said why. */
export function testResults(gain: Gain, test: readonly Question[], misconceptions: Misconceptions, strings: Strings): HTMLElement[] {
  const { before, after } = gain;
  const paragraph = (text: string): HTMLElement => make(document, "p", {}, text);
  const counts = paragraph(strings.text("class-test-counts", { before: before.count, after: after.count }));
  const said = [counts];
  if (gain.isApart) said.push(paragraph(strings.text("class-test-apart")));
  if (gain.none !== null) said.push(paragraph(strings.text(`class-test-${gain.none}`)));
  if (gain.gain !== null) said.push(paragraph(strings.text(gain.gain < 0 ? "class-test-loss" : "class-test-gain", { before: before.mean, after: after.mean, gain: gain.gain })));
  const header = (key: string): HTMLElement => make(document, "th", { scope: "col" }, strings.text(key));
  const row = (question: Question, item: number): HTMLElement =>
    make(
      document,
      "tr",
      {},
      make(document, "th", { scope: "row" }, `${item + 1}. ${question.ask}`),
      make(document, "td", { class: "class-dots" }, dots(before, after, item), make(document, "span", {}, shares(before, after, item, strings))),
      make(document, "td", {}, [before, after].map((scores) => commonest(scores, question, item, misconceptions)).filter(Boolean).join(" → ")),
    );
  return [
    ...said,
    make(
      document,
      "table",
      {},
      make(document, "thead", {}, make(document, "tr", {}, header("class-test-item"), header("class-test-right"), header("class-test-wrong"))),
      make(document, "tbody", {}, ...test.map(row)),
    ),
  ];
}

/** The shares that were right; of a test that nobody took there is none. */
function shares(before: Scores, after: Scores, item: number, strings: Strings): string {
  const [early, late] = [before.items[item] ?? 0, after.items[item] ?? 0];
  if (before.count > 0 && after.count > 0) return strings.text("class-test-shares", { before: early, after: late });
  return strings.text("class-test-one", { share: before.count > 0 ? early : late });
}

/** The share that was right: a ring before, a disc after. */
function dots(before: Scores, after: Scores, item: number): SVGElement {
  const picture = document.createElementNS(SVG, "svg");
  const draw = (name: string, attributes: Readonly<Record<string, string | number>>): void => {
    const shape = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) shape.setAttribute(key, String(value));
    picture.append(shape);
  };
  const at = (scores: Scores): number => EDGE + 100 * (scores.items[item] ?? 0);
  for (const [key, value] of [["viewBox", `0 0 ${100 + 2 * EDGE} 8`], ["aria-hidden", "true"]]) picture.setAttribute(key ?? "", value ?? "");
  draw("path", { d: `M${EDGE} 4h100` });
  if (before.count > 0) draw("circle", { class: "class-before", cx: at(before), cy: 4, r: 3 });
  if (after.count > 0) draw("circle", { class: "class-after", cx: at(after), cy: 4, r: 2.2 });
  return picture;
}

/** What the commonest wrong answer shows, with how many gave it. */
function commonest({ answers }: Scores, { choices }: Question, item: number, misconceptions: Misconceptions): string {
  const wrong = choices.map((choice, at) => ({ choice, count: answers[item]?.[at + 1] ?? 0 })).filter(({ choice, count }) => !choice.right && count > 0);
  const [most] = wrong.sort((first, second) => second.count - first.count);
  return most === undefined ? "" : `${misconceptions[most.choice.misconception ?? ""] ?? most.choice.label} (${most.count})`;
}
