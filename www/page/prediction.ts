/** "Predict, then see": what the model says to a chapter's question, beside what the reader guessed. Runs in Node too. */

import type { MechanismInfo, OutputValue } from "../widgets/core.js";
import type { Guessed } from "../widgets/guess-mark.js";
import { messageArguments, type Arguments, type Words } from "../widgets/strings.js";

/** Settings by name: numbers, or names of options. */
export type Settings = Readonly<Record<string, number | string>>;

/** One of the answers that a reader may choose. */
export interface Choice {
  readonly label: string;
  /** What the choice does in the model; then the model gives each choice its number. */
  readonly set?: Settings;
  /** Or else: how many times what it was the output becomes. */
  readonly times?: number;
  /** Or else: what the output is, in its own unit. */
  readonly value?: number | "unbounded";
}

/** A chapter's question: its structure with its words. */
export interface Prediction {
  readonly ask: string;
  /** Name of the output that is asked about. */
  readonly output: string;
  /** Where the question starts; what it does not name stands as the reader has it. */
  readonly from?: Settings;
  /** What happens, where choices say how many times, or what the output is. */
  readonly set?: Settings;
  /** Which choice is right, where choices set something. */
  readonly best?: "most" | "least";
  readonly choices: readonly Choice[];
  /** Asks for the number too. */
  readonly number?: string;
  /** Key of the message that says why. */
  readonly why: string;
  /** The chart that has a place for a guess: its slider is a setting of the question, its height what is asked. */
  readonly chart?: string;
}

/** A prediction as the page loads it: with its words apart from the figures'. */
export interface PredictionModule {
  readonly prediction: Prediction;
  readonly words: Words;
}

/** What a reader guessed: the place of a choice, and perhaps a number in the output's own unit. */
export interface Guess {
  readonly choice: number;
  readonly number: number | null;
}

/** How a guess compares: `same` where every choice is as good, `none` where the model has no answer. */
export type Verdict = "right" | "wrong" | "skipped" | "same" | "none";

/** How near the guessed number is. */
export type Near = "close" | "low" | "high" | "none";

/** One line of the answer. */
export interface Row {
  readonly label: string;
  readonly value: OutputValue;
  readonly yours: boolean;
  readonly right: boolean;
}

/** What the model says, and how the guess compares with it. */
export interface Answer {
  readonly verdict: Verdict;
  readonly near: Near;
  readonly unit: string;
  readonly rows: readonly Row[];
  /** How many times what it was the output becomes, where choices say that. */
  readonly times: OutputValue | null;
  /** What the output is, where choices say that. */
  readonly value: OutputValue | null;
  /** What the sentences may speak of. */
  readonly given: Arguments;
}

/** The model: outputs by name at these values. */
export type Evaluate = (values: readonly number[]) => Readonly<Record<string, OutputValue>>;

/** A number is right if it is no further off than this share of the model's. */
const WITHIN = 0.1;
const ROUNDING = 1e-9;

/** The values with some of them changed. Throws for a name or an option that the mechanism does not have. */
export function changed(mechanism: MechanismInfo, values: readonly number[], settings: Settings = {}): number[] {
  const list = [...values];
  for (const [name, given] of Object.entries(settings)) {
    const at = mechanism.parameters.findIndex((one) => one.name === name);
    const option = typeof given === "string" ? mechanism.parameters[at]?.options.indexOf(given) ?? -1 : 0;
    if (at < 0 || option < 0) throw new Error(`${mechanism.id} has no ${name} that can be ${given}`);
    list[at] = typeof given === "string" ? option : given;
  }
  return list;
}

/** Asks the model. `values` are the reader's own; `guess` is `null` where none was made. */
export function answer(mechanism: MechanismInfo, values: readonly number[], prediction: Prediction, guess: Guess | null, evaluate: Evaluate): Answer {
  const { choices, output } = prediction;
  const from = changed(mechanism, values, prediction.from);
  const before = evaluate(from);
  const settings = choices.map((choice) => changed(mechanism, from, choice.set ?? prediction.set));
  const outcomes = settings.map((setting) => evaluate(setting));
  const found = (at: number): OutputValue => outcomes[at]?.[output] ?? "undefined";
  const stated = choices.flatMap(({ times, value }) => times ?? value ?? []);
  const value = choices.some((choice) => choice.value !== undefined) ? found(0) : null;
  const ratio = choices.some((choice) => choice.times !== undefined) ? quotient(found(0), before[output] ?? "undefined") : null;
  const model = ratio ?? value;
  const right = model === null ? extremes(choices.map((_, at) => size(found(at))), prediction.best) : nearest(stated.map(size), size(model));
  const verdict = judge(right, choices.length, guess);
  const told = right[0] ?? 0;
  const own = guess?.choice ?? told;
  const near = guess === null ? "none" : compare(guess.number, found(own));
  const rows = choices.map(
    ({ label }, at): Row => ({ label, value: stated[at] ?? found(at), yours: at === guess?.choice, right: verdict !== "same" && right.includes(at) }),
  );
  const given: Arguments = {
    ...prefixed("before", before),
    ...prefixed("guess", outcomes[own] ?? {}),
    ...messageArguments(mechanism, settings[told] ?? from, Object.values(outcomes[told] ?? {})),
    verdict,
    near,
    choice: guess === null ? 0 : guess.choice + 1,
    label: choices[own]?.label ?? "",
    answer: choices[told]?.label ?? "",
    said: stated[own] ?? "none",
    times: ratio ?? "undefined",
    number: guess?.number ?? "none",
    outcome: found(own),
  };
  const unit = mechanism.outputs.find((one) => one.name === output)?.unit ?? "";
  return { verdict, near, unit, rows, times: ratio, value, given };
}

