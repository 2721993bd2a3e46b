/** The attributes that say how a figure is laid out. */

import type { Layout } from "./view.js";

/** `layout`: full, compact or bare. */
export function layoutOf(given: string | null): Layout {
  return given === "compact" || given === "bare" ? given : "full";
}

/** `heading`: the level of the claim among the page's headings, 1 to 6; without it the claim is a paragraph. */
export function headingOf(given: string | null): number | null {
  const level = Number(given);
  return given !== null && Number.isInteger(level) && level >= 1 && level <= 6 ? level : null;
}
