/**
 * A list of named items as rows: name, number and slider, or several of both, and buttons that move or remove the row. Every row that the list
 * can have is in the tree; those it does not have are hidden. Loaded with the figures that have a list, and in Node.
 */

import type { MechanismInfo, ParameterInfo } from "./core.js";
import { buildHead, buildRange } from "./control-view.js";
import { isFocused, make, setAttribute, setText } from "./dom.js";
import type { Shape } from "./figure-shape.js";
import { buildActs, buildFrames, buildName, find, findActs, findFrames, markDisabled, writeLimit, writeName } from "./list-frame.js";
import { rowsOf, type ListParts, type RowParts } from "./list-parts.js";
import { items, rowLists } from "./lists.js";
import { parameterName, parameterSetting } from "./settings.js";
import type { Strings } from "./strings.js";

/** Builds the lists of a figure that have a control; their inputs are disabled. */
export function buildLists(document: Document, shape: Shape, root: HTMLElement): void {
  buildFrames(document, shape, root, (index, limit) => numbersOf(shape.mechanism, index).map((numbers) => buildItem(document, numbers, shape.strings, limit)));
}

/** The numbers of each row. */
function numbersOf(mechanism: MechanismInfo, index: number): ParameterInfo[][] {
  const [first = [], ...others] = rowLists(mechanism, index).map((count) => items(mechanism, count));
  return first.map((item, at) => [item, ...others.flatMap((list) => list[at] ?? [])]);
}

function buildItem(document: Document, numbers: readonly ParameterInfo[], strings: Strings, limit: string): HTMLElement {
  const controls = numbers.flatMap((parameter) => {
    const setting = parameterSetting(parameter, strings);
    const head = buildHead(document, setting);
    // Where a row has several numbers, each says in sight which it is.
    if (numbers.length > 1) head.prepend(make(document, "span", { "aria-hidden": "true" }, strings.text(`param-${parameter.attribute.replace(/-\d+$/u, "")}.each`)));
    return [head, buildRange(document, setting, "narrows-plain")];
  });
  return make(document, "li", { class: "narrows-item", "data-item": numbers[0]?.name ?? "" }, buildName(document), ...controls, buildActs(document, strings, limit));
}

/** Finds the places of the lists that `buildLists` made; none in a layout that shows no list. */
export function findLists(root: ParentNode, shape: Shape): ListParts[] {
  return findFrames(root, shape).map((frame) => {
    const rows = numbersOf(shape.mechanism, frame.index).map((numbers): RowParts => {
      const parameter = numbers[0] as ParameterInfo;
      const row = find<HTMLElement>(frame.root, `[data-item="${parameter.name}"]`);
      const all = (selector: string): HTMLElement[] => [...row.querySelectorAll<HTMLElement>(selector)];
      return { parameter, row, numbers, buttons: findActs(row), name: find(row, ".narrows-item-name"), labels: all(".narrows-name"), ranges: all("[type=range]") };
    });
    return { ...frame, rows };
  });
}

/** Writes names and shows as many rows as the list has. The numbers are written as those of any other control. */
export function writeList(list: ListParts, { strings }: Shape, values: readonly number[]): void {
  const shown = rowsOf(list, values);
  const names = list.rows.map(({ parameter }) => strings.text(`label-${parameter.attribute}`));
  const moment = JSON.stringify([shown, names]);
  if (list.written === moment) return;
  list.written = moment;
  list.rows.forEach(({ row, name: field, numbers, labels, ranges, buttons }, at) => {
    setAttribute(row, "hidden", at < shown ? null : "");
    writeName(field, buttons, names[at] ?? "", isFocused(field), strings);
    numbers.forEach((number, which) => {
      const label = parameterName(number, strings);
      setText(labels[which] as HTMLElement, label);
      setAttribute(ranges[which] as HTMLElement, "aria-label", label);
    });
    markDisabled(buttons.earlier, at === 0);
    markDisabled(buttons.later, at === shown - 1);
    markDisabled(buttons.remove, shown <= list.count.minimum);
  });
  writeLimit(list, shown, strings);
}
