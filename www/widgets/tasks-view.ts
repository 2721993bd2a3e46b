/**
 * Tasks as rows: name, duration, what the task waits for, and buttons that move or remove it. There are as many rows as
 * tasks, and the boxes of what a task waits for only where they are open. Loaded with the figures that have tasks, and
 * in Node.
 */

import { buildHead, enableControl, findControl, writeControl, type ControlParts, type Setting } from "./control-view.js";
import type { ParameterInfo } from "./core.js";
import { isFocused, make, setAttribute, setText } from "./dom.js";
import type { Shape } from "./figure-shape.js";
import { buildActs, buildFrames, buildName, find, findActs, findFrames, markDisabled, writeLimit, writeName } from "./list-frame.js";
import { rowsOf, type ListParts, type RowAction } from "./list-parts.js";
import { items } from "./lists.js";
import { parameterSetting } from "./settings.js";
import type { Strings } from "./strings.js";
import { needsOf, placesOf } from "./tasks-needs.js";

/** One row. */
export interface TaskRow {
  readonly parameter: ParameterInfo;
  readonly row: HTMLElement;
  readonly name: HTMLInputElement;
  readonly label: HTMLElement;
  readonly number: HTMLInputElement;
  /** Says what the task waits for, and opens the boxes. */
  readonly waits: HTMLButtonElement;
  readonly boxes: HTMLElement;
  readonly buttons: Readonly<Record<RowAction, HTMLButtonElement>>;
  readonly control: ControlParts;
  /** The duration, as it is called now. */
  setting: Setting;
  /** The duration that was written last. */
  written: number;
}

/** The elements of a list of tasks. Its numbers are its own, and no controls of the figure. */
export interface TasksParts extends ListParts {
  readonly places: readonly ParameterInfo[];
  /** Index of what the second task needs; the others follow it. */
  readonly needs: number;
  readonly items: HTMLElement;
  readonly tasks: TaskRow[];
}

/** Builds the lists of a figure that have a control, without rows. */
export function buildTasks(document: Document, shape: Shape, root: HTMLElement): void {
  buildFrames(document, shape, root, () => []);
}

/** Finds the places of the lists that `buildTasks` made. */
export function findTasks(root: ParentNode, shape: Shape): TasksParts[] {
  return findFrames(root, shape).map((frame) => {
    const places = items(shape.mechanism, frame.index);
    const list = find<HTMLElement>(frame.root, "ol");
    const rows = Array.from(list.children, (row, at) => findRow(row as HTMLElement, places[at], shape.strings));
    return { ...frame, rows: [], numbers: [], places, needs: frame.index + 1 + needsOf(shape.mechanism, frame.index).length + 1, items: list, tasks: rows };
  });
}

/** What each task needs, by places from 0. */
export function needsAt({ needs }: Pick<TasksParts, "needs">, values: readonly number[], at: number): number[] {
  return at === 0 ? [] : placesOf(values[needs + at - 1] ?? 0);
}

/** Writes as many rows as there are tasks. */
export function writeTasks(list: ListParts, { strings, prefix }: Shape, values: readonly number[]): void {
  if (!isTasks(list)) return;
  const shown = rowsOf(list, values);
  const names = list.places.slice(0, shown).map(({ attribute }) => strings.text(`label-${attribute}`));
  const needs = names.map((_, at) => needsAt(list, values, at));
  const open = list.tasks.map(({ boxes }) => !boxes.hidden);
  const moment = JSON.stringify([names, needs, open]);
  if (list.written !== moment) {
    list.written = moment;
    fit(list, shown, strings, prefix);
    list.tasks.forEach((row, at) => writeRow(row, at, names, needs, strings));
    writeLimit(list, shown, strings);
    for (const { buttons } of list.tasks) markDisabled(buttons.remove, shown <= list.count.minimum);
  }
  list.tasks.forEach((row, at) => {
    const value = values[list.index + 1 + at] ?? 0;
    if (value !== row.written) writeControl(row.control, row.setting, value, strings);
    row.written = value;
  });
}

function isTasks(list: ListParts): list is TasksParts {
  return "tasks" in list;
}

