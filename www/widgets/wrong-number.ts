/** How a number that cannot be read looks: loaded with the first one. */

import css from "./wrong-number.css?inline";
import { adoptStyles } from "./style.js";

export function adoptWrongNumber(root: Document | ShadowRoot): void {
  adoptStyles(root, css);
}
