/**
 * A list of named items as rows: name, number and slider, or several of both, and buttons that move or remove the row. Every row that the list
 * can have is in the tree; those it does not have are hidden. Loaded with the figures that have a list, and in Node.
 */

import type { ParameterInfo } from "./core.js";
import { buildHead, buildRange } from "./control-view.js";
import { isFocused, make, setAttribute, setText } from "./dom.js";
import type { Shape } from "./figure-shape.js";
import { buildActs, buildFrames, buildName, find, findActs, findFrames, markDisabled, writeLimit, writeName } from "./list-frame.js";
import { rowsOf, type ListParts, type RowParts } from "./list-parts.js";
import { items, rowOf } from "./lists.js";
import { parameterName, parameterSetting } from "./settings.js";
import type { Strings } from "./strings.js";

/** Builds the lists of a figure that have a control; their inputs are disabled. */
export function buildLists(document: Document, shape: Shape, root: HTMLElement): void {
  const { mechanism, strings } = shape;
  buildFrames(document, shape, root, (index, limit) => items(mechanism, index).map((item) => buildItem(document, item, rowOf(mechanism, item), strings, limit)));
}

function buildItem(document: Document, { name }: ParameterInfo, numbers: readonly ParameterInfo[], strings: Strings, limit: string): HTMLElement {
  const controls = numbers.flatMap((parameter) => {
    const setting = parameterSetting(parameter, strings);
    const head = buildHead(document, setting);
    // Where a row has several numbers, each says in sight which it is.
    if (numbers.length > 1) head.prepend(make(document, "span", { "aria-hidden": "true" }, strings.text(`param-${parameter.attribute.replace(/-\d+$/u, "")}.each`)));
    return [head, buildRange(document, setting, "narrows-plain")];
  });
  return make(document, "li", { class: "narrows-item", "data-item": name }, buildName(document), ...controls, buildActs(document, strings, limit));
}

/** Finds the places of the lists that `buildLists` made; none in a layout that shows no list. */
export function findLists(root: ParentNode, shape: Shape): ListParts[] {
  return findFrames(root, shape).map((frame) => {
    const rows = items(shape.mechanism, frame.index).map((parameter): RowParts => {
      const row = find<HTMLElement>(frame.root, `[data-item="${parameter.name}"]`);
      return { parameter, row, buttons: findActs(row), name: find(row, ".narrows-item-name") };
    });
    return { ...frame, rows, numbers: rows.flatMap(({ parameter }) => rowOf(shape.mechanism, parameter)) };
  });
}

/** Writes names and shows as many rows as the list has. The numbers are written as those of any other control. */
export function writeList(list: ListParts, { strings }: Shape, values: readonly number[]): void {
  const shown = rowsOf(list, values);
  const names = list.rows.map(({ parameter }) => strings.text(`label-${parameter.attribute}`));
  const moment = JSON.stringify([shown, names]);
  if (list.written === moment) return;
  list.written = moment;
  list.rows.forEach(({ row, name: field, buttons }, at) => {
    setAttribute(row, "hidden", at < shown ? null : "");
    writeName(field, buttons, names[at] ?? "", isFocused(field), strings);
    markDisabled(buttons.earlier, at === 0);
    markDisabled(buttons.later, at === shown - 1);
    markDisabled(buttons.remove, shown <= list.count.minimum);
  });
  list.root.querySelectorAll("[type=range]").forEach((range, at) => {
    const label = parameterName(list.numbers[at] as ParameterInfo, strings);
    setText(find(range.previousElementSibling as Element, ".narrows-name"), label);
    setAttribute(range, "aria-label", label);
  });
  writeLimit(list, shown, strings);
}
