/** Registers the elements: the only module with a side effect. */

import { NarrowsFigure } from "./figure-element.js";
import { NarrowsLevers } from "./levers-element.js";

const ELEMENTS = { "narrows-figure": NarrowsFigure, "narrows-levers": NarrowsLevers };

for (const [name, element] of Object.entries(ELEMENTS)) {
  if (customElements.get(name) === undefined) customElements.define(name, element);
}
