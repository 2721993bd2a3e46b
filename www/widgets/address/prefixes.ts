/** Keys of an address that do not say what is set but what it is compared with, and how far it is uncertain: `a.team`, `low.team`, `high.team`. */

import { isPrefixed } from "./is-prefixed.js";

/** Before the keys of the setting that is kept as A. */
export const KEPT = "a.";
/** Says that a setting is kept, where all of it is as it opens. */
export const IS_KEPT = `${KEPT}kept`;
/** Before the keys of what is uncertain: its least and its greatest value. */
export const LOW = "low.";
export const HIGH = "high.";

/** The key of the setting itself. */
export const withoutPrefix = (key: string): string => (isPrefixed(key) ? key.slice(key.indexOf(".") + 1) : key);
