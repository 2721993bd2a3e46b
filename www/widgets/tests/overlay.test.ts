import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import compareWords from "../../generated/strings/compare.js";
import drawWords from "../../generated/strings/draw.js";
import flowWords from "../../generated/strings/flow.js";
import goalWords from "../../generated/strings/goal.js";
import { decode, encode } from "../address/codec.js";
import { Analysis } from "../analysis.js";
import { attribute, mixture } from "../attribution.js";
import { readCompare } from "../compare-attribute.js";
import type { MechanismInfo, ParameterInfo } from "../core.js";
import { openingCharts } from "../model-loader.js";
import { ownKeys } from "../../page/own-keys.js";
import { inSlices } from "../slices.js";
import { loadStrings } from "../words.js";

const parameter = (name: string, more: Partial<ParameterInfo> = {}): ParameterInfo => {
  return { name, attribute: name.replaceAll("_", "-"), unit: "number", minimum: 0, maximum: 100, step: 1, default: 10, scale: "linear", lever: null, options: [], list: null, ...more };
};
const team: MechanismInfo = {
  id: "team",
  parameters: [parameter("people", { lever: "team" }), parameter("link_minutes"), parameter("law", { options: ["usl", "tax"], default: 0, maximum: 1 })],
  outputs: [],
  charts: [],
  study: null,
};
const lever = { key: "team", name: "team", unit: "people", minimum: 0, maximum: 100, step: 1, opening: 10, tuned: 8, scale: "linear" as const };
const CATALOG = { levers: [lever], mechanisms: [team] };
const analysis = await Analysis.of(await WebAssembly.compile(new Uint8Array(await readFile(new URL("../../generated/analysis/analysis.wasm", import.meta.url)))));

test("an address holds A beside the setting, and says that it does where A is as all opens", () => {
  const entries = { team: 20, "a.kept": 1, "a.team.law": 1, "low.team": 0, "high.team": 30 };
  const query = encode(entries, CATALOG);
  assert.equal(query, "team=20&a.kept=yes&a.team.law=tax&low.team=0&high.team=30");
  assert.deepEqual(decode(query, CATALOG), { values: entries, names: {}, problems: [] });
  assert.equal(encode({ "a.kept": 1, "a.team": 10 }, CATALOG), "a.kept=yes");
});

test("what cannot be A is told like what cannot be set", () => {
  const { values, problems } = decode("a.team=500&a.kept=maybe&low.team=x&a.nothing=1&team=20", CATALOG);
  assert.deepEqual(values, { "a.team": 100, team: 20 });
  assert.deepEqual(problems.map(({ key, code, used }) => [key, code, used]), [
    ["a.team", "clamped", 100],
    ["a.kept", "unknown-option", 0],
    ["low.team", "not-a-number", 0],
    ["a.nothing", "unknown", null],
  ]);
});

test("the page of one figure reads A by the names of parameters too", () => {
  const { query, problems } = ownKeys("a.people=8&low.link-minutes=3&a.other=1", team, [lever]);
  assert.equal(query, "a.team=8&low.team.link_minutes=3&a.other=1");
  assert.deepEqual(problems, []);
});

test("the attribute has the form of an address, and what is wrong with it is told", () => {
  const opening = { initial: (index: number) => [10, 10, 0][index] ?? 0 };
  assert.deepEqual(readCompare("people=8&law=tax", team, opening), { values: [8, 10, 1], problems: [] });
  assert.deepEqual(readCompare("a.team.link-minutes=3&team=9", team, opening).problems.length, 1);
  assert.deepEqual(readCompare("a.team.link_minutes=3&team=9", team, opening), { values: [9, 3, 0], problems: [] });
  assert.deepEqual(readCompare("people=800&law=none&hours=3", team, opening).problems, [
    { key: "people", given: "800", allowed: "0–100" },
    { key: "law", given: "none", allowed: "usl, tax" },
    { key: "hours", given: "3", allowed: "people, link_minutes, law" },
  ]);
});

test("shares are those that every order of moves gives on average", async () => {
  const evaluate = ([a = 0, b = 0, c = 0]: readonly number[]): number => a * b + c;
  const found = await attribute(analysis, [1, 1, 5], [3, 3, 6], evaluate, new AbortController().signal);
  assert.deepEqual(found, [
    { share: 4, parameters: [0] },
    { share: 4, parameters: [1] },
    { share: 1, parameters: [2] },
  ]);
});

test("of more than twelve settings the smallest are one share, and what has no number has none", async () => {
  const from = Array.from({ length: 20 }, () => 0);
  const to = from.map((_, index) => index);
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  const found = await attribute(analysis, from, to, sum, new AbortController().signal);
  assert.equal(found?.length, 12);
  const last = found?.at(-1);
  assert.deepEqual(last?.parameters, [1, 2, 3, 4, 5, 6, 7, 8]);
  assert.ok(Math.abs((last?.share ?? 0) - 36) < 1e-9, String(last?.share));
  assert.equal(await attribute(analysis, [0, 0], [1, 1], ([a = 0, b = 0]) => (a < b ? Number.NaN : a), new AbortController().signal), null);
});

test("a coalition's setting has moved where its bits say so", () => {
  assert.deepEqual(mixture([0, 0, 0], [1, 2, 3], [0, -1, 1], 0b10), [0, 0, 3]);
});

test("samples lie between their ends, whole steps stay whole, and quantiles are those of the line", () => {
  const people = { low: 3, high: 6, minimum: 1, step: 1, scale: "linear" as const };
  const sample = [...analysis.sample([people, { ...people, low: 0, high: 1, step: 0.1 }], 0, 256)];
  assert.deepEqual([...new Set(sample.filter((_, index) => index % 2 === 0))].sort(), [3, 4, 5, 6]);
  const [low = 0, middle = 0] = analysis.quantiles(sample.filter((_, index) => index % 2 === 1), [0.1, 0.5]);
  assert.ok(Math.abs(low - 0.1) < 0.01 && Math.abs(middle - 0.5) < 0.01, `${low} ${middle}`);
});

test("bytes that are no charts give none, and a trap leaves a fresh instance", () => {
  assert.equal(analysis.compare(Uint8Array.of(1, 2, 3), 1).length, 0);
  assert.throws(() => analysis.shares(Float64Array.of(1, 2, 3)));
  assert.deepEqual(analysis.shares(Float64Array.of(1, 4)), [3]);
});

test("work ends at its signal", async () => {
  const stop = new AbortController();
  let steps = 0;
  const done = await inSlices(100, () => {
    steps += 1;
    if (steps === 10) stop.abort();
  }, stop.signal);
  assert.deepEqual([done, steps], [false, 10]);
});

test("words that a figure gets later take the place of none that its mechanism has", async () => {
  const later = [compareWords, drawWords, flowWords, goalWords].flatMap(({ body }) => body.map(({ id }) => id));
  assert.ok(later.includes("label-kept-of"));
  for (const id of openingCharts.keys()) {
    const own = await loadStrings(id, true);
    assert.deepEqual(later.filter((key) => key.startsWith("label-") && own.has(key)), [], id);
  }
});
