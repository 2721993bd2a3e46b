/** The answer to a chapter's question as it stands in the page. Runs in Node too. */

import type { MechanismInfo } from "../widgets/core.js";
import { make } from "../widgets/dom.js";
import type { Part, Strings } from "../widgets/strings.js";
import { nameOf } from "./present.js";
import type { Answer, Prediction, Row } from "./prediction.js";
import { writeSentence } from "../widgets/sentence.js";

/** The verdict as plain text, for announcements. */
export function verdict(answer: Answer, strings: Strings): string {
  return strings.text("predict-verdict", answer.given);
}

/** Writes the answer into its box: verdict, the guessed number, the model's numbers, and why. */
export function writeAnswer(box: HTMLElement, mechanism: MechanismInfo, prediction: Prediction, answer: Answer, strings: Strings): void {
  const document = box.ownerDocument;
  const paragraph = (name: string, parts: readonly Part[]): HTMLElement => {
    const written = make(document, "p", { class: name });
    writeSentence(written, parts);
    return written;
  };
  const numbers = {
    ...answer.given,
    guessed: typeof answer.given["number"] === "number" ? strings.output(answer.given["number"], answer.unit) : "",
    gives: strings.output(answer.given["outcome"] ?? "undefined", answer.unit),
  };
  box.replaceChildren(
    paragraph("predict-verdict", strings.parts("predict-verdict", answer.given)),
    ...(answer.near === "none" ? [] : [paragraph("predict-number", strings.parts("predict-number", numbers))]),
    table(document, mechanism, prediction, answer, strings),
    paragraph("predict-why", strings.parts(prediction.why, answer.given)),
  );
}

function table(document: Document, mechanism: MechanismInfo, prediction: Prediction, answer: Answer, strings: Strings): HTMLElement {
  const asked = nameOf(mechanism, prediction.output, strings);
  const unit = answer.times === null ? answer.unit : "multiple";
  const head = strings.text(answer.times === null ? "predict-value" : "predict-times", { output: asked });
  const model = answer.times ?? answer.value;
  const row = ({ label, value, yours, right }: Row): HTMLElement => {
    const marks = [
      ...(yours ? [strings.text("predict-mark-guess")] : []),
      ...(right ? [strings.text(`predict-mark-${model === null ? prediction.best ?? "most" : "nearest"}`)] : []),
    ];
    return make(
      document,
      "tr",
      { class: [yours ? "predict-yours" : "", right ? "predict-right" : ""].filter(Boolean).join(" ") || null },
      make(document, "th", { scope: "row" }, label),
      make(document, "td", {}, strings.output(value, unit)),
      make(document, "td", {}, marks.join(", ")),
    );
  };
  const rows = answer.rows.map(row);
  if (model !== null) {
    rows.push(row({ label: strings.text("predict-model"), value: model, yours: false, right: false }));
    rows.at(-1)?.setAttribute("class", "predict-says");
  }
  const header = (text: string): HTMLElement => make(document, "th", { scope: "col" }, text);
  return make(
    document,
    "table",
    {},
    make(document, "thead", {}, make(document, "tr", {}, header(strings.text("predict-choice")), header(head), make(document, "td", {}))),
    make(document, "tbody", {}, ...rows),
  );
}
