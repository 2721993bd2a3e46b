/** What stands around the rows of a list, and what all rows have. */

import type { MechanismInfo } from "./core.js";
import { make, setAttribute, setText } from "./dom.js";
import type { Shape } from "./figure-shape.js";
import { ROW_ACTIONS, type ListFrame, type RowAction } from "./list-parts.js";
import { listsOf, rowOf } from "./lists.js";
import { parameterSetting } from "./settings.js";
import type { Strings } from "./strings.js";

/** Builds the lists of a figure that have a control, each with the rows that `rows` gives it; their inputs are disabled. */
export function buildFrames(document: Document, shape: Shape, root: HTMLElement, rows: (index: number, limit: string) => readonly HTMLElement[]): void {
  const lists = listsOf(shape.mechanism, shape.controls).map((index) => {
    const limit = `${shape.prefix}-${shape.mechanism.parameters[index]?.attribute ?? ""}-limit`;
    return buildFrame(document, shape, index, limit, rows(index, limit));
  });
  if (lists.length > 0) root.classList.add("narrows-listed");
  root.append(...lists);
}

function buildFrame(document: Document, { mechanism, strings }: Shape, index: number, limit: string, rows: readonly HTMLElement[]): HTMLElement {
  const count = mechanism.parameters[index];
  if (count === undefined) throw new Error(`${mechanism.id} has no list there`);
  const { label, help } = parameterSetting(count, strings);
  return make(
    document,
    "fieldset",
    { class: "narrows-list", part: "list", "data-list": count.name, disabled: true },
    make(document, "legend", {}, label),
    help === "" ? null : make(document, "small", { class: "narrows-help" }, help),
    make(document, "ol", { class: "narrows-items" }, ...rows),
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

/** The field for an item's name. */
export function buildName(document: Document): HTMLInputElement {
  return make(document, "input", { class: "narrows-item-name", part: "list-name", type: "text", maxlength: "20", autocomplete: "off", spellcheck: "false" });
}

/** The buttons of a row; `limit` is the id of what says why it cannot be removed. */
export function buildActs(document: Document, strings: Strings, limit: string): HTMLElement {
  const act = (name: RowAction): HTMLElement =>
    make(document, "button", { class: "narrows-word", part: "list-act", type: "button", "data-act": name, "aria-describedby": name === "remove" ? limit : null }, strings.text(`list-${name}`));
  return make(document, "span", { class: "narrows-acts" }, ...ROW_ACTIONS.map(act));
}

/** Finds the places of the lists that `buildFrames` made; none in a layout that shows no list. */
export function findFrames(root: ParentNode, { mechanism, controls }: Shape): ListFrame[] {
  return listsOf(mechanism, controls).flatMap((index) => findFrame(root, mechanism, index) ?? []);
}

function findFrame(root: ParentNode, mechanism: MechanismInfo, index: number): ListFrame | null {
  const count = mechanism.parameters[index];
  const list = count && root.querySelector<HTMLFieldSetElement>(`[data-list="${count.name}"]`);
  if (!list) return null;
  const [add, limit, problem] = ["[data-act=add]", "[data-part=list-limit]", "[data-part=list-problem]"] as const;
  return { root: list, count, index, lists: rowOf(mechanism, count).map((one) => mechanism.parameters.indexOf(one)), add: find(list, add), limit: find(list, limit), problem: find(list, problem), written: "" };
}

/** What must be there. */
export function find<T extends Element>(within: ParentNode, selector: string): T {
  const found = within.querySelector<T>(selector);
  if (found === null) throw new Error(`the list has no ${selector}`);
  return found;
}

/** Finds the buttons of a row. */
export function findActs(row: ParentNode): Record<RowAction, HTMLButtonElement> {
  const act = (name: RowAction): HTMLButtonElement => find(row, `[data-act=${name}]`);
  return { earlier: act("earlier"), later: act("later"), remove: act("remove") };
}

/** Writes an item's name into its field and its buttons. */
export function writeName(field: HTMLInputElement, buttons: Readonly<Record<RowAction, HTMLButtonElement>>, name: string, isFocused: boolean, strings: Strings): void {
  setAttribute(field, "value", name);
  setAttribute(field, "aria-label", strings.text("list-name", { name }));
  if (!isFocused) field.value = name;
  for (const act of ROW_ACTIONS) setAttribute(buttons[act], "aria-label", strings.text(`list-${act}.label`, { name }));
}

/** Says why nothing can be added or removed, where that is so. */
export function writeLimit({ count: { minimum, maximum }, add, limit }: ListFrame, shown: number, strings: Strings): void {
  markDisabled(add, shown >= maximum);
  const why = shown <= minimum ? "list-least" : shown >= maximum ? "list-most" : null;
  setText(limit, why === null ? "" : strings.text(why, { count: shown }));
}

/** Marks with ARIA, not disabled: a disabled button would lose the focus. */
export function markDisabled(button: HTMLButtonElement, disabled: boolean): void {
  setAttribute(button, "aria-disabled", disabled ? "true" : null);
}
