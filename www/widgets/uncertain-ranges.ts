/** Which settings are uncertain, and what comes of it. */

import type { MainOutput } from "./main-output.js";

/** How many can be uncertain at once: `analysis::sample::MOST`. */
export const MOST = 8;

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
