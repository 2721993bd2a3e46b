/** The mounted figure of an element, for what the page adds to it. */

import type { NarrowsFigure } from "../widgets/figure-element.js";
import type { FigureFacade } from "../widgets/figure-facade.js";
import { mounted } from "../widgets/mounted.js";

/** Loads the figure only where it is not there: a second load would mount it anew, without what was added. */
export async function figureOf(element: NarrowsFigure): Promise<FigureFacade | undefined> {
  if (!mounted.has(element)) await element.load();
  return mounted.get(element);
}
