/** The search for settings at which a number is what a reader wants. */

import type { Analysis, Evaluate } from "./analysis.js";
import type { MechanismInfo } from "./core.js";
import { inSlices } from "./slices.js";

/** What is searched: the settings as they stand, and the parameters that are free, one or two at a time, by their indices. */
export interface Goal {
  readonly mechanism: MechanismInfo;
  readonly values: readonly number[];
  readonly free: readonly (readonly number[])[];
  readonly want: number;
}

/** A setting that reaches the goal, or comes nearest to it. */
export interface Way {
  readonly free: readonly number[];
  /** Of all parameters. */
  readonly values: readonly number[];
  /** The number there, as the model gives it. */
  readonly output: number;
}

/** What was found: ways that reach it, the shortest first, or those that come nearest. */
export interface Ways {
  readonly isReached: boolean;
  readonly ways: readonly Way[];
}

/** So many of those that only come near are worth a look. */
const NEAR = 3;

interface Ranked extends Way {
  readonly isReached: boolean;
  readonly rank: number;
}

/** Searches each set of free parameters by itself; `null` where the signal stopped it. `progress` is told how many are done. */
export async function searchGoal(goal: Goal, analysis: Analysis, evaluate: Evaluate, signal: AbortSignal, progress: (done: number) => void): Promise<Ways | null> {
  const { mechanism, values, free, want } = goal;
  const placed = mechanism.parameters.map((one, index) => ({ ...one, value: values[index] ?? one.default }));
  const here = evaluate(values);
  const found: Ranked[] = [];
  const done = await inSlices(free.length, (turn) => {
    progress(turn);
    const indices = free[turn] ?? [];
    const inverse = analysis.inverse(placed, indices, want, evaluate);
    for (const one of inverse.found) {
      const moved = values.map((value, index) => one.values[indices.indexOf(index)] ?? value);
      // Put back: what is shown is what the model gives there.
      const output = evaluate(moved);
      found.push({ free: indices, values: moved, output, isReached: inverse.isReached, rank: inverse.isReached ? one.distance : Math.abs(output - want) });
    }
  }, signal);
  if (!done) return null;
  found.sort((one, other) => one.rank - other.rank);
  const reached = found.filter((one) => one.isReached);
  if (reached.length > 0) return { isReached: true, ways: reached };
  // What changes nothing is no way.
  return { isReached: false, ways: found.filter(({ output }) => output !== here).slice(0, NEAR) };
}
