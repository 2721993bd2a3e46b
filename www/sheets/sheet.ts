/** One working sheet: what is filled in, kept in this browser and joined with what other tabs write. */

import { Cells, PRESENT } from "./cells.js";
import type { Content, Field, Form, List } from "./form.js";
import { fromSaved, toSaved } from "./saved.js";
import { cleaned, inOneLine, isDay, today } from "./text.js";
import type { Keeping, Vault } from "./vault.js";

/** Texts by key, as they were before a change. */
export type Undo = ReadonlyMap<string, string>;

/** Dispatches `change` whenever something is different, and `overwritten`, with an `Undo`, where another tab replaced what was written here. */
export class Sheet extends EventTarget {
  readonly form: Form;
  readonly #vault: Vault;
  readonly #cells: Cells;
  /** Keys that were edited in this tab. */
  readonly #own = new Set<string>();
  /** What storage held when it was last looked at. */
  #seen: string | null = null;
  /** Texts as they were before the change that is being made, where it can be undone. */
  #before: Map<string, string> | null = null;

  constructor(form: Form, vault: Vault, clock: () => number = Date.now) {
    super();
    this.form = form;
    this.#vault = vault;
    this.#cells = new Cells(clock);
    const text = vault.read();
    if (text !== null) this.#take(text);
  }

  get keeping(): Keeping {
    return this.#vault.keeping;
  }

  /** Whether nothing is filled in. */
  get isEmpty(): boolean {
    return ![...this.#cells.entries()].some(([, [value]]) => value !== "");
  }

  /** A text by `field`, or by `list/row/field`. */
  value(key: string): string {
    return this.#cells.value(key);
  }

  rows(list: string): readonly string[] {
    return this.#cells.rows(list);
  }

  /** Writes one text. Writing into a row that another tab has removed brings it back. */
  edit(key: string, given: string): void {
    const field = this.#field(key);
    const value = field.kind === "text" ? cleaned(given) : inOneLine(given);
    this.#put(key, value);
    const [list, row, name] = key.split("/");
    if (list !== undefined && row !== undefined && name !== undefined && !this.rows(list).includes(row)) this.#begin(list, row);
    this.#changed();
  }

  /** The id of a row to come: it is there once something is written into it. */
  nextRow(): string {
    return this.#cells.nextRow();
  }

  removeRow(list: string, row: string): Undo {
    return this.#undoable(() => {
      for (const [key] of this.#texts()) if (key === `${list}/${row}` || key.startsWith(`${list}/${row}/`)) this.#put(key, "");
    });
  }

  /** Empties the sheet; what storage held that could not be read is given up. */
  clear(): Undo {
    if (this.#vault.keeping === "foreign") {
      this.#vault.keeping = "kept";
      this.#seen = this.#vault.read();
    }
    return this.#undoable(() => this.#empty());
  }

  /** Puts other content in the place of what is there. */
  replace({ fields, lists }: Content): Undo {
    return this.#undoable(() => {
      this.#empty();
      for (const [field, text] of Object.entries(fields)) this.#put(field, text);
      for (const [list, rows] of Object.entries(lists)) {
        for (const texts of rows) {
          const row = `${list}/${this.nextRow()}`;
          this.#put(row, PRESENT);
          for (const [field, text] of Object.entries(texts)) this.#put(`${row}/${field}`, text);
        }
      }
    });
  }

  restore(undo: Undo): void {
    for (const [key, value] of undo) this.#put(key, value);
    this.#changed();
  }

  content(): Content {
    const row = ({ id, fields }: List, of: string): Record<string, string> =>
      Object.fromEntries(fields.map((field) => [field.id, this.value(`${id}/${of}/${field.id}`)]));
    return {
      fields: Object.fromEntries(this.form.fields.map(({ id }) => [id, this.value(id)])),
      lists: Object.fromEntries(this.form.lists.map((list) => [list.id, this.rows(list.id).map((one) => row(list, one))])),
    };
  }

  /** Follows what other tabs write. */
  follow(): void {
    this.#vault.watch((text) => {
      if (this.#take(text)) this.#save();
      this.dispatchEvent(new Event("change"));
    });
  }

  #field(key: string): Field {
    const [list, , name] = key.split("/");
    const fields = name === undefined ? this.form.fields : this.form.lists.find(({ id }) => id === list)?.fields;
    const found = fields?.find(({ id }) => id === (name ?? key));
    if (found === undefined) throw new Error(`${this.form.id} has no field ${key}`);
    return found;
  }

  #begin(list: string, row: string): void {
    this.#put(`${list}/${row}`, PRESENT);
    const days = this.form.lists.find(({ id }) => id === list)?.fields.filter((field) => field.today) ?? [];
    for (const { id } of days) {
      const key = `${list}/${row}/${id}`;
      if (!isDay(this.value(key))) this.#put(key, today());
    }
  }

  #undoable(change: () => void): Undo {
    const before = new Map<string, string>();
    this.#before = before;
    change();
    this.#before = null;
    this.#changed();
    return before;
  }

  #put(key: string, value: string): void {
    if (this.#before?.has(key) === false) this.#before.set(key, this.value(key));
    this.#own.add(key);
    this.#cells.put(key, value);
  }

  /** Every text that is not empty. */
  #texts(): [string, string][] {
    return [...this.#cells.entries()].flatMap(([key, [value]]): [string, string][] => (value === "" ? [] : [[key, value]]));
  }

  #empty(): void {
    for (const [key] of this.#texts()) this.#put(key, "");
  }

  #changed(): void {
    this.#save();
    this.dispatchEvent(new Event("change"));
  }

  /** What another tab has written since is joined first. */
  #save(): void {
    const stored = this.#vault.read();
    if (stored !== null && stored !== this.#seen) this.#take(stored);
    if (this.#vault.keeping === "foreign") return;
    this.#seen = toSaved(this.form, this.#cells.entries());
    this.#vault.write(this.#seen);
  }

  /** Joins a stored text with what is here; whether anything here is later than there. */
  #take(text: string): boolean {
    const stored = fromSaved(this.form, text);
    this.#seen = text;
    if (stored === null) {
      this.#vault.keeping = "foreign";
      return false;
    }
    const { replaced, ahead } = this.#cells.merge(stored);
    const lost = new Map([...replaced].filter(([key, value]) => value !== "" && this.#own.has(key)));
    for (const key of replaced.keys()) this.#own.delete(key);
    if (lost.size > 0) this.dispatchEvent(new CustomEvent<Undo>("overwritten", { detail: lost }));
    return ahead;
  }
}
