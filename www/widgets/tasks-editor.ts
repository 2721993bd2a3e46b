/** What the rows of a list of tasks do. */

import type { ListFigure } from "./figure-facade.js";
import { freeName, put, putItems, renameItem, showProblem } from "./list-items.js";
import { rowsOf, type RowAction } from "./list-parts.js";
import { linked, needsAsBits, unlinked, way, without, type Task } from "./tasks-graph.js";
import { list as listed, needsAt, type TaskRow, type TasksParts } from "./tasks-view.js";

export { listenToDuration } from "./tasks-duration.js";

/** Does what a button says; where it cannot be done the reason is announced, and shown in the row. */
export function act(list: TasksParts, what: string, row: TaskRow | undefined, figure: ListFigure): void {
  if (what === "add") add(list, figure);
  else if (row === undefined) return;
  else if (what === "waits") toggle(row, figure);
  else if (what === "remove") remove(list, row, figure);
  else if (what === "earlier" || what === "later") move(list, row, what, figure);
}

/** Sets the name that was typed, or shows its validation error and restores the old one. */
export function rename({ problem }: TasksParts, row: TaskRow, figure: ListFigure): void {
  renameItem(row, problem, figure);
}

/** Closes the boxes of a row. */
export function close(row: TaskRow, figure: ListFigure): void {
  open(row, false, figure);
  row.waits.focus();
}

/** Has a task wait for the one at a place, or no longer. What would be a circle is refused, and nothing changes. */
export function link(list: TasksParts, row: TaskRow, place: number, waits: boolean, figure: ListFigure): void {
  const tasks = read(list, figure);
  const [task, other] = [tasks[list.tasks.indexOf(row)], tasks[place]];
  if (task === undefined || other === undefined) return;
  const { strings } = figure.shape;
  const [name, need] = [task.name, other.name];
  if (!waits) {
    arrange(list, unlinked(tasks, task.id, other.id), figure);
    figure.commitEdit(strings.text("tasks-unlinked", { name, need }));
    return;
  }
  const back = way(tasks, other.id, task.id);
  if (back !== null) {
    const box = row.boxes.querySelector<HTMLInputElement>(`[data-place="${place}"]`);
    if (box !== null) box.checked = false;
    const through = listed(back.slice(1, -1).map((one) => one.name), strings);
    refuse(list, row, strings.text(through === "" ? "tasks-circle" : "tasks-circle-through", { name, need, through }), figure);
    return;
  }
  const next = linked(tasks, task.id, other.id);
  const [from, to] = [tasks.indexOf(task), next.findIndex(({ id }) => id === task.id)];
  arrange(list, next, figure);
  figure.commitEdit(strings.text(from === to ? "tasks-linked" : "tasks-linked-moved", { name, need, place: to + 1, count: next.length }));
  // The boxes have gone with the task, and the focus goes with them.
  if (from !== to) focus(list, to, `[data-place="${next.findIndex(({ id }) => id === other.id)}"]`);
}

function move(list: TasksParts, row: TaskRow, what: RowAction, figure: ListFigure): void {
  const tasks = read(list, figure);
  const at = list.tasks.indexOf(row);
  const to = what === "earlier" ? at - 1 : at + 1;
  const [task, other] = [tasks[at], tasks[to]];
  const { strings } = figure.shape;
  const name = task?.name ?? "";
  if (task === undefined || other === undefined) {
    figure.commitEdit(strings.text(what === "earlier" ? "list-first" : "list-last", { name }));
    return;
  }
  const [first, second] = what === "earlier" ? [other, task] : [task, other];
  if (second.needs.includes(first.id)) {
    refuse(list, row, strings.text("tasks-stay", { name: second.name, need: first.name }), figure);
    return;
  }
  const next = tasks.map((one, place) => (place === at ? other : place === to ? task : one));
  arrange(list, next, figure);
  figure.commitEdit(strings.text("list-moved", { name, place: to + 1, count: next.length }));
  focus(list, to, `[data-act=${what}]`);
}

function remove(list: TasksParts, row: TaskRow, figure: ListFigure): void {
  const tasks = read(list, figure);
  const at = list.tasks.indexOf(row);
  const task = tasks[at];
  const { strings } = figure.shape;
  if (task === undefined || tasks.length <= list.count.minimum) {
    figure.commitEdit(strings.text("list-least", { count: tasks.length }));
    return;
  }
  const waiting = tasks.filter(({ needs }) => needs.includes(task.id)).map(({ name }) => name);
  arrange(list, without(tasks, task.id), figure);
  const said = strings.text("list-removed", { name: task.name, count: tasks.length - 1 });
  const freed = waiting.length === 0 ? "" : ` ${strings.text("tasks-freed", { names: listed(waiting, strings), count: waiting.length, need: task.name })}`;
  figure.commitEdit(said + freed);
  focus(list, Math.min(at, tasks.length - 2), "[data-act=remove]");
}

/** Adds a task at the end that waits for nothing, with a name that no other has, and goes to that name. */
function add(list: TasksParts, figure: ListFigure): void {
  const tasks = read(list, figure);
  const { shape: { strings }, values } = figure;
  const place = list.places[tasks.length];
  if (place === undefined) {
    figure.commitEdit(strings.text("list-most", { count: tasks.length }));
    return;
  }
  const name = freeName(tasks, [values.nameOf(place), ...list.places.map((one) => values.ownNameOf(one))]);
  const count = tasks.length + 1;
  arrange(list, [...tasks, { id: -1, value: values.at(list.index + count), name, needs: [] }], figure);
  figure.commitEdit(strings.text("list-added", { name, place: count, count }));
  focus(list, count - 1, ".narrows-item-name")?.select();
}

function toggle(row: TaskRow, figure: ListFigure): void {
  open(row, row.boxes.hidden, figure);
}

function open(row: TaskRow, opened: boolean, figure: ListFigure): void {
  row.boxes.hidden = !opened;
  figure.write(false);
}

/** Puts the focus into the row at a place: looked for in the tree, since after an edit rows are found anew. */
function focus({ items }: TasksParts, at: number, selector: string): HTMLInputElement | null {
  const found = items.children[at]?.querySelector<HTMLInputElement>(selector) ?? null;
  found?.focus();
  return found;
}

function refuse({ problem }: TasksParts, { row }: TaskRow, why: string, figure: ListFigure): void {
  showProblem(row, problem, why);
  figure.commitEdit(why);
}

function read(list: TasksParts, { values }: ListFigure): Task[] {
  return list.places.slice(0, rowsOf(list, values.list)).map((place, at) => ({
    id: at,
    value: values.at(list.index + 1 + at),
    name: values.nameOf(place),
    needs: needsAt(list, values.list, at),
  }));
}

/** Puts these tasks into the rows; what stands behind them returns to its initial values. */
function arrange(list: TasksParts, tasks: readonly Task[], figure: ListFigure): void {
  list.problem.hidden = true;
  const open = list.tasks.map(({ boxes }) => !boxes.hidden);
  list.tasks.forEach(({ boxes }, at) => {
    boxes.hidden = open[tasks[at]?.id ?? -1] !== true;
  });
  putItems(list.places, list.index + 1, tasks, figure);
  const needs = needsAsBits(tasks);
  for (let at = 1; at < list.places.length; at += 1) {
    const index = list.needs + at - 1;
    put(index, needs[at] ?? figure.values.initial(index), figure);
  }
  put(list.index, tasks.length, figure);
}
