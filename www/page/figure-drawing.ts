/** Guesses and drawn curves in the figures of a page: a chunk that is loaded when the first is made. */

import { drawCurve } from "../widgets/draw-curve.js";
import type { FigureFacade } from "../widgets/figure-facade.js";
import { showGuess, type Guessed } from "../widgets/guess-mark.js";

/** Shows a guess in a chart of a mechanism, or takes it away. */
export async function markGuess(mechanism: string, chart: string, guess: Guessed | null): Promise<void> {
  const figure = await mounted(mechanism, chart);
  if (figure !== null) await showGuess(figure, guess);
}

/** Lets the reader draw the curve of a chart. */
export async function drawFirst(mechanism: string, chart: string): Promise<void> {
  const figure = await mounted(mechanism, chart);
  if (figure === null) return;
  await drawCurve(figure).catch(() => figure.showLoadError());
}

async function mounted(mechanism: string, chart: string): Promise<FigureFacade | null> {
  const element = document.querySelector<HTMLElementTagNameMap["narrows-figure"]>(`narrows-figure[mechanism="${mechanism}"][chart="${chart}"]`);
  // Loading anew would mount it anew.
  if (element?.mounted === null) await element.load();
  return (element?.mounted ?? null) as FigureFacade | null;
}
