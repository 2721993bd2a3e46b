/** What the buttons and the name fields of a list do. */

import type { ListFigure } from "./figure-facade.js";
import { freeName, put, putItems, renameItem, type Item } from "./list-items.js";
import { rowsOf, type RowAction, type ListParts } from "./list-parts.js";

/** An item, and the row that it comes from. */
interface Row extends Item {
  readonly from: number;
}

/** The items with the one at `from` taken to `to`. */
export function moved<T>(all: readonly T[], from: number, to: number): T[] {
  const left = all.filter((_, at) => at !== from);
  return [...left.slice(0, to), ...all.slice(from, from + 1), ...left.slice(to)];
}

/** Moves or removes a row; for a button that is marked as disabled the reason is announced. */
export function applyAction(list: ListParts, what: RowAction, at: number, figure: ListFigure): void {
  const all = itemsOf(list, figure);
  const [item, button] = [all[at], list.rows[at]?.buttons[what]];
  if (item === undefined || button === undefined) return;
  const { name } = item;
  const strings = figure.shape.strings;
  if (button.hasAttribute("aria-disabled")) {
    const why = { earlier: "list-first", later: "list-last", remove: "list-least" } as const;
    figure.commitEdit(strings.text(why[what], { name, count: all.length }));
    return;
  }
  if (what === "remove") {
    arrange(list, all.filter((_, other) => other !== at), figure);
    figure.commitEdit(strings.text("list-removed", { name, count: all.length - 1 }));
    list.rows[Math.min(at, all.length - 2)]?.buttons.remove.focus();
    return;
  }
  const to = what === "earlier" ? at - 1 : at + 1;
  arrange(list, moved(all, at, to), figure);
  figure.commitEdit(strings.text("list-moved", { name, place: to + 1, count: all.length }));
  list.rows[to]?.buttons[what].focus();
}

/** Adds a row at the end, with a name that no other has, and goes to that name. */
export function add(list: ListParts, figure: ListFigure): void {
  const all = itemsOf(list, figure);
  const count = all.length + 1;
  if (count > list.rows.length) {
    figure.commitEdit(figure.shape.strings.text("list-most", { count: all.length }));
    return;
  }
  const row = list.rows[all.length];
  if (row === undefined) return;
  const { values } = figure;
  const name = freeName(all, [row, ...list.rows].map(({ parameter }, at) => (at === 0 ? values.nameOf(parameter) : values.ownNameOf(parameter))));
  arrange(list, [...all, { value: values.at(list.index + count), name, from: count - 1 }], figure);
  figure.commitEdit(figure.shape.strings.text("list-added", { name, place: count, count }));
  row.name.focus();
  row.name.select();
}

/** Sets the name that was typed, or shows its validation error and restores the old one. */
export function rename(list: ListParts, at: number, figure: ListFigure): void {
  const row = list.rows[at];
  if (row !== undefined) renameItem(row, list.problem, figure);
}

function itemsOf(list: ListParts, { values }: ListFigure): Row[] {
  const shown = list.rows.slice(0, rowsOf(list, values.list));
  return shown.map(({ parameter }, from) => ({ value: values.at(list.index + 1 + from), name: values.nameOf(parameter), from }));
}

/** Puts these items into the rows, with what lists beside this one hold of them; the rows after them return to their initial values. */
function arrange({ lists, rows, index: own, problem }: ListParts, all: readonly Row[], figure: ListFigure): void {
  problem.hidden = true;
  putItems(rows.map(({ parameter }) => parameter), own + 1, all, figure);
  for (const index of lists) {
    const before = index === own ? [] : rows.map((_, at) => figure.values.at(index + 1 + at));
    before.forEach((_, at) => put(index + 1 + at, before[all[at]?.from ?? -1] ?? figure.values.initial(index + 1 + at), figure));
    put(index, all.length, figure);
  }
}
