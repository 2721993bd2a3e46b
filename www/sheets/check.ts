/** Whether a text may stand in a field. */

import { Fault } from "./fault.js";
import type { Content, Field, Form, List } from "./form.js";
import { cleaned, inOneLine, isDay } from "./text.js";

/** The text as the field holds it; a fault where it cannot. */
export function accept(field: Field, given: string, line: number): string {
  const text = field.kind === "text" ? cleaned(given) : inOneLine(given);
  if (field.kind === "date" && text !== "" && !isDay(text)) throw new Fault("day", line, text);
  if (field.kind === "choice" && text !== "" && !field.options?.includes(text)) throw new Fault("option", line, text);
  return text;
}

/** What is read from a file, name by name. */
export class Draft {
  readonly #form: Form;
  readonly #fields: Record<string, string> = {};
  readonly #lists: Record<string, Record<string, string>[]> = {};

  constructor(form: Form) {
    this.#form = form;
  }

  get content(): Content {
    return { fields: this.#fields, lists: this.#lists };
  }

  put(field: Field, given: string, line: number): void {
    put(this.#fields, field, given, line);
  }

  /** Begins a list; once only. */
  begin(list: List, line: number): void {
    if (this.#lists[list.id] !== undefined) throw new Fault("twice", line, list.id);
    this.#lists[list.id] = [];
  }

  /** A new row of a list that was begun; gives what fills it in. */
  row(list: List, line: number): (field: Field, given: string, line: number) => void {
    const rows = this.#lists[list.id] ?? [];
    if (rows.length >= list.most) throw new Fault("rows", line, String(list.most));
    const row: Record<string, string> = {};
    rows.push(row);
    return (field, given, at) => put(row, field, given, at);
  }

  /** The list of this id. */
  list(id: string): List | undefined {
    return this.#form.lists.find((one) => one.id === id);
  }
}

function put(into: Record<string, string>, field: Field, given: string, line: number): void {
  if (into[field.id] !== undefined) throw new Fault("twice", line, field.id);
  into[field.id] = accept(field, given, line);
}
