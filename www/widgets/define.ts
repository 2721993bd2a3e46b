/** Registers the elements, where there is a page: the only module with a side effect. */

import { NarrowsFigure } from "./figure-element.js";
import { NarrowsLevers } from "./levers-element.js";

const ELEMENTS = { "narrows-figure": NarrowsFigure, "narrows-levers": NarrowsLevers };

const registry: CustomElementRegistry | undefined = globalThis.customElements;
for (const [name, element] of Object.entries(ELEMENTS)) {
  if (registry?.get(name) === undefined) registry?.define(name, element);
  else void import("./registered-twice.js").then((second) => second.report(name));
}
