/** A list of a sheet one row at a time, each called by its day. */

import type { Strings } from "../widgets/strings.js";
import { fieldsOf, typedIn, watchFields, writeField } from "./controls.js";
import type { List } from "./form.js";
import type { Sheet, Undo } from "./sheet.js";

export class RecordsView {
  readonly #root: HTMLElement;
  readonly #list: List;
  readonly #sheet: Sheet;
  readonly #strings: Strings;
  readonly #pick: HTMLSelectElement | null;
  readonly #button: (name: string) => HTMLButtonElement | null;
  /** The row that is shown; none for one to come. */
  #shown: string | null;

  constructor(root: HTMLElement, list: List, sheet: Sheet, strings: Strings, removed: (undo: Undo) => void) {
    [this.#root, this.#list, this.#sheet, this.#strings] = [root, list, sheet, strings];
    this.#pick = root.querySelector<HTMLSelectElement>("[data-pick]");
    this.#button = (name) => root.querySelector<HTMLButtonElement>(`[data-${name}]`);
    const typed = typedIn(root);
    this.#shown = typed.length > 0 ? sheet.nextRow() : this.#latest();
    for (const [name, value] of typed) sheet.edit(`${list.id}/${this.#shown}/${name}`, value);
    watchFields(root, (name, value) => {
      this.#shown ??= sheet.nextRow();
      sheet.edit(`${list.id}/${this.#shown}/${name}`, value);
    });
    this.#pick?.addEventListener("change", () => this.#show(this.#pick?.value || null));
    this.#button("add")?.addEventListener("click", () => {
      this.#show(null);
      fieldsOf(root)[0]?.querySelector("input")?.focus();
    });
    this.#button("remove")?.addEventListener("click", () => {
      if (this.#shown === null) return;
      const undo = sheet.removeRow(list.id, this.#shown);
      removed(undo);
    });
  }

  /** The row that is shown. */
  get shown(): string | null {
    return this.#shown;
  }

  write(): void {
    const rows = this.#days();
    if (this.#shown !== null && !rows.some(([id]) => id === this.#shown)) this.#shown = this.#latest();
    const entries: [string, string][] = this.#shown === null ? [...rows, ["", this.#strings.text("sheet-record-new")]] : rows;
    if (this.#pick !== null) {
      this.#pick.replaceChildren(...entries.map(([id, day]) => new Option(day, id)));
      this.#pick.value = this.#shown ?? "";
    }
    for (const field of fieldsOf(this.#root)) writeField(field, this.#shown === null ? "" : this.#sheet.value(`${this.#list.id}/${this.#shown}/${field.dataset["field"] ?? ""}`));
    const [add, remove] = [this.#button("add"), this.#button("remove")];
    if (add !== null) add.disabled = this.#shown === null || rows.length >= this.#list.most;
    if (remove !== null) remove.disabled = this.#shown === null;
  }

  #show(id: string | null): void {
    this.#shown = id;
    this.#sheet.dispatchEvent(new Event("change"));
  }

  #latest(): string | null {
    return this.#days().at(-1)?.[0] ?? null;
  }

  /** Rows with their days, the earliest first. */
  #days(): [string, string][] {
    const rows = this.#sheet.rows(this.#list.id).map((id): [string, string] => [id, this.#sheet.value(`${this.#list.id}/${id}/day`) || this.#strings.text("sheet-record-undated")]);
    return rows.sort(([, day], [, other]) => (day < other ? -1 : day > other ? 1 : 0));
  }
}