/** As many rows as tasks. */
function fit({ items, tasks, places, root, problem }: TasksParts, shown: number, strings: Strings, prefix: string): void {
  for (const { row } of tasks.splice(shown)) {
    if (row.contains(problem)) items.after(problem);
    row.remove();
  }
  for (const place of places.slice(tasks.length, shown)) {
    const row = buildRow(items.ownerDocument, place, strings, `${prefix}-${place.attribute}`, root);
    items.append(row);
    tasks.push(findRow(row, place, strings));
  }
}

function buildRow(document: Document, parameter: ParameterInfo, strings: Strings, id: string, root: HTMLElement): HTMLElement {
  const limit = find(root, "[data-part=list-limit]").id;
  const row = make(
    document,
    "li",
    { class: "narrows-item narrows-task", "data-item": parameter.name },
    buildName(document),
    buildHead(document, parameterSetting(parameter, strings)),
    make(document, "button", { class: "narrows-word narrows-waits", part: "list-act", type: "button", "data-act": "waits", "aria-controls": id }),
    make(document, "div", { class: "narrows-boxes", role: "group", id, hidden: true }),
    buildActs(document, strings, limit),
  );
  // As long as nothing listens, the whole list is disabled.
  enableControl(findControl(row, parameter.name), true);
  return row;
}

function findRow(row: HTMLElement, parameter: ParameterInfo | undefined, strings: Strings): TaskRow {
  if (parameter === undefined) throw new Error("there are more rows than tasks");
  const control = findControl(row, parameter.name);
  return {
    parameter,
    row,
    name: find(row, ".narrows-item-name"),
    label: find(row, ".narrows-name"),
    number: find(row, "[role=spinbutton]"),
    waits: find(row, "[data-act=waits]"),
    boxes: find(row, ".narrows-boxes"),
    buttons: findActs(row),
    control,
    setting: parameterSetting(parameter, strings),
    written: Number.NaN,
  };
}

function writeRow(row: TaskRow, at: number, names: readonly string[], needs: readonly (readonly number[])[], strings: Strings): void {
  const [name, own] = [names[at] ?? "", needs[at] ?? []];
  row.setting = parameterSetting(row.parameter, strings);
  writeName(row.name, row.buttons, name, isFocused(row.name), strings);
  setText(row.label, row.setting.label);
  const key = own.length === 0 ? "tasks-free" : "tasks-after";
  const said = { name, names: list(own.map((place) => names[place] ?? ""), strings) };
  setText(row.waits, strings.text(key, said));
  setAttribute(row.waits, "aria-label", strings.text(`${key}.label`, said));
  setAttribute(row.waits, "aria-expanded", String(!row.boxes.hidden));
  // Where a neighbor is waited for, the place cannot be changed with it.
  markDisabled(row.buttons.earlier, at === 0 || own.includes(at - 1));
  markDisabled(row.buttons.later, at === names.length - 1 || needs[at + 1]?.includes(at) === true);
  if (!row.boxes.hidden) writeBoxes(row.boxes, at, names, own, strings);
}

/** A box for each other task, checked for those that are waited for. */
function writeBoxes(boxes: HTMLElement, at: number, names: readonly string[], own: readonly number[], strings: Strings): void {
  const document = boxes.ownerDocument;
  setAttribute(boxes, "aria-label", strings.text("tasks-boxes", { name: names[at] ?? "" }));
  while (boxes.children.length > names.length) boxes.lastElementChild?.remove();
  while (boxes.children.length < names.length) {
    const box = make(document, "input", { type: "checkbox", "data-place": boxes.children.length });
    boxes.append(make(document, "label", { class: "narrows-option" }, box, make(document, "span")));
  }
  names.forEach((name, place) => {
    const label = boxes.children[place];
    if (label === undefined) return;
    setAttribute(label, "hidden", place === at ? "" : null);
    setText(find(label, "span"), name);
    find<HTMLInputElement>(label, "input").checked = own.includes(place);
  });
}

/** "Hire, Train, and Build" */
export function list(names: readonly string[], { locale }: Strings): string {
  return new Intl.ListFormat(locale, { type: "conjunction" }).format(names);
}
