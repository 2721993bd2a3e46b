/** A sheet as a Markdown file: a section a field, a table a list. What is read back is what was written, in the same language. */

import { Draft } from "./check.js";
import { Fault } from "./fault.js";
import { type Content, type Field, type Form, labelKey, type List, titleKey } from "./form.js";
import { cellsOf, fromParagraphs, toCell, toParagraphs } from "./markdown.js";

/** The words of the page's language, by key. */
export type Text = (key: string) => string;

/** Names the sheet whatever the language; a reader of the page does not see it. */
const SIGN = /^<!-- narrows (\S+) (\d+) -->$/u;

/** `results` are sentences for people, which are not read back. */
export function writeMarkdown(form: Form, content: Content, results: readonly string[], text: Text): string {
  const blocks = [`# ${toCell(text(titleKey(form)))}`, `<!-- narrows ${form.id} ${form.version} -->`];
  const add = (...more: readonly string[]): number => blocks.push(...more.filter((block) => block !== ""));
  for (const field of form.fields) add(`## ${text(labelKey(form, null, field))}`, toParagraphs(shown(field, content.fields[field.id] ?? "", text)));
  for (const list of form.lists) {
    const rows = content.lists[list.id] ?? [];
    add(`## ${text(titleKey(form, list))}`);
    const label = (field: Field): string => text(labelKey(form, list, field));
    const cells = (row: Readonly<Record<string, string>>): string[] => list.fields.map((field) => shown(field, row[field.id] ?? "", text));
    if (list.records !== true) add(table([list.fields.map(label), ...rows.map(cells)]));
    else rows.forEach((row, at) => add(`### ${at + 1}`, table([[text("sheet-item"), text("sheet-value")], ...cells(row).map((cell, of) => [label(list.fields[of]!), cell])])));
  }
  if (results.length > 0) add(`## ${text("sheet-results")}`, ...results.map(toParagraphs));
  return `${blocks.join("\n\n")}\n`;
}

function table(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((cells) => `| ${cells.map(toCell).join(" | ")} |`);
  const rule = `|${" --- |".repeat(rows[0]?.length ?? 0)}`;
  return [lines[0], rule, ...lines.slice(1)].join("\n");
}

/** A choice is written in words. */
function shown({ kind }: Field, value: string, text: Text): string {
  return kind === "choice" && value !== "" ? text(`sheet-option-${value}`) : value;
}

/** The lines of a file below a heading. */
interface Section {
  readonly title: string;
  /** Number of the heading's line. */
  readonly line: number;
  readonly lines: string[];
}

/** Versions up to this one; anything else is a `Fault`. */
export function readMarkdown(form: Form, written: string, text: Text): Content {
  const lines = written.replace(/^\ufeff/u, "").replace(/\r\n?/gu, "\n").split("\n");
  const signed = lines.findIndex((line) => SIGN.test(line.trim()));
  const [, id = "", version = ""] = SIGN.exec((lines[signed] ?? "").trim()) ?? [];
  if (id !== form.id) throw new Fault("sheet", Math.max(signed, 0) + 1, id);
  if (Number(version) > form.version || Number(version) < 1) throw new Fault("version", signed + 1, version);
  const draft = new Draft(form);
  for (const section of sections(lines, signed + 1)) {
    const field = form.fields.find((one) => text(labelKey(form, null, one)) === section.title);
    const list = form.lists.find((one) => text(titleKey(form, one)) === section.title);
    if (field !== undefined) draft.put(field, stored(field, fromParagraphs(section.lines), text), section.line);
    else if (list !== undefined) readList(form, list, section, draft, text);
    else if (section.title !== text("sheet-results")) throw new Fault("unknown", section.line, section.title);
  }
  return draft.content;
}

function sections(lines: readonly string[], from: number): Section[] {
  const found: Section[] = [];
  lines.forEach((line, at) => {
    if (at < from) return;
    const title = /^## (.*)$/u.exec(line)?.[1];
    if (title !== undefined) found.push({ title: fromParagraphs([title]), line: at + 1, lines: [] });
    else if (found.length > 0) found.at(-1)?.lines.push(line);
    else if (line.trim() !== "") throw new Fault("syntax", at + 1, line);
  });
  return found;
}

/** A line of a table, with its number. */
interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

function readList(form: Form, list: List, section: Section, draft: Draft, text: Text): void {
  draft.begin(list, section.line);
  const find = (label: string, line: number): Field => {
    const field = list.fields.find((one) => text(labelKey(form, list, one)) === label);
    if (field === undefined) throw new Fault("unknown", line, label);
    return field;
  };
  const put = (into: (field: Field, given: string, line: number) => void, field: Field, cell: string, line: number): void => into(field, stored(field, cell, text), line);
  for (const { rows, line } of tables(section, list.records === true)) {
    const [head, rule, ...body] = rows;
    if (head === undefined) continue;
    if (rule?.cells.every((cell) => /^:?-+:?$/u.test(cell)) !== true) throw new Fault("syntax", (rule ?? head).line);
    for (const row of body) if (row.cells.length !== head.cells.length) throw new Fault("syntax", row.line, row.cells.join(" | "));
    if (list.records === true) {
      const into = draft.row(list, line);
      for (const row of body) put(into, find(row.cells[0] ?? "", row.line), row.cells[1] ?? "", row.line);
    } else {
      const fields = head.cells.map((label) => find(label, head.line));
      for (const row of body) {
        const into = draft.row(list, row.line);
        fields.forEach((field, at) => put(into, field, row.cells[at] ?? "", row.line));
      }
    }
  }
}

/** The tables of a section: one, or one below each number. */
function tables({ line: start, lines }: Section, numbered: boolean): { line: number; rows: Row[] }[] {
  const found = numbered ? [] : [{ line: start, rows: [] as Row[] }];
  lines.forEach((text, at) => {
    const line = start + at + 1;
    const cells = cellsOf(text);
    if (numbered && /^### \d+\s*$/u.test(text)) found.push({ line, rows: [] });
    else if (cells !== null && found.length > 0) found.at(-1)?.rows.push({ line, cells });
    else if (text.trim() !== "") throw new Fault("syntax", line, text);
  });
  return found;
}

/** What a field holds for what was written. */
function stored({ kind, options = [] }: Field, written: string, text: Text): string {
  return kind === "choice" ? options.find((option) => text(`sheet-option-${option}`) === written) ?? written : written;
}
