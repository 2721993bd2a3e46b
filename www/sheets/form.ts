/** What a working sheet asks for, as data: no words, no layout. Read by the templates too. */

/** How a field is filled in: one line, several, a day, a number, or one of some options. */
export type Kind = "line" | "text" | "date" | "number" | "choice";

export interface Field {
  readonly id: string;
  readonly kind: Kind;
  /** What a choice is made from. */
  readonly options?: readonly string[];
  /** What versions before this one called it. */
  readonly was?: string;
  /** A day that is filled in with today's when its row is begun. */
  readonly today?: true;
}

/** Rows of the same fields. */
export interface List {
  readonly id: string;
  readonly fields: readonly Field[];
  /** Rows that are there from the start, empty. */
  readonly blank: number;
  readonly most: number;
  /** Lines for a hand below them on paper. */
  readonly spare?: number;
  /** Shown one at a time, with the others beside it to compare. */
  readonly records?: true;
}

export interface Form {
  readonly id: string;
  /** The chapter that it belongs to. */
  readonly chapter: string;
  /** Raised whenever a field is renamed or taken away. */
  readonly version: number;
  readonly fields: readonly Field[];
  readonly lists: readonly List[];
}

/** What has been filled in: texts by field, and rows by list. */
export interface Content {
  readonly fields: Readonly<Record<string, string>>;
  readonly lists: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>;
}

/** Name of the message with a field's label. */
export function labelKey(form: Form, list: List | null, field: Field): string {
  return ["sheet", form.id, ...(list === null ? [] : [list.id]), field.id].join("-");
}

/** Name of the message with the title of a form or of one of its lists. */
export function titleKey(form: Form, list: List | null = null): string {
  return ["sheet", form.id, ...(list === null ? [] : [list.id])].join("-");
}
