import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import * as format from "../format.js";
import { units } from "../../generated/units.js";

const [head = "", ...rows] = readFileSync(new URL("../../../tests/golden/numbers.tsv", import.meta.url), "utf8").trimEnd().split("\n");

test("every unit is written as in pictures, in each language", () => {
  const columns = head.split("\t").slice(1).map((column) => column.split(" ") as [string, string]);
  const notation = (unit: string): string => JSON.stringify(units[unit] ?? null);
  const compared = new Set<string>();
  for (const [index, [locale, unit]] of columns.entries()) {
    for (const one of [...Object.keys(units), "people"].filter((other) => notation(other) === notation(unit))) {
      compared.add(one);
      for (const row of rows) {
        const cells = row.split("\t");
        assert.equal(format.value(locale, Number(cells[0]), one), cells[index + 1], `${cells[0]} ${one} in ${locale}`);
      }
    }
  }
  assert.deepEqual([...compared].sort(), [...Object.keys(units), "people"].sort());
  assert.ok(rows.length > 2_000, `${rows.length}`);
});

test("a number without a unit is the same number", () => {
  for (const row of rows) {
    const [value, text] = row.split("\t");
    assert.equal(format.number("en", Number(value)), text);
  }
});

test("what is not finite is not written", () => {
  for (const value of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) assert.equal(format.value("en", value, "share"), "");
});

test("counts are whole, and settings have the places of their step", () => {
  assert.equal(format.whole("en", 2.5), "3");
  assert.equal(format.whole("en", -1234.5), "−1,235");
  assert.equal(format.whole("en", -0.2), "0");
  assert.equal(format.fixed("de", 0.5, 2), "0,50");
  assert.equal(format.setting("en", 12.25, 2, "weeks"), "12.25");
  assert.equal(format.setting("en", 10, 1, "weeks"), "10");
  assert.equal(format.setting("de", 99.5, 1, "share"), "99,5\u00a0%");
  assert.equal(format.setting("en", -0.04, 1, "number"), "0");
  assert.equal(format.setting("en", 1500, 0, "cost"), "1,500");
});

test("plurals go by the number that is written", () => {
  assert.deepEqual([1.003, -0.9996, 1.006, 2.5e-9, 1.235e9, 0].map(format.rounded), [1, -1, 1.01, 2.5e-9, 1.24e9, 0]);
});
