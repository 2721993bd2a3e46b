/** The elements of a list of named items that are written to or listened to. */

import type { ParameterInfo } from "./core.js";

/** What the buttons of a row do, in the order of the tree. */
export const ROW_ACTIONS = ["earlier", "later", "remove"] as const;
export type RowAction = (typeof ROW_ACTIONS)[number];

/** One row of a list. */
export interface RowParts {
  /** The item, by whose name the row goes. */
  readonly parameter: ParameterInfo;
  readonly row: HTMLElement;
  readonly name: HTMLInputElement;
  readonly buttons: Readonly<Record<RowAction, HTMLButtonElement>>;
}

/** The elements around the rows of a list. */
export interface ListFrame {
  readonly root: HTMLFieldSetElement;
  readonly count: ParameterInfo;
  /** Index of the count among the parameters; the items follow it. */
  readonly index: number;
  /** The same of all lists in the rows, this one first. */
  readonly lists: readonly number[];
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
  /** Their numbers in the order of the tree, several in a row where lists stand beside each other. */
  readonly numbers: readonly ParameterInfo[];
}

/** How many rows are shown: as many as have all their numbers. */
export function rowsOf({ lists }: Pick<ListParts, "lists">, values: readonly number[]): number {
  return Math.min(...lists.map((at) => Math.round(values[at] ?? 0)));
}
