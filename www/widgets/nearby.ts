/** What a figure needs once a hand is near: a chunk of its own. */

import { containEvents } from "./contained-events.js";
import type { FigureFacade } from "./figure-facade.js";
import { attach } from "./overlay-menu.js";

const attended = new WeakSet<AbortSignal>();

/** Keeps the events of controls inside, and lets the figure be compared, until the signal. */
export function attend(figure: FigureFacade, signal: AbortSignal): void {
  if (signal.aborted || attended.has(signal)) return;
  attended.add(signal);
  containEvents(figure.parts.root, signal);
  attach(figure, signal);
}
