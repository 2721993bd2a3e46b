/** Which setting makes how much of the difference between A and B. */

import type { Analysis, Evaluate } from "./analysis.js";
import { inSlices } from "./slices.js";

/** What moved together, by the indices of its parameters, and its share of the difference. */
export interface Share {
  readonly parameters: readonly number[];
  readonly share: number;
}

/** The shares in the order of the parameters, all others together last; `null` where a mixture of both has no number, or after the signal. */
export async function attribute(analysis: Analysis, from: readonly number[], to: readonly number[], evaluate: Evaluate, signal: AbortSignal): Promise<readonly Share[] | null> {
  const players = analysis.players(from, to, evaluate);
  const count = Math.max(-1, ...players) + 1;
  const worths = new Float64Array(2 ** count);
  const done = await inSlices(worths.length, (coalition) => {
    worths[coalition] = evaluate(mixture(from, to, players, coalition));
  }, signal);
  if (!done) return null;
  const shares = analysis.shares(worths);
  if (!shares.every(Number.isFinite)) return null;
  return shares.map((share, player) => ({ share, parameters: players.flatMap((one, index) => (one === player ? [index] : [])) }));
}

/** A setting in which the players of a coalition, a bit for each, have moved. */
export function mixture(from: readonly number[], to: readonly number[], players: readonly number[], coalition: number): number[] {
  return players.map((player, index) => (player >= 0 && (coalition >> player) % 2 === 1 ? to : from)[index] ?? Number.NaN);
}
