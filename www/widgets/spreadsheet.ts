/** Tables for spreadsheets, with every digit: as a file of RFC 4180, and as cells to paste. */

import type { Table } from "./core.js";
import { marks } from "./format.js";
import type { Strings } from "./strings.js";
import { columnName } from "./table-view.js";

/** By this mark Excel knows that the file is UTF-8. */
const BYTE_ORDER_MARK = "\ufeff";
/** How a text begins that a spreadsheet would run. */
const FORMULA = /^[=+\-@\t\r]/u;

/** A figure's table as a file. */
export function toCsv(data: Table, chart: string, strings: Strings): string {
  return csvText(cells(data, chart, strings));
}

/** A file that any program reads: numbers with a decimal point, texts between quotes where they need them. */
export function csvText(rows: readonly (readonly (string | number)[])[]): string {
  const quoted = (text: string): string => (/[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = rows.map((row) => row.map((one) => (typeof one === "number" ? String(one) : quoted(harmless(one)))).join(","));
  return `${BYTE_ORDER_MARK}${lines.join("\r\n")}\r\n`;
}

/** Cells between tabs, as a spreadsheet in the language of the page takes them from the clipboard. */
export function toCells(data: Table, chart: string, strings: Strings): string {
  const { decimal } = marks(strings.locale);
  const plain = (text: string): string => harmless(text).replace(/\s+/gu, " ");
  const lines = cells(data, chart, strings).map((row) => row.map((one) => (typeof one === "number" ? String(one).replace(".", decimal) : plain(one))).join("\t"));
  return `${lines.join("\n")}\n`;
}

/** Heads, then rows; an empty text where there is no number. */
function cells(data: Table, chart: string, strings: Strings): (string | number)[][] {
  const heads = data.columns.map((column) => columnName(column, chart, strings));
  const rows = data.rows.map((row, index) => {
    const name = data.names[index];
    return row.map((value, at) => (at === 0 && name ? strings.text(name) : value ?? ""));
  });
  return [heads, ...rows];
}

/** A text that a spreadsheet takes for one. */
function harmless(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}
