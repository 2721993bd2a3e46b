import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { FluentResource } from "@fluent/bundle";
import { agreementSentences, drawnNumber, type Measures } from "../draw-words.js";
import type { Agreement } from "../sketches.js";
import { Strings } from "../strings.js";

const read = (name: string) => new FluentResource(readFileSync(new URL(`../../content/en/${name}.ftl`, import.meta.url), "utf8")) as never;
const strings = new Strings("en", read("site"), read("draw"));
const axis = { share: (value: number) => value / 40, value: (share: number) => share * 40 };
const measures = { line: "output", setting: { unit: "people", step: 1 }, unit: "cost", x: axis, y: axis } as unknown as Measures;

const found: Agreement = {
  from: 0,
  to: 40,
  share: 0.5,
  farthest: { x: 40, yours: 30, model: 4 },
  yours: { trend: "rises", at: Number.NaN },
  model: { trend: "peaks", at: 14 },
  near: [[0, 12], [20, 24]],
};
const said = (change: Partial<Agreement>): string[] => agreementSentences({ ...found, ...change }, measures, strings).map((one) => one.replace(/[\u2066-\u2069]/gu, ""));

test("where they agree, where they part most, and which shape each has", () => {
  assert.deepEqual(said({}), [
    "Your curve is near the model’s from 0 to 12 people and from 20 to 24 people.",
    "They part most near 40 people: you drew about 30, the model gives about 4.",
    "The shape is another one: your curve rises; the model rises to a peak at 14 people, then falls.",
  ]);
});

test("a curve that agrees all the way, one that never does, and one that is nowhere", () => {
  const same = said({ farthest: null, yours: found.model });
  assert.deepEqual(same, ["Your curve is near the model’s all the way.", "The shape is right: the model, too, rises to a peak at 14 people, then falls."]);
  assert.equal(said({ near: [] })[0], "Your curve is nowhere near the model’s for long.");
  assert.deepEqual(agreementSentences(null, measures, strings), ["At these settings the model has no curve where you drew one."]);
});

test("a peak at another place is the right kind of shape", () => {
  assert.match(said({ yours: { trend: "peaks", at: 30 } })[2] ?? "", /^The kind of shape is right and the place is not/);
  assert.match(said({ yours: { trend: "peaks", at: 16 } })[2] ?? "", /^The shape is right/);
});

test("numbers are no more exact than a hand draws: within a hundredth of the axis, in the fewest digits", () => {
  const wide = { share: (value: number) => value / 52, value: (share: number) => share * 52 };
  const weeks = { ...measures, setting: { unit: "weeks", step: 0.01 }, y: wide } as unknown as Measures;
  const far = { farthest: { x: 25.72, yours: 30.57, model: 3.861 }, near: [[0.31, 12.19]] } as const;
  const exact = agreementSentences({ ...found, ...far }, weeks, strings).map((one) => one.replace(/[\u2066-\u2069]/gu, ""));
  assert.equal(exact[0], "Your curve is near the model’s from 0.3 to 12 weeks.");
  assert.equal(exact[1], "They part most near 26 weeks: you drew about 31, the model gives about 4.");
  const log = (value: number): number => Math.log(value / 0.25) / Math.log(26 / 0.25);
  for (const [given, shown] of [[0.25, 0.25], [1.274, 1.3], [25.72, 26]] as const) assert.equal(drawnNumber(given, log), shown);
  // Far beyond the picture it is as exact for its own size.
  assert.equal(drawnNumber(12345, axis.share), 12300);
  assert.equal(drawnNumber(Number.NaN, axis.share), Number.NaN);
});
