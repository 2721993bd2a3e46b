/** The style sheets that every shadow root of the widgets adopts: one object each for the whole page. */

import type { Core } from "./core.js";
import css from "./figure.css?inline";
import { defaultStyles } from "./theme.js";

let sheets: CSSStyleSheet[] | null = null;

/** The sheets: the look, and the default colors, which are empty until the model is there. */
export function styles(): CSSStyleSheet[] {
  if (sheets === null) {
    sheets = [new CSSStyleSheet(), new CSSStyleSheet()];
    sheets[0]?.replaceSync(css);
  }
  return sheets;
}

/** Fills in the default colors. */
export function setDefaults(core: Core): void {
  const defaults = styles()[1];
  if (defaults !== undefined && defaults.cssRules.length === 0) defaults.replaceSync(defaultStyles(core));
}
