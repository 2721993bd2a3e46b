/** One decision by the information model: how much to wait to know, and what the wrong kind of process costs. */

import type { MechanismInfo, OutputValue } from "../widgets/core.js";
import type { ParameterInfo } from "../widgets/description.js";

/** What a reader says of a decision. */
export interface Decision {
  /** Share of the harm that can be taken back. */
  readonly undoable: number;
  /** What being wrong costs, in weeks of waiting. */
  readonly weeks: number;
  /** Days until half of what can be known is known; `null` for the chapter's example. */
  readonly half: number | null;
}

/** `fast`: at 70 % of the information; `careful`: at 90 %. */
export type Process = "fast" | "careful";

export interface Advice {
  readonly process: Process;
  /** The share of the information that costs least. */
  readonly best: number;
  /** Cost of each process, in days of waiting. */
  readonly fast: number;
  readonly careful: number;
}

/** Undoing costs this share of the loss, as in the chapter's example. */
const UNDOING = 0.1;

const DAYS_A_WEEK = 7;
/** 63 % are known after the learning time, half after this share of it. */
const HALF = Math.LN2;
/** Digits of a limit: as many as a sentence gives it. */
const DIGITS = 3;

/** From what to what a decision's numbers go, as the model takes them. */
export interface Limits {
  readonly weeks: Range;
  readonly half: Range;
}

interface Range {
  readonly least: number;
  readonly most: number;
}

export function limitsOf(information: MechanismInfo): Limits {
  const [loss, undoing, learning] = [parameter(information, "loss"), parameter(information, "reversal_cost"), parameter(information, "learning_time")];
  return {
    weeks: range(loss.minimum / DAYS_A_WEEK, Math.min(loss.maximum, undoing.maximum / UNDOING) / DAYS_A_WEEK),
    half: range(learning.minimum * HALF, learning.maximum * HALF),
  };
}

/** Rounded inward, so that what a sentence says is taken. */
function range(least: number, most: number): Range {
  const rounded = (value: number, round: (value: number) => number): number => {
    const unit = 10 ** (DIGITS - 1 - Math.floor(Math.log10(value)));
    return round(value * unit) / unit;
  };
  return { least: rounded(least, Math.ceil), most: rounded(most, Math.floor) };
}

function parameter({ id, parameters }: MechanismInfo, name: string): ParameterInfo {
  const found = parameters.find((one) => one.name === name);
  if (found === undefined) throw new Error(`${id} has no ${name}`);
  return found;
}

/** The model's values for a decision: a day's waiting is the unit of cost. */
export function valuesOf(information: MechanismInfo, { undoable, weeks, half }: Decision): Float64Array {
  const loss = weeks * DAYS_A_WEEK;
  const set: Readonly<Record<string, number>> = {
    delay_cost: 1,
    ...(half === null ? {} : { learning_time: half / HALF }),
    error_chance: 1,
    loss,
    undoable,
    reversal_cost: UNDOING * loss,
  };
  return Float64Array.from(information.parameters, ({ name, default: usual }) => set[name] ?? usual);
}

export function advice(outputs: Readonly<Record<string, OutputValue>>): Advice {
  const number = (name: string): number => {
    const value = outputs[name];
    if (typeof value !== "number") throw new Error(`the model gives no ${name}`);
    return value;
  };
  const [fast, careful, best] = [number("cost_at_70"), number("cost_at_90"), number("best_threshold")];
  return { process: fast <= careful ? "fast" : "careful", best, fast, careful };
}
