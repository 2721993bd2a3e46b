/** A list of a sheet as rows of fields, some of them empty. */

import type { Strings } from "../widgets/strings.js";
import { fieldsOf, typedIn, watchFields, writeField } from "./controls.js";
import { type List, titleKey } from "./form.js";
import type { Sheet, Undo } from "./sheet.js";

interface Row {
  readonly node: HTMLElement;
  /** None for one in which nothing has been written yet. */
  id: string | null;
}

export class RowsView {
  readonly #root: HTMLElement;
  readonly #list: List;
  readonly #sheet: Sheet;
  readonly #strings: Strings;
  readonly #removed: (undo: Undo) => void;
  readonly #pattern: HTMLElement;
  readonly #add: HTMLButtonElement | null;
  #rows: Row[] = [];

  /** `removed` is told how to undo a removal. */
  constructor(root: HTMLElement, list: List, sheet: Sheet, strings: Strings, removed: (undo: Undo) => void) {
    [this.#root, this.#list, this.#sheet, this.#strings, this.#removed] = [root, list, sheet, strings, removed];
    const given = [...root.querySelectorAll<HTMLElement>("[data-row]")];
    const first = given[0];
    if (first === undefined) throw new Error(`${list.id} has no row to copy`);
    this.#pattern = first.cloneNode(true) as HTMLElement;
    for (const field of fieldsOf(this.#pattern)) writeField(field, "");
    for (const node of given) {
      const typed = typedIn(node);
      const id = typed.length === 0 ? null : sheet.nextRow();
      for (const [name, value] of typed) sheet.edit(`${list.id}/${id}/${name}`, value);
      this.#adopt(node, id);
    }
    this.#add = root.querySelector<HTMLButtonElement>("[data-add]");
    this.#add?.addEventListener("click", () => this.#addRow());
  }

  /** The rows in which something is written, as they stand in the page. */
  get rows(): readonly { readonly id: string; readonly node: HTMLElement; readonly number: number }[] {
    return this.#rows.flatMap(({ id, node }, at) => (id === null ? [] : [{ id, node, number: at + 1 }]));
  }

  /** Writes the rows of the sheet into the page. A row keeps its place, so that focus stays where it is. */
  write(): void {
    const present = this.#sheet.rows(this.#list.id);
    for (const row of [...this.#rows]) if (row.id !== null && !present.includes(row.id)) this.#drop(row);
    for (const id of present) if (!this.#rows.some((row) => row.id === id)) this.#place(id);
    while (this.#rows.length < this.#list.blank) this.#append(this.#blank(), null);
    this.#rows.forEach(({ id, node }, at) => {
      node.setAttribute("aria-label", this.#strings.text(`${titleKey(this.#sheet.form, this.#list)}.row`, { number: at + 1 }));
      const remove = node.querySelector<HTMLButtonElement>("[data-remove]");
      if (remove !== null) remove.hidden = id === null;
      for (const field of fieldsOf(node)) writeField(field, id === null ? "" : this.#sheet.value(this.#key(id, field)));
    });
    if (this.#add !== null) this.#add.disabled = this.#rows.length >= this.#list.most;
  }

  #key(id: string, field: HTMLElement): string {
    return `${this.#list.id}/${id}/${field.dataset["field"] ?? ""}`;
  }

  /** After the rows that were begun before and before those begun later; in the place of an empty one where it can. */
  #place(id: string): void {
    const next = this.#rows.find((row) => row.id !== null && row.id > id);
    const from = this.#rows.reduce((after, row, at) => (row.id !== null && row.id < id ? at + 1 : after), 0);
    const empty = this.#rows.slice(from, next === undefined ? undefined : this.#rows.indexOf(next)).find((row) => row.id === null);
    if (empty !== undefined) {
      empty.id = id;
      return;
    }
    const node = this.#blank();
    if (next === undefined) this.#append(node, id);
    else {
      next.node.before(node);
      this.#adopt(node, id, this.#rows.indexOf(next));
    }
  }

  #append(node: HTMLElement, id: string | null): void {
    this.#root.querySelector("[data-rows]")?.append(node);
    this.#adopt(node, id);
  }

  #blank(): HTMLElement {
    return this.#pattern.cloneNode(true) as HTMLElement;
  }

  #adopt(node: HTMLElement, id: string | null, at = this.#rows.length): void {
    const row: Row = { node, id };
    this.#rows.splice(at, 0, row);
    watchFields(node, (name, value) => {
      row.id ??= this.#sheet.nextRow();
      this.#sheet.edit(`${this.#list.id}/${row.id}/${name}`, value);
    });
    const button = node.querySelector<HTMLButtonElement>("[data-remove]");
    button?.addEventListener("click", () => this.#remove(row));
  }

  #addRow(): void {
    if (this.#rows.length >= this.#list.most) return;
    const node = this.#blank();
    this.#append(node, null);
    this.write();
    fieldsOf(node)[0]?.focus();
  }

  /** Focus goes on to the row that follows, or to the button that adds one. */
  #remove(row: Row): void {
    if (row.id === null) return;
    const at = this.#rows.indexOf(row);
    const undo = this.#sheet.removeRow(this.#list.id, row.id);
    const next = this.#rows[at]?.node.querySelector<HTMLElement>("[data-remove]:not([hidden])") ?? this.#add;
    next?.focus();
    this.#removed(undo);
  }

  #drop(row: Row): void {
    row.node.remove();
    this.#rows = this.#rows.filter((one) => one !== row);
  }
}
