/** What a figure needs once a hand is near: a chunk of its own. */

import type { FigureFacade } from "./figure-facade.js";
import { prepareRegion } from "./live.js";
import { attach } from "./overlay-menu.js";

const attended = new WeakSet<AbortSignal>();

/** Lets the figure be compared and announced, until the signal: screen readers only follow a region that was there before its text. */
export function attend(figure: FigureFacade, signal: AbortSignal): void {
  if (signal.aborted || attended.has(signal)) return;
  attended.add(signal);
  prepareRegion();
  attach(figure, signal);
  // That what a button does cannot be loaded is shown when it is used, not before.
  const ahead = (near: Element, load: () => Promise<unknown>): void => {
    for (const type of ["pointerenter", "focusin"]) near.addEventListener(type, () => void load().catch(() => undefined), { signal, once: true });
  };
  for (const item of figure.parts.root.querySelectorAll("[data-action]")) ahead(item, () => Promise.all([import("./figure-menu.js"), import("./address/codec.js")]));
  for (const list of figure.parts.lists) if (!("tasks" in list)) ahead(list.root, () => import("./list-editor.js"));
}
