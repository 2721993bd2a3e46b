/** The data table under a chart. */

import type { Column, Facts, Table } from "./core.js";
import { make } from "./dom.js";
import * as format from "./format.js";
import { isAt } from "./is-at.js";
import type { Strings } from "./strings.js";

/** Caption, heads and rows; the reader's row and the best one say so in words. */
export function fillTable(table: HTMLTableElement, data: Table, facts: Facts, chart: string, strings: Strings): void {
  const document = table.ownerDocument;
  const heads = data.columns.map((column) => make(document, "th", { scope: "col" }, columnName(column, chart, strings)));
  const rows = data.rows.map((row, index) => {
    const marked = data.marked.includes(index);
    const [x, at] = [row[0], facts.reader?.[0]];
    const reader = marked && x != null && at !== undefined && isAt(x, at);
    const note = !marked ? null : strings.text(reader ? "mark-you" : "mark-best");
    const cells = row.map((value, at) => {
      const text = at === 0 ? rowName(data, index, strings) : cell(value, data.columns[at]?.unit ?? "number", strings);
      if (at > 0) return make(document, "td", {}, text);
      const tag = note === null ? null : make(document, "span", { class: "narrows-note" }, ` ${note}`);
      return make(document, "th", { scope: "row" }, text, tag);
    });
    return make(document, "tr", { class: marked ? (reader ? "narrows-you-row" : "narrows-best-row") : null }, ...cells);
  });
  table.replaceChildren(
    make(document, "caption", {}, strings.text(`chart-${chart}`)),
    make(document, "thead", {}, make(document, "tr", {}, ...heads)),
    make(document, "tbody", {}, ...rows),
  );
}

/** What a column holds: a curve's name, or the title of an axis. */
export function columnName(column: Column, chart: string, strings: Strings): string {
  const names = Object.entries(column.names).map(([name, key]) => [name, strings.text(key)]);
  return strings.text(isAxis(column) ? `chart-${chart}.${column.key}` : column.key, Object.fromEntries(names));
}

function isAxis(column: Column): boolean {
  return column.key === "x" || column.key === "y";
}

/** What a row stands for: its x, or the name of a category. */
export function rowName(data: Table, row: number, strings: Strings): string {
  const name = data.names[row];
  return typeof name === "string" ? strings.text(name) : cell(data.rows[row]?.[0], data.columns[0]?.unit ?? "number", strings);
}

/** A value of the table as it is shown: as a picture writes it. */
export function cell(value: number | null | undefined, unit: string, strings: Strings): string {
  return value === null || value === undefined ? strings.text("no-value") : format.value(strings.locale, value, unit);
}
