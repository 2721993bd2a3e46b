/** One decision by the information model: how much to wait to know, and what the wrong kind of process costs. */

import type { MechanismInfo, OutputValue } from "../widgets/core.js";

/** What a reader says of a decision. */
export interface Decision {
  /** Share of the harm that can be taken back. */
  readonly undoable: number;
  /** What being wrong costs, in days of waiting. */
  readonly loss: number;
  /** Days until half of what can be known is known. */
  readonly half: number;
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

/** Ranges of what the model takes, in its own units. */
export const LOSS = { least: 1, most: 1000 };
export const HALF = { least: 1, most: 40 };

/** The model's values for a decision: a day's waiting is the unit of cost. */
export function valuesOf(information: MechanismInfo, { undoable, loss, half }: Decision): Float64Array {
  const set: Readonly<Record<string, number>> = {
    delay_cost: 1,
    // 63 % are known after the learning time, half after ln 2 of it.
    learning_time: half / Math.LN2,
    error_chance: 1,
    loss,
    undoable,
    reversal_cost: UNDOING * loss,
  };
  return Float64Array.from(information.parameters, ({ name, default: usual }) => set[name] ?? usual);
}

export function advice(outputs: Readonly<Record<string, OutputValue>>): Advice {
  const [fast, careful, best] = ["cost_at_70", "cost_at_90", "best_threshold"].map((name) => Number(outputs[name]));
  if (fast === undefined || careful === undefined || best === undefined) throw new Error("the model gives no costs");
  return { process: fast <= careful ? "fast" : "careful", best, fast, careful };
}
