import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { Analysis } from "../analysis.js";
import type { MechanismInfo } from "../core.js";
import { freeParameters } from "../free-parameters.js";
import { searchGoal } from "../goal-search.js";
import { namedNumbers } from "../main-output.js";
import { describe, openingCharts } from "../model-loader.js";
import { typedNumber } from "../number-events.js";
import { loadStrings } from "../words.js";

const analysis = await Analysis.of(await WebAssembly.compile(new Uint8Array(await readFile(new URL("../../generated/analysis/analysis.wasm", import.meta.url)))));
const parameter = (name: string): MechanismInfo["parameters"][number] => ({ name, attribute: name, unit: "number", minimum: 0, maximum: 10, step: 1, default: 2, scale: "linear", lever: null, options: [], list: null });
const mechanism: MechanismInfo = { id: "hill", parameters: [parameter("a"), parameter("b"), parameter("c")], outputs: [], charts: [], study: null };
const search = (free: number[][], want: number, evaluate: (values: readonly number[]) => number) =>
  searchGoal({ mechanism, values: [2, 2, 2], free, want }, analysis, evaluate, new AbortController().signal, () => {});

test("every way is found, the shortest first, and gives what is wanted when put back", async () => {
  const hill = ([a = 0, b = 0]: readonly number[]): number => 16 - (a - 5) ** 2 + b;
  const found = await search([[0], [1], [2]], 12, hill);
  assert.equal(found?.isReached, true);
  assert.deepEqual(found.ways.map(({ free }) => free), [[0], [1], [0]]);
  for (const { values, output } of found.ways) {
    assert.ok(Math.abs(output - 12) < 1e-9);
    assert.equal(hill(values), output);
  }
});

test("two settings are moved together, by the shortest way", async () => {
  const found = await search([[0, 1]], 6, ([a = 0, b = 0]) => a + b);
  assert.equal(found?.ways.length, 1);
  assert.ok(found.ways[0]?.values.every((value, index) => Math.abs(value - [3, 3, 2][index]!) < 1e-5));
});

test("of what cannot be reached the nearest is told, and what moves nothing is no way", async () => {
  const found = await search([[0], [1], [2]], 100, ([a = 0, b = 0]) => a + b / 2);
  assert.equal(found?.isReached, false);
  assert.deepEqual(found.ways.map(({ free, output }) => [free, output]), [[[0], 11], [[1], 7]]);
  assert.deepEqual((await search([[2]], 100, ([a = 0]) => a))?.ways, []);
  assert.deepEqual((await search([[0]], 100, () => Number.NaN))?.ways, []);
});

test("a number can be asked of every mechanism", async () => {
  for (const id of openingCharts.keys()) {
    const info = await describe(id);
    assert.ok(info !== null && namedNumbers(info, await loadStrings(id, true)).length > 0, id);
  }
});

test("a typed text is read in the unit that it is asked in", () => {
  const typed = [["40", "share", "en"], ["40%", "share", "en"], ["1,5", "weeks", "de"], ["1e999", "weeks", "en"], ["5x", "weeks", "en"], ["", "weeks", "en"]] as const;
  assert.deepEqual(typed.map(([text, unit, locale]) => typedNumber(text, unit, locale)), [0.4, 0.4, 1.5, null, null, null]);
});

test("of every mechanism numbers are offered to be moved, and no length or seed of a simulation", async () => {
  const runs: string[] = [];
  for (const id of openingCharts.keys()) {
    const info = await describe(id);
    if (info === null) continue;
    const defaults = info.parameters.map((one) => one.default);
    const free = freeParameters(info, defaults).map((index) => info.parameters[index]!);
    assert.ok(free.length > 0 && free.every(({ options, list }) => options.length === 0 && (list ?? 1) > 0), id);
    runs.push(...info.parameters.filter((one) => !free.includes(one) && one.options.length === 0 && one.list === null).map(({ name }) => `${id}.${name}`));
  }
  assert.deepEqual(runs.sort(), ["constraint.jobs", "constraint.seed", "machine.decisions", "machine.seed"]);
});

test("of a list so many items are offered as it has", () => {
  const item = (list: number): MechanismInfo["parameters"][number] => ({ ...parameter(`task_${list}`), list });
  assert.deepEqual(freeParameters({ parameters: [parameter("a"), item(0), item(1), item(2), item(-2), { ...parameter("seed"), run: true }] }, [5, 1, 5, 5, 0, 1]), [0, 2]);
});
