import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { decode, encode } from "../address/codec.js";
import type { Catalog } from "../address/catalog.js";
import type { ModelError } from "../core.js";

type Entries = Record<string, number | "NaN" | "Infinity" | "-Infinity" | { readonly name: string }>;
type Refused = Record<"parameter" | "value" | "minimum" | "maximum", number | string | null> & { readonly code: string };
type ProblemRow = [key: string, given: string, code: string, used: number | null];

/**
 * Addresses that were released, at the settings that the mechanisms had then, with what they mean: every one keeps its
 * picture. Rows are added, never changed.
 */
const TABLE = JSON.parse(readFileSync(new URL("address-table.json", import.meta.url), "utf8")) as Catalog & {
  readonly written: readonly [Entries, query: string][];
  readonly refused: readonly [Entries, Refused][];
  readonly read: readonly [query: string, values: Record<string, number>, names: Record<string, string>, problems: ProblemRow[]][];
};

function entries(given: Entries): Record<string, number | string> {
  return Object.fromEntries(Object.entries(given).map(([key, value]) => [key, typeof value === "object" ? value.name : Number(value)]));
}

test("settings are written as they always were", () => {
  for (const [given, query] of TABLE.written) assert.equal(encode(entries(given), TABLE), query);
});

test("addresses are read as they always were, and of what could not be used then, no less is used", () => {
  for (const [query, values, names, problems] of TABLE.read) {
    const state = decode(query, TABLE);
    assert.deepEqual({ ...state.values, ...values }, state.values, query);
    assert.deepEqual(state.names, names, query);
    const now = state.problems.filter(({ code }) => code !== "given-twice").map(({ key, given }) => JSON.stringify([key.trim().toLowerCase(), given]));
    const then = problems.map(([key, given]) => JSON.stringify([key.trim().toLowerCase(), given]));
    assert.ok(now.every((row) => then.includes(row)), query);
    // What is read beyond that was restored.
    const restored = Object.keys(state.values).filter((key) => !Object.hasOwn(values, key));
    assert.ok(restored.every((key) => problems.some(([told]) => told === key) || !query.includes(`${key}=`)), query);
  }
});

test("what cannot be written is refused as it always was, with a message that names it", () => {
  for (const [given, refused] of TABLE.refused) {
    const [[key, value] = ["", 0]] = Object.entries(entries(given));
    assert.throws(() => encode(entries(given), TABLE), (error: ModelError) => {
      const { name, code, parameter = null, value: number = null, minimum = null, maximum = null } = error;
      const expected = { ...refused, value: refused.value === null ? null : Number(refused.value) };
      assert.deepEqual({ code, parameter, value: number, minimum, maximum }, expected, key);
      assert.equal(name, "ModelError");
      assert.ok(error.message.length < 2000, error.message);
      if (parameter !== null) assert.ok(error.message.startsWith(parameter), error.message);
      if (typeof value === "number" && parameter !== null && code !== "not-a-name") assert.ok(error.message.includes(String(value)), error.message);
      assert.match(error.message, /allowed is|: (?:the mechanisms|its parameters) are |: a name is /u);
      return true;
    });
  }
});
