/** Everything that a figure needs for a mechanism with lists: a chunk of its own, since most mechanisms have none. */

import css from "./list.css?inline";

export { default as words } from "../generated/strings/en/list";
export * from "./list-view.js";
export { NamedValues } from "./names.js";

let sheet: CSSStyleSheet | null = null;

/** Gives a figure the style sheet of lists. */
export function dress(root: ShadowRoot | null): void {
  if (sheet === null) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
  }
  if (root?.adoptedStyleSheets.includes(sheet) === false) root.adoptedStyleSheets.push(sheet);
}