/** Where a guess stands in the chart of a question; `null` where it has no chart, or what it multiplies is no number. */
export function guessed(mechanism: MechanismInfo, values: readonly number[], { chart, choices, output, from, set }: Prediction, guess: Guess, evaluate: Evaluate): Guessed | null {
  const slider = mechanism.charts.find(({ id }) => id === chart)?.slider ?? null;
  const choice = choices[guess.choice];
  if (slider === null || choice === undefined) return null;
  const start = changed(mechanism, values, from);
  const at = changed(mechanism, start, choice.set ?? set);
  const model = size(evaluate(at)[output] ?? "undefined");
  const said = choice.times === undefined ? choice.value : choice.times * size(evaluate(start)[output] ?? "undefined");
  const stated = guess.number ?? said;
  const y = stated === undefined ? model : size(stated);
  const x = at[mechanism.parameters.findIndex(({ name }) => name === slider)];
  if (x === undefined || Number.isNaN(y)) return null;
  const unit = mechanism.outputs.find(({ name }) => name === output)?.unit ?? "number";
  const shown = changed(mechanism, values, { [slider]: x });
  const isShown = isSame(size(evaluate(shown)[output] ?? "undefined"), model);
  const elsewhere = isShown ? [] : at.flatMap((value, index) => (value === shown[index] ? [] : [index]));
  return { values: at, x, y, model, isNumber: stated !== undefined, elsewhere, unit };
}

/** A guess that was kept as JSON, `null` for one that was skipped; `undefined` where there is none that fits the question. */
export function readGuess(kept: string | null, { choices }: Pick<Prediction, "choices">): Guess | null | undefined {
  try {
    const guess = JSON.parse(kept ?? "") as Partial<Guess> | null;
    if (guess === null) return null;
    const { choice = Number.NaN, number = null } = guess;
    return Number.isInteger(choice) && choices[choice] !== undefined && (number === null || Number.isFinite(number)) ? { choice, number } : undefined;
  } catch {
    return undefined;
  }
}

function prefixed(prefix: string, outputs: Readonly<Record<string, OutputValue>>): Arguments {
  return Object.fromEntries(Object.entries(outputs).map(([name, value]) => [`${prefix}_${name}`, value]));
}

/** Whether two numbers differ by no more than rounding. */
function isSame(one: number, other: number): boolean {
  return Object.is(one, other) || Math.abs(one - other) <= ROUNDING * Math.abs(other);
}

/** A number, infinity for what is unbounded, not a number for what is not defined. */
function size(value: OutputValue): number {
  if (typeof value === "number") return value;
  return value === "unbounded" ? Number.POSITIVE_INFINITY : Number.NaN;
}

function quotient(after: OutputValue, before: OutputValue): OutputValue {
  const ratio = size(after) / size(before);
  if (ratio === Number.POSITIVE_INFINITY) return "unbounded";
  return Number.isFinite(ratio) ? ratio : "undefined";
}

/** Places of the greatest numbers, or of the least; several where they are equal. */
function extremes(numbers: readonly number[], best: Prediction["best"] = "most"): number[] {
  const there = numbers.filter((number) => !Number.isNaN(number));
  const goal = best === "most" ? Math.max(...there) : Math.min(...there);
  return numbers.flatMap((number, at) => (isSame(number, goal) ? [at] : []));
}

/** The place of the stated number that is nearest, as ratios are near: half is as far from one as double is. */
function nearest(stated: readonly number[], model: number): number[] {
  if (Number.isNaN(model)) return [];
  const place = (number: number): number => Math.log(Math.min(Number.MAX_VALUE, Math.max(Number.MIN_VALUE, number)));
  const distances = stated.map((number) => Math.abs(place(number) - place(model)));
  return [distances.indexOf(Math.min(...distances))];
}

function judge(right: readonly number[], count: number, guess: Guess | null): Verdict {
  if (right.length === 0) return "none";
  if (right.length === count) return "same";
  if (guess === null) return "skipped";
  return right.includes(guess.choice) ? "right" : "wrong";
}

function compare(number: number | null, outcome: OutputValue): Near {
  if (number === null || typeof outcome !== "number") return "none";
  if (Math.abs(number - outcome) <= WITHIN * Math.abs(outcome)) return "close";
  return number < outcome ? "low" : "high";
}
