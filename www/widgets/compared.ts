/** Two settings of a figure, compared. */

import type { MainOutput } from "./main-output.js";
import type { OutputValue } from "./core.js";
import type { Share } from "./attribution.js";

/** What a comparison shows besides the picture. */
export interface Compared {
  readonly a: readonly number[];
  readonly b: readonly number[];
  readonly main: MainOutput | null;
  /** The number at both, or why there is none. */
  readonly numbers: readonly [a: OutputValue, b: OutputValue];
  /** What makes the difference; `null` while it is not known. */
  readonly shares: readonly Share[] | null;
  /** Whether the panel is shown here: A was kept in this figure, or what differs is moved in it. */
  readonly isHere: boolean;
  /** Why there are no shares. */
  readonly state: "same" | "busy" | "done" | "none" | "refused";
  /** What differs and is locked, by its names; "" for nothing. */
  readonly held: string;
}
