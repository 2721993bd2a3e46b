/**
 * What a register of independent risks may cost. The same arithmetic as the crate's, which is for a model with a fixed
 * list of parameters; `tests/golden/risks.tsv`, written there, holds the two together.
 */

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
  const [sums, shares] = [new Float64Array(2 * count), new Float64Array(2 * count)];
  let [without, having, end] = [0, 0, 0];
  while (having < count) {
    const [spared, struck] = [without < count ? losses[without]! : Infinity, losses[having]! + impact];
    const next = Math.min(spared, struck);
    let chance = 0;
    if (spared === next) chance += chances[without++]! * (1 - probability);
    if (struck === next) chance += chances[having++]! * probability;
    sums[end] = next;
    shares[end] = chance;
    end += 1;
  }
  return { losses: sums.subarray(0, end), chances: shares.subarray(0, end) };
}

/** Sums that differ by rounding alone are the same amount. */
const ROUNDING = 1e-9;

/** Chance that the loss is more than this. */
export function exceedance({ losses, chances }: Distribution, amount: number): number {
  const limit = amount + ROUNDING * Math.abs(amount);
  let total = 0;
  for (let at = losses.length - 1; at >= 0 && losses[at]! > limit; at -= 1) total += chances[at]!;
  return Math.min(1, total);
}

/** The least amount that holds the loss with this chance. */
export function quantile({ losses, chances }: Distribution, share: number): number {
  let total = 0;
  for (let at = 0; at < losses.length; at += 1) {
    total += chances[at]!;
    if (total >= share - ROUNDING) return losses[at]!;
  }
  return losses.at(-1) ?? 0;
}
