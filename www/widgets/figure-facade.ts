/** The interface of a figure to its listeners and to its lazily loaded parts. */

import type { ChartModel } from "./chart-model.js";
import type { Drawing, Table } from "./core.js";
import type { Parts } from "./figure-parts.js";
import type { Shape } from "./figure-shape.js";
import type { NamedValues } from "./names.js";
import type { Words } from "./strings.js";
import type { StudyHost } from "./study-host.js";
import type { Values } from "./values.js";

/** A mounted figure. */
export interface FigureFacade extends StudyHost {
  /** Its strings have the names that items of lists have now. */
  readonly shape: Shape;
  readonly parts: Parts;
  readonly values: Values;
  readonly core: Drawing;
  readonly model: ChartModel;
  /** Whether its element says what it is compared with. */
  readonly isCompared: boolean;
  /** Address of the explainer, if the figure has one. */
  readonly home: string | null;
  /** Whether the page carries the figure's settings in its address. */
  readonly linked: boolean;
  /** The values as a model takes them: followed by what a study has found. */
  modelInput(): Float64Array;
  /** The rows behind the chart; `null` where the model gives no answer. */
  table(): Table | null;
  /** The computed sentence as plain text. */
  sentence(): string;
  /** Redraws at the next frame; names of items that changed take effect at once. */
  refresh(): void;
  /** Writes texts and controls now; `settled` for the table too. */
  write(settled: boolean): void;
  /** Dispatches `narrows-change` for the parameter at this index. */
  dispatchValue(index: number): void;
  /** Dispatches `narrows-change` for the name of a list's item. */
  dispatchName(setting: string, name: string): void;
  /** Shows what was edited in a list at once, so that the focus can go there, and announces it. */
  commitEdit(message: string): void;
  /** Adds words to its own, for parts that are loaded later. */
  addWords(words: Words): void;
  /** Shows that a part of the figure could not be loaded. */
  showLoadError(): void;
}

/** A mounted figure whose mechanism has lists. */
export interface ListFigure extends FigureFacade {
  readonly values: NamedValues;
}
