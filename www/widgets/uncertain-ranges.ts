/** Which settings are uncertain, and what comes of it. */

import type { MainOutput } from "./main-output.js";

/** How many can be uncertain at once: `analysis::sample::MOST`. */
export const MOST = 8;

/** Quantiles that are told, and without the middle one the edges of the band: as the messages `uncertain-quantiles` and `uncertain-band` say them. */
export const LEVELS = [0.1, 0.25, 0.5, 0.75, 0.9] as const;
export const EDGES = [LEVELS[0], LEVELS[1], LEVELS[3], LEVELS[4]] as const;

/** A parameter's least and greatest value, by its index. */
export type Ranges = ReadonlyMap<number, readonly [low: number, high: number]>;

/** What a sample gives besides the picture. */
export interface Spread {
  readonly count: number;
  readonly main: MainOutput | null;
  /** At the levels; NaN where there are none. */
  readonly quantiles: readonly number[];
  readonly hasBand: boolean;
}
