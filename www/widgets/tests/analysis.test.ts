import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import compare from "../../generated/strings/compare";
import { LOCALE, shared } from "../../generated/strings/index";
import { Analysis, type Uncertain } from "../analysis.js";
import { Instance } from "../instance.js";
import { describe } from "../model-loader.js";
import { agreement, bareAxes, type Trend, TRENDS, valueAt } from "../sketches.js";
import { Strings } from "../strings.js";
import { LEVELS, MOST } from "../uncertain-ranges.js";

const wasm = (file: string): WebAssembly.Module => new WebAssembly.Module(new Uint8Array(readFileSync(new URL(`../../generated/${file}`, import.meta.url))));
const analysis = await Analysis.of(wasm("analysis/analysis.wasm"));
const mechanism = (await describe("coordination"))!;
const values = Float64Array.from(mechanism.parameters, (one) => one.default);
const chart = Instance.now(wasm(`models/${mechanism.id}.wasm`)).chart(0, 0, values, values.length, 0).bytes;

test("as many settings can be uncertain as the sample takes, and no more", () => {
  const uncertain = (count: number): Uncertain[] => Array.from({ length: count }, () => ({ low: 0, high: 1, minimum: 0, step: 0.01, scale: "linear" }));
  const found = analysis.sample(uncertain(MOST), 0, 3);
  assert.equal(found.length, 3 * MOST);
  assert.ok(found.every((value) => value >= 0 && value <= 1));
  assert.throws(() => analysis.sample(uncertain(MOST + 1), 0, 3), WebAssembly.RuntimeError);
  assert.deepEqual(analysis.sample(uncertain(MOST), 0, 3), found, "asked again");
});

test("the quantiles are those that the sentences speak of, in words", () => {
  const strings = new Strings(LOCALE, shared, compare);
  const [low, first, middle, third, high] = LEVELS;
  assert.deepEqual([low, middle, high], [0.1, 0.5, 0.9]);
  assert.match(strings.text("uncertain-quantiles"), /one in ten comes out below .*, half between .*, one in ten above .*; the middle is/u);
  assert.equal(third - first, 0.5);
  assert.match(strings.text("uncertain-band"), /eight of ten curves, the darker one half of them/u);
});

test("a band's edges are the quantiles that are asked for", () => {
  const [places, { y }] = [analysis.places(chart), bareAxes(analysis, chart)];
  const eighths = [0, 1, 2, 3, 4, 5, 6, 7, 8];
  // Each setting has a level curve of its own, so that a quantile is one of these heights.
  const height = (eighth: number): number => valueAt(y, eighth / 8);
  const heights = Float64Array.from(eighths.flatMap((one) => Array.from(places, () => height(one))));
  const drawn = Buffer.from(analysis.band(chart, [1 / 8, 2 / 8, 5 / 8, 6 / 8], places, heights, []));
  const holds = (one: number): boolean => drawn.includes(Buffer.from(Float64Array.of(places[0]!, height(one)).buffer));
  assert.deepEqual(eighths.filter(holds), [1, 2, 5, 6]);
});

test("each way a curve can go comes back as it was drawn", () => {
  const { x, y } = bareAxes(analysis, chart);
  const shapes: Record<Trend, readonly number[]> = {
    flat: [0.5, 0.5, 0.5, 0.5],
    rises: [0.1, 0.3, 0.6, 0.9],
    falls: [0.9, 0.6, 0.3, 0.1],
    peaks: [0.1, 0.9, 0.5, 0.1],
    dips: [0.9, 0.1, 0.5, 0.9],
    turns: [0.1, 0.9, 0.1, 0.9],
  };
  assert.deepEqual(Object.keys(shapes), TRENDS);
  for (const [trend, heights] of Object.entries(shapes)) {
    const at = (index: number): number => valueAt(x, 0.2 + 0.2 * index);
    const found = agreement(analysis, chart, Float64Array.from(heights.flatMap((height, index) => [at(index), valueAt(y, height)])));
    assert.equal(found?.yours.trend, trend);
    const turnsOnce = trend === "peaks" || trend === "dips";
    assert.ok(turnsOnce ? Math.abs(found.yours.at - at(1)) < 0.05 * (x.high - x.low) : Number.isNaN(found.yours.at), trend);
  }
});
