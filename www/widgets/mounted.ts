/** The mounted figure of an element, for what the page adds to it: no part of the element's interface. */

import type { FigureFacade } from "./figure-facade.js";

export const mounted = new WeakMap<Element, FigureFacade>();
