// Every address that was ever released keeps its picture: what it sets, and what its mechanism then gives.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { createJiti } from "jiti";
import { coreOf, levers, mechanismOf, mechanisms, studied } from "../lib/core.js";
import { path } from "../lib/paths.js";

const jiti = createJiti(import.meta.url);
const { decode } = await jiti.import(path("widgets/address/codec.ts"));
const { ownKeys } = await jiti.import(path("page/own-keys.ts"));
const { LeverStore } = await jiti.import(path("widgets/lever-store.ts"));
const { State } = await jiti.import(path("page/state.ts"));

/** Rows are added, never changed; `outputs` with the digits that a reader sees. */
const CORPUS = JSON.parse(readFileSync(path("../tests/addresses.json"), "utf8"));
const DIGITS = 3;

/** What the page at an address shows of a mechanism. */
function shown({ address, mechanism: id }) {
  const { pathname, search } = new URL(address, "https://localhost/");
  const mechanism = mechanismOf(id);
  const own = pathname.startsWith("/embed/") ? ownKeys(search, mechanism, levers) : { query: search, problems: [] };
  const { values, names, problems } = decode(own.query, { levers, mechanisms });
  const store = new LeverStore();
  store.assign({ ...values, ...names });
  const state = new State(levers, store);
  const list = state.valuesOf(mechanism);
  const outputs = coreOf(id).evaluate(id, studied(coreOf(id), mechanism, list));
  const moved = mechanism.parameters.flatMap(({ name, default: usual }, index) => (list[index] === usual ? [] : [[name, list[index]]]));
  return { values: Object.fromEntries(moved), names, outputs, problems: [...own.problems, ...problems].map(({ code }) => code) };
}

const rounded = (value) => (typeof value === "number" ? Number(value.toPrecision(DIGITS)) : value);

for (const row of CORPUS) {
  test(`${row.address} keeps its picture`, () => {
    const { values, names, outputs, problems } = shown(row);
    assert.deepEqual(values, row.values);
    assert.deepEqual(names, row.names ?? {});
    assert.deepEqual(problems, row.problems ?? []);
    for (const [name, value] of Object.entries(row.outputs)) assert.equal(rounded(outputs[name]), value, name);
  });
}

test("every mechanism has an address among them", () => {
  for (const { id } of mechanisms) assert.ok(CORPUS.some(({ mechanism }) => mechanism === id), id);
});
