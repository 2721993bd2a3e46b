/** Guesses and drawn curves in the figures of a page: a chunk that is loaded when the first is made. */

import { drawCurve } from "../widgets/draw-curve.js";
import type { NarrowsFigure } from "../widgets/figure-element.js";
import type { FigureFacade } from "../widgets/figure-facade.js";
import { showGuess, type Guessed } from "../widgets/guess-mark.js";
import { figureOf } from "./figure-of.js";

/** Shows a guess in a chart of a mechanism, or takes it away. */
export async function markGuess(mechanism: string, chart: string, guess: Guessed | null): Promise<void> {
  const figure = await find(mechanism, chart);
  if (figure !== undefined) await showGuess(figure, guess);
}

/** Lets the reader draw the curve of a chart. */
export async function drawFirst(mechanism: string, chart: string): Promise<void> {
  const figure = await find(mechanism, chart);
  if (figure === undefined) return;
  await drawCurve(figure).catch(() => figure.showLoadError());
}

async function find(mechanism: string, chart: string): Promise<FigureFacade | undefined> {
  const element = document.querySelector<NarrowsFigure>(`narrows-figure[mechanism="${mechanism}"][chart="${chart}"]`);
  return element === null ? undefined : figureOf(element);
}
