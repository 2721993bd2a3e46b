/** Registers the elements, where there is a page: the only module with a side effect. */

import { NarrowsFigure } from "./figure-element.js";
import { NarrowsLevers } from "./levers-element.js";

const ELEMENTS = { "narrows-figure": NarrowsFigure, "narrows-levers": NarrowsLevers };

if (globalThis.customElements !== undefined) {
  const taken = Object.entries(ELEMENTS).filter(([name, element]) => {
    const registered = customElements.get(name);
    if (registered === undefined) customElements.define(name, element);
    return registered !== undefined;
  });
  if (taken.length > 0) void import("./registered-twice.js").then(({ report }) => report(taken.map(([name]) => name)));
}
