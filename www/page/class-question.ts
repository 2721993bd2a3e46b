/** A question as the class page shows it: its choices, the right answer, and what a wrong choice leaves out. */

import { common, predictions } from "../generated/strings/predictions";
import { loadModel } from "../widgets/model-loader.js";
import type { Part, Strings } from "../widgets/strings.js";
import { loadStringsWith } from "../widgets/words.js";
import type { Misconceptions, Question } from "./class-data.js";
import { answer, type Answer } from "./prediction.js";

export interface ClassQuestion {
  readonly ask: string;
  readonly choices: readonly string[];
  /** Places of the right choices. */
  readonly right: readonly number[];
  /** What the model says of each choice; `null` where choices say it themselves. */
  readonly values: readonly string[] | null;
  /** What the model says, where choices say how much. */
  readonly model: string;
  /** What whoever chose it may have left out. */
  why(choice: number): readonly Part[];
}

/** A question of the bank, whose answer was computed when the page was built. */
export function bankQuestion({ ask, choices }: Question, misconceptions: Misconceptions): ClassQuestion {
  return {
    ask,
    choices: choices.map(({ label }) => label),
    right: choices.flatMap(({ right }, at) => (right ? [at] : [])),
    values: null,
    model: "",
    why: (choice) => [{ kind: "plain", text: misconceptions[choices[choice]?.misconception ?? ""] ?? "" }],
  };
}

/** Asks the model a chapter's question at its opening setting; `null` where a chapter asks nothing. */
export async function loadQuestion(id: string): Promise<ClassQuestion | null> {
  const own = predictions[id];
  if (own === undefined) return null;
  const [{ core, mechanisms }, { default: module }] = await Promise.all([loadModel(id), own()]);
  const mechanism = mechanisms.find((one) => one.id === id);
  if (mechanism === undefined) return null;
  const { prediction } = module;
  const strings: Strings = await loadStringsWith([common, module.words], id, true);
  const defaults = mechanism.parameters.map((parameter) => parameter.default);
  const say = (choice: number): Answer =>
    answer(mechanism, defaults, prediction, { choice, number: null }, (values) => core.evaluate(id, Float64Array.from(values)));
  const { rows, times, value, unit } = say(0);
  const model = times ?? value;
  return {
    ask: prediction.ask,
    choices: rows.map(({ label }) => label),
    right: rows.flatMap(({ right }, at) => (right ? [at] : [])),
    values: model === null ? rows.map((row) => strings.output(row.value, unit)) : null,
    model: model === null ? "" : strings.output(model, times === null ? unit : "multiple"),
    why: (choice) => strings.parts(prediction.why, say(choice).given),
  };
}
