import assert from "node:assert/strict";
import { test } from "node:test";
import { FluentResource } from "@fluent/bundle";
import type { Table } from "../core.js";
import { csvText, toCells, toCsv } from "../spreadsheet.js";
import { Strings, type Words } from "../strings.js";

const NAMES = ["=1+1", "+49 30", "@x", "-2", "\t1", "Müller ≥ 3", 'say "no"', "a, b", "two\nlines"];

const words = (text: string): Words => new FluentResource(text) as unknown as Words;

/** Strings whose labels are what readers have called their stages. */
function strings(locale: string): Strings {
  const known = new Strings(locale, words("chart-line = Line\n    .y = Stage\nlabel-rate = Rate\n"));
  const own = new Map(NAMES.map((name, at) => [`label-${at}`, name]));
  return Object.assign(Object.create(known) as Strings, {
    locale,
    text: (id: string, given = {}) => own.get(id) ?? known.text(id, given),
  });
}

const TABLE: Table = {
  columns: [
    { key: "y", names: {}, unit: "number" },
    { key: "label-rate", names: {}, unit: "per-hour" },
  ],
  rows: NAMES.map((_, at) => [0 - at, at === 1 ? null : -0.5 - at]),
  names: NAMES.map((_, at) => `label-${at}`),
  marked: [],
};

test("a file for spreadsheets is UTF-8 with its mark, runs nothing, and leaves numbers as they are", () => {
  const csv = toCsv(TABLE, "line", strings("en"));
  assert.ok(csv.startsWith("\ufeffStage,Rate\r\n") && csv.endsWith("\r\n"));
  const [, ...rows] = csv.split(/\r\n/u);
  assert.deepEqual(rows.slice(0, 8), ["'=1+1,-0.5", "'+49 30,", "'@x,-2.5", "'-2,-3.5", "'\t1,-4.5", "Müller ≥ 3,-5.5", '"say ""no""",-6.5', '"a, b",-7.5']);
  assert.equal(rows[8], '"two\nlines",-8.5');
});

test("cells to paste have the decimal mark of the language and stay in their columns", () => {
  const lines = toCells(TABLE, "line", strings("de")).split("\n");
  assert.deepEqual([lines[1], lines[2], lines[5], lines[9]], ["'=1+1\t-0,5", "'+49 30\t", "' 1\t-4,5", "two lines\t-8,5"]);
  assert.equal(lines.length, NAMES.length + 2);
});

test("any rows become such a file", () => {
  assert.equal(csvText([["choice", "count"], ["+18%, more", 3], ["−18%", -0.5]]), "\ufeffchoice,count\r\n\"'+18%, more\",3\r\n−18%,-0.5\r\n");
});
