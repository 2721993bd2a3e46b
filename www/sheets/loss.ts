/**
 * What a register of independent risks may cost. A model takes the list of its parameters, which holds no twenty risks;
 * an export beside the models for so little would weigh more than this. `tests/golden/risks.tsv`, which the crate's
 * tests write, holds the two together.
 */

import { atMost, isSame } from "./limit.js";

export interface Risk {
  /** Chance that it happens, from 0 to 1. */
  readonly probability: number;
  /** What it then costs. */
  readonly impact: number;
}

export interface Register {
  /** Σ p·I */
  readonly expected: number;
  /** √Σ p·(1 − p)·I² */
  readonly deviation: number;
  /** Chance that none happens: Π (1 − p) */
  readonly none: number;
}

/** Losses in rising order, each with its chance. */
export interface Distribution {
  readonly losses: Float64Array;
  readonly chances: Float64Array;
}

export function register(risks: readonly Risk[]): Register {
  const sum = (term: (risk: Risk) => number): number => risks.reduce((total, risk) => total + term(risk), 0);
  return {
    expected: sum(({ probability, impact }) => probability * impact),
    deviation: Math.sqrt(sum(({ probability, impact }) => probability * (1 - probability) * impact * impact)),
    none: risks.reduce((all, { probability }) => all * (1 - probability), 1),
  };
}

/**
 * The exact distribution: every combination of risks, the sums of each further risk merged into the rising list so far.
 * Equal sums become one, so that round amounts stay few; twenty risks make a million at most.
 */
export function distribution(risks: readonly Risk[]): Distribution {
  let found: Distribution = { losses: Float64Array.of(0), chances: Float64Array.of(1) };
  for (const risk of risks) if (risk.probability > 0 && risk.impact > 0) found = added(found, risk);
  return found;
}

function added({ losses, chances }: Distribution, { probability, impact }: Risk): Distribution {
  const count = losses.length;
  const sums = new Float64Array(2 * count);
  const shares = new Float64Array(2 * count);
  let without = 0;
  let having = 0;
  let end = 0;
  // The largest sum has the risk in it, so `having` ends last.
  while (having < count) {
    const spared = without < count ? losses[without]! : Infinity;
    const struck = losses[having]! + impact;
    const next = Math.min(spared, struck);
    const chance = spared <= struck ? chances[without++]! * (1 - probability) : chances[having++]! * probability;
    if (end > 0 && isSame(sums[end - 1]!, next)) shares[end - 1]! += chance;
    else {
      sums[end] = next;
      shares[end] = chance;
      end += 1;
    }
  }
  return { losses: sums.subarray(0, end), chances: shares.subarray(0, end) };
}

/** Chance that the loss is more than this. */
export function exceedance({ losses, chances }: Distribution, amount: number): number {
  let total = 0;
  for (let at = losses.length - 1; at >= 0 && !atMost(losses[at]!, amount); at -= 1) total += chances[at]!;
  return total;
}

/** The least amount that the loss exceeds with no more than this chance. */
export function reserveFor({ losses, chances }: Distribution, chance: number): number {
  let beyond = 0;
  let at = losses.length - 1;
  for (; at > 0; at -= 1) {
    beyond += chances[at]!;
    if (!atMost(beyond, chance)) break;
  }
  return losses[at] ?? 0;
}
