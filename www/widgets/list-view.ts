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
import { besidesOf, items } from "./lists.js";
import { parameterName, parameterSetting } from "./settings.js";
import type { Strings } from "./strings.js";

/** Builds the lists of a figure that have a control; their inputs are disabled. */
export function buildLists(document: Document, shape: Shape, root: HTMLElement): void {
  buildFrames(document, shape, root, (index, limit) => numbersOf(shape.mechanism, index).map((numbers) => buildItem(document, numbers, shape.strings, limit)));
}

/** The numbers of each row: that of the list, and those of the lists beside it. */
function numbersOf(mechanism: MechanismInfo, index: number): ParameterInfo[][] {
  const lists = [index, ...besidesOf(mechanism, index)].map((count) => items(mechanism, count));
  return items(mechanism, index).map((_, at) => lists.flatMap((list) => list[at] ?? []));
}

function buildItem(document: Document, numbers: readonly ParameterInfo[], strings: Strings, limit: string): HTMLElement {
  const controls = numbers.flatMap((parameter) => {
    const setting = parameterSetting(parameter, strings);
    const head = buildHead(document, setting);
    // Where a row has several numbers, each says in sight which it is.
    if (numbers.length > 1) head.prepend(make(document, "span", { class: "narrows-each", "aria-hidden": "true" }, strings.text(`param-${parameter.attribute.replace(/-\d+$/u, "")}.each`)));
    return [head, buildRange(document, setting, "narrows-plain")];
  });
  const many = numbers.length > 1 ? "narrows-item narrows-many" : "narrows-item";
  return make(document, "li", { class: many, "data-item": numbers[0]?.name ?? "" }, buildName(document), ...controls, buildActs(document, strings, limit));
}

/** Finds the places of the lists that `buildLists` made; none in a layout that shows no list. */
export function findLists(root: ParentNode, shape: Shape): ListParts[] {
  return findFrames(root, shape).map((frame) => {
    const rows = numbersOf(shape.mechanism, frame.index).map((numbers): RowParts => {
      const parameter = numbers[0] as ParameterInfo;
      const row = find<HTMLElement>(frame.root, `[data-item="${parameter.name}"]`);
      const [labels, ranges] = [row.querySelectorAll<HTMLElement>(".narrows-name"), row.querySelectorAll<HTMLElement>("[type=range]")];
      return {
        parameter,
        row,
        buttons: findActs(row),
        name: find(row, ".narrows-item-name"),
        numbers: numbers.map((one, at) => ({ parameter: one, label: labels[at] as HTMLElement, range: ranges[at] as HTMLElement })),
      };
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
  list.rows.forEach(({ row, name: field, numbers, buttons }, at) => {
    setAttribute(row, "hidden", at < shown ? null : "");
    writeName(field, buttons, names[at] ?? "", isFocused(field), strings);
    for (const { parameter, label, range } of numbers) {
      setText(label, parameterName(parameter, strings));
      setAttribute(range, "aria-label", label.textContent);
    }
    markDisabled(buttons.earlier, at === 0);
    markDisabled(buttons.later, at === shown - 1);
    markDisabled(buttons.remove, shown <= list.count.minimum);
  });
  writeLimit(list, shown, strings);
}
