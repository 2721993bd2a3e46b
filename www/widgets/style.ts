/** The style sheets that every shadow root of the widgets adopts: one object each for the whole page. */

import type { Engine } from "./engine.js";
import look from "./figure.css?inline";
import sizes from "./figure-sizes.css?inline";
import { defaultStyles } from "./theme.js";

let sheets: CSSStyleSheet[] | null = null;

/** The sheets: the look, and the default colors, which are empty until the engine is there. */
export function styles(): CSSStyleSheet[] {
  if (sheets === null) {
    sheets = [new CSSStyleSheet(), new CSSStyleSheet()];
    sheets[0]?.replaceSync(look + sizes);
  }
  return sheets;
}

const others = new Map<string, CSSStyleSheet>();

/** Gives a shadow root one more sheet: a chunk of the widgets brings its own. */
export function adoptStyles(root: DocumentOrShadowRoot, css: string): void {
  const sheet = others.get(css) ?? new CSSStyleSheet();
  if (!others.has(css)) sheet.replaceSync(css);
  others.set(css, sheet);
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
}

/** Fills in the default colors. */
export function setDefaultColors(engine: Engine): void {
  const defaults = styles()[1];
  if (defaults !== undefined && defaults.cssRules.length === 0) defaults.replaceSync(defaultStyles(engine));
}
