/** The elements of a list of named items that are written to or listened to. */

import type { ParameterInfo } from "./core.js";

/** What the buttons of a row do, in the order of the tree. */
export const ROW_ACTIONS = ["earlier", "later", "remove"] as const;
export type RowAction = (typeof ROW_ACTIONS)[number];

/** The controls of one number of a row. */
export interface NumberParts {
  readonly parameter: ParameterInfo;
  /** For those who cannot see the row. */
  readonly label: HTMLElement;
  readonly range: HTMLElement;
}

/** One row of a list. */
export interface RowParts {
  readonly parameter: ParameterInfo;
  readonly row: HTMLElement;
  readonly name: HTMLInputElement;
  /** The controls of its number, and of those of the lists beside it. */
  readonly numbers: readonly NumberParts[];
  readonly buttons: Readonly<Record<RowAction, HTMLButtonElement>>;
}

/** The elements around the rows of a list. */
export interface ListFrame {
  readonly root: HTMLFieldSetElement;
  readonly count: ParameterInfo;
  /** Index of the count among the parameters; the items follow it. */
  readonly index: number;
  /** The same of the lists beside it. */
  readonly besides: readonly number[];
  readonly add: HTMLButtonElement;
  /** Why nothing can be added, or removed. */
  readonly limit: HTMLElement;
  /** What was wrong with a name. */
  readonly problem: HTMLElement;
  /** What was written last, so that a slider that moves writes no words. */
  written: string;
}

/** The elements of one list. */
export interface ListParts extends ListFrame {
  /** The rows whose numbers are controls of the figure. */
  readonly rows: readonly RowParts[];
}

/** How many rows are shown: as many as have all their numbers. */
export function rowsOf({ index, besides }: Pick<ListParts, "index" | "besides">, values: readonly number[]): number {
  return Math.min(...[index, ...besides].map((at) => Math.round(values[at] ?? 0)));
}
