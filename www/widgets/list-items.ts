/** What editors of named items have in common: names, and putting items into the places of a list. */

import type { ParameterInfo } from "./core.js";
import type { ListFigure } from "./figure-facade.js";
import { isItemName } from "./item-name.js";
import type { RowParts } from "./list-parts.js";

/** What a row holds: its number, and what it is called. */
export interface Item {
  readonly value: number;
  readonly name: string;
}

/** The first of these names that no item has. */
export function freeName(all: readonly Item[], names: readonly string[]): string {
  return names.find((name) => !all.some((item) => item.name === name)) ?? names[0] ?? "";
}

/** Puts items into the places of a list, the first of which is at this index; places behind them return to their initial values. */
export function putItems(places: readonly ParameterInfo[], first: number, all: readonly Item[], figure: ListFigure): void {
  places.forEach((place, at) => {
    const item = all[at];
    put(first + at, item?.value ?? figure.values.initial(first + at), figure);
    setName(place, item?.name ?? figure.values.initialNameOf(place), figure);
  });
}

/** Puts a value, and dispatches it if it is another one. */
export function put(index: number, value: number, figure: ListFigure): void {
  if (value === figure.values.at(index)) return;
  figure.values.put(index, value);
  figure.dispatchValue(index);
}

/** Sets the name that was typed, or shows its validation error and restores the old one. */
export function renameItem({ parameter, row, name: field }: Pick<RowParts, "parameter" | "row" | "name">, problem: HTMLElement, figure: ListFigure): void {
  const old = figure.values.nameOf(parameter);
  const given = field.value.trim().replace(/ +/gu, " ");
  const fine = given === old || isItemName(given);
  field.value = fine ? given : old;
  const error = fine ? "" : figure.shape.strings.text("list-refused", { given });
  showProblem(row, problem, error);
  if (fine && given === old) return;
  if (fine) setName(parameter, given, figure);
  figure.commitEdit(fine ? figure.shape.strings.text("list-renamed", { name: given }) : error);
}

/** Shows what was wrong in the row, where the reader is looking; with empty text takes it away. */
export function showProblem(row: HTMLElement, problem: HTMLElement, text: string): void {
  row.append(problem);
  problem.textContent = text;
  problem.hidden = text === "";
}

function setName(item: ParameterInfo, name: string, figure: ListFigure): void {
  if (name === figure.values.nameOf(item)) return;
  figure.values.setName(item, name);
  figure.dispatchName(`${item.name}_name`, name);
}
