/**
 * A list of named items as rows: name, number, slider, and buttons that move or remove the row. Every row that the list
 * can have is in the tree; those it does not have are hidden. Loaded with the figures that have a list, and in Node.
 */

import type { MechanismInfo, ParameterInfo } from "./core.js";
import { buildHead, buildRange } from "./control-view.js";
import { isFocused, make, setAttribute, setText } from "./dom.js";
import type { Shape } from "./figure-shape.js";
import { ROW_ACTIONS, rowsOf, type RowAction, type ListParts, type RowParts } from "./list-parts.js";
import { items, listsOf } from "./lists.js";
import { parameterName, parameterSetting } from "./settings.js";
import type { Strings } from "./strings.js";

/** Builds the lists of a figure that have a control; their inputs are disabled. */
export function buildLists(document: Document, shape: Shape, root: HTMLElement): void {
  const lists = listsOf(shape.mechanism, shape.controls).map((index) => buildList(document, shape, index));
  if (lists.length > 0) root.classList.add("narrows-listed");
  root.append(...lists);
}

function buildList(document: Document, shape: Shape, index: number): HTMLElement {
  const { mechanism, strings, prefix } = shape;
  const count = mechanism.parameters[index];
  if (count === undefined) throw new Error(`${mechanism.id} has no list there`);
  const limit = `${prefix}-${count.attribute}-limit`;
  const { label, help } = parameterSetting(count, strings);
  return make(
    document,
    "fieldset",
    { class: "narrows-list", part: "list", "data-list": count.name, disabled: true },
    make(document, "legend", {}, label),
    help === "" ? null : make(document, "small", { class: "narrows-help" }, help),
    make(document, "ol", { class: "narrows-items" }, ...items(mechanism, index).map((item) => buildItem(document, item, strings, limit))),
    make(document, "p", { class: "narrows-problem", "data-part": "list-problem", hidden: true }),
    make(
      document,
      "p",
      { class: "narrows-add" },
      make(document, "button", { class: "narrows-word", part: "list-act", type: "button", "data-act": "add", "aria-describedby": limit }, strings.text(`param-${count.attribute}.add`)),
      make(document, "small", { class: "narrows-help", id: limit, "data-part": "list-limit" }),
    ),
  );
}

function buildItem(document: Document, parameter: ParameterInfo, strings: Strings, limit: string): HTMLElement {
  const setting = parameterSetting(parameter, strings);
  const field = { class: "narrows-item-name", part: "list-name", type: "text", maxlength: "20", autocomplete: "off", spellcheck: "false" };
  const act = (name: RowAction): HTMLElement =>
    make(document, "button", { class: "narrows-word", part: "list-act", type: "button", "data-act": name, "aria-describedby": name === "remove" ? limit : null }, strings.text(`list-${name}`));
  return make(
    document,
    "li",
    { class: "narrows-item", "data-item": parameter.name },
    make(document, "input", field),
    buildHead(document, setting),
    buildRange(document, setting, "narrows-plain"),
    make(document, "span", { class: "narrows-acts" }, ...ROW_ACTIONS.map(act)),
  );
}

/** Finds the places of the lists that `buildLists` made; none in a layout that shows no list. */
export function findLists(root: ParentNode, { mechanism, controls }: Shape): ListParts[] {
  return listsOf(mechanism, controls).flatMap((index) => findList(root, mechanism, index) ?? []);
}

function findList(root: ParentNode, mechanism: MechanismInfo, index: number): ListParts | null {
  const count = mechanism.parameters[index];
  const list = count && root.querySelector<HTMLFieldSetElement>(`[data-list="${count.name}"]`);
  if (!list) return null;
  const find = <T extends Element>(within: ParentNode, selector: string): T => {
    const found = within.querySelector<T>(selector);
    if (found === null) throw new Error(`the list has no ${selector}`);
    return found;
  };
  const act = (within: ParentNode, name: RowAction): HTMLButtonElement => find(within, `[data-act=${name}]`);
  const rows = items(mechanism, index).map((parameter): RowParts => {
    const row = find<HTMLElement>(list, `[data-item="${parameter.name}"]`);
    const buttons = { earlier: act(row, "earlier"), later: act(row, "later"), remove: act(row, "remove") };
    return { parameter, row, buttons, name: find(row, ".narrows-item-name"), label: find(row, ".narrows-name"), range: find(row, "[type=range]") };
  });
  const [add, limit, problem] = ["[data-act=add]", "[data-part=list-limit]", "[data-part=list-problem]"] as const;
  return { root: list, count, index, rows, add: find(list, add), limit: find(list, limit), problem: find(list, problem), written: "" };
}

/** Writes names and shows as many rows as the list has. The numbers are written as those of any other control. */
export function writeList(list: ListParts, { strings }: Shape, values: readonly number[]): void {
  const shown = rowsOf(list, values);
  const names = list.rows.map(({ parameter }) => strings.text(`label-${parameter.attribute}`));
  const moment = JSON.stringify([shown, names]);
  if (list.written === moment) return;
  list.written = moment;
  const { minimum, maximum } = list.count;
  list.rows.forEach(({ parameter, row, name: field, label, range, buttons }, at) => {
    const name = names[at] ?? "";
    setAttribute(row, "hidden", at < shown ? null : "");
    setAttribute(field, "value", name);
    setAttribute(field, "aria-label", strings.text("list-name", { name }));
    if (!isFocused(field)) field.value = name;
    setText(label, parameterName(parameter, strings));
    setAttribute(range, "aria-label", label.textContent);
    for (const act of ROW_ACTIONS) setAttribute(buttons[act], "aria-label", strings.text(`list-${act}.label`, { name }));
    markDisabled(buttons.earlier, at === 0);
    markDisabled(buttons.later, at === shown - 1);
    markDisabled(buttons.remove, shown <= minimum);
  });
  markDisabled(list.add, shown >= maximum);
  const limit = shown <= minimum ? "list-least" : shown >= maximum ? "list-most" : null;
  setText(list.limit, limit === null ? "" : strings.text(limit, { count: shown }));
}

/** Marks with ARIA, not disabled: a disabled button would lose the focus. */
function markDisabled(button: HTMLButtonElement, disabled: boolean): void {
  setAttribute(button, "aria-disabled", disabled ? "true" : null);
}
