import assert from "node:assert/strict";
import { test } from "node:test";
import { FluentResource } from "@fluent/bundle";
import type { MechanismInfo, OutputValue } from "../../widgets/core.js";
import { Strings } from "../../widgets/strings.js";
import { answer, changed, guessed, readGuess, type Evaluate, type Prediction } from "../prediction.js";

/** Two stages; what comes out is the smaller capacity, of which a mode can take half. */
const LINE = {
  id: "line",
  parameters: [
    { name: "first", attribute: "first", options: [], default: 100 },
    { name: "second", attribute: "second", options: [], default: 30 },
    { name: "mode", attribute: "mode", options: ["calm", "busy"], default: 0 },
  ],
  outputs: [{ name: "made", unit: "per-hour" }],
} as unknown as MechanismInfo;
const VALUES = [100, 30, 0];
const made: Evaluate = ([first = 0, second = 0, mode = 0]) => ({ made: Math.min(first, second) / (mode + 1) });

const WHICH: Prediction = {
  ask: "Which?",
  output: "made",
  best: "most",
  from: { first: 100, second: 30 },
  choices: [
    { label: "A", set: { first: 200 } },
    { label: "B", set: { second: 60 } },
  ],
  number: "How many?",
  why: "predict-why",
};

const HOW: Prediction = {
  ask: "What happens?",
  output: "made",
  from: { second: 30 },
  set: { second: 60 },
  choices: [
    { label: "doubles", times: 2 },
    { label: "stays", times: 1 },
    { label: "halves", times: 0.5 },
  ],
  why: "predict-why",
};

const guess = (choice: number, number: number | null = null) => ({ choice, number });

test("the right stage with the right number, and with a wrong one", () => {
  const found = answer(LINE, VALUES, WHICH, guess(1, 60), made);
  assert.deepEqual([found.verdict, found.near], ["right", "close"]);
  assert.deepEqual(found.rows.map(({ value, yours, right }) => [value, yours, right]), [[30, false, false], [60, true, true]]);
  assert.equal(answer(LINE, VALUES, WHICH, guess(1, 65), made).near, "close");
  assert.equal(answer(LINE, VALUES, WHICH, guess(1, 67), made).near, "high");
  assert.equal(answer(LINE, VALUES, WHICH, guess(1, 53), made).near, "low");
});

test("a wrong stage is told beside the right one, its number against its own outcome", () => {
  const { verdict, near, given } = answer(LINE, VALUES, WHICH, guess(0, 200), made);
  assert.deepEqual([verdict, near], ["wrong", "high"]);
  assert.deepEqual([given["label"], given["answer"], given["choice"]], ["A", "B", 1]);
  assert.deepEqual([given["before_made"], given["guess_made"], given["made"], given["outcome"]], [30, 30, 60, 30]);
});

test("who skips is told what the model says, with no choice marked as theirs", () => {
  const { verdict, near, rows, given } = answer(LINE, VALUES, WHICH, null, made);
  assert.deepEqual([verdict, near, given["choice"]], ["skipped", "none", 0]);
  assert.ok(rows.every(({ yours }) => !yours));
});

test("where every choice is as good, none is called right", () => {
  const flat: Evaluate = () => ({ made: 12 });
  const { verdict, rows } = answer(LINE, VALUES, WHICH, guess(0), flat);
  assert.equal(verdict, "same");
  assert.ok(rows.every(({ right }) => !right));
});

test("what the question does not name stands as the reader has it", () => {
  const { rows } = answer(LINE, [5, 5, 1], WHICH, null, made);
  assert.deepEqual(rows.map(({ value }) => value), [15, 30]);
});

test("the least can be what is asked for", () => {
  assert.equal(answer(LINE, VALUES, { ...WHICH, best: "least" }, guess(0), made).verdict, "right");
});

test("a multiple is nearest as ratios are near", () => {
  const at = (ratio: number) => answer(LINE, VALUES, HOW, null, ([, second]) => ({ made: second === 60 ? 10 * ratio : 10 })).given["answer"];
  assert.equal(at(2), "doubles");
  assert.equal(at(1.42), "doubles");
  assert.equal(at(1.4), "stays");
  assert.equal(at(0.72), "stays");
  assert.equal(at(0.7), "halves");
  assert.equal(at(0), "halves");
});

test("without bound the largest multiple is right; from nothing to nothing there is no answer", () => {
  const becoming = (after: OutputValue, before: OutputValue) => answer(LINE, VALUES, HOW, guess(0), ([, second]) => ({ made: second === 60 ? after : before }));
  assert.deepEqual([becoming("unbounded", 3).verdict, becoming("unbounded", 3).times], ["right", "unbounded"]);
  for (const [after, before] of [[0, 0], ["unbounded", "unbounded"], ["undefined", 3]] as const) {
    assert.deepEqual([becoming(after, before).verdict, becoming(after, before).times], ["none", "undefined"]);
  }
});

test("a stated value is nearest to the model's own as ratios are near, and without bound is a value too", () => {
  const states: Prediction = {
    ask: "How long?",
    output: "made",
    set: { second: 60 },
    choices: [
      { label: "one", value: 1 },
      { label: "four", value: 4 },
      { label: "no end", value: "unbounded" },
    ],
    why: "predict-why",
  };
  const at = (value: OutputValue) => answer(LINE, VALUES, states, guess(1), ([, second]) => ({ made: second === 60 ? value : 3 }));
  assert.deepEqual([at(2.1).verdict, at(2.1).given["answer"]], ["right", "four"]);
  assert.deepEqual([at(1.9).verdict, at(1.9).given["answer"]], ["wrong", "one"]);
  assert.deepEqual([at("unbounded").given["answer"], at("unbounded").value], ["no end", "unbounded"]);
  assert.equal(at("undefined").verdict, "none");
  const { rows, times, value, given } = at(3.5);
  assert.deepEqual(rows.map((row) => [row.value, row.right]), [[1, false], [4, true], ["unbounded", false]]);
  assert.deepEqual([times, value, given["said"]], [null, 3.5, 4]);
});

test("settings are changed by name, options too, and a name that does not exist stops", () => {
  assert.deepEqual(changed(LINE, VALUES, { second: 60, mode: "busy" }), [100, 60, 1]);
  assert.deepEqual(VALUES, [100, 30, 0]);
  assert.throws(() => changed(LINE, VALUES, { third: 1 }), /line has no third/);
  assert.throws(() => changed(LINE, VALUES, { mode: "idle" }), /mode.*idle/);
});

test("a name in a sentence is marked as the reader's own", () => {
  const strings = new Strings("en", new FluentResource('said = You said “{ YOU($label) }”.\n'));
  const { given } = answer(LINE, VALUES, WHICH, guess(0), made);
  assert.deepEqual(strings.parts("said", given), [
    { kind: "plain", text: "You said “" },
    { kind: "you", text: "A" },
    { kind: "plain", text: "”." },
  ]);
});

const CHARTED: Prediction = { ...HOW, chart: "made" };
const WITH_CHART = { ...LINE, charts: [{ id: "made", slider: "second" }] } as unknown as MechanismInfo;

test("a guess stands at the setting that is asked about, at the height that it says", () => {
  const place = guessed(WITH_CHART, [100, 10, 0], CHARTED, guess(0), made);
  assert.deepEqual(place, { values: [100, 60, 0], x: 60, y: 60, model: 60, isNumber: true, elsewhere: [], unit: "per-hour" });
  assert.equal(guessed(WITH_CHART, VALUES, CHARTED, guess(2), made)?.y, 15);
  assert.equal(guessed(WITH_CHART, VALUES, CHARTED, guess(2, 44), made)?.y, 44);
});

test("where choices set something, a guess stands where it sets it, on the model's curve", () => {
  const which: Prediction = { ...WHICH, chart: "made", choices: [{ label: "A", set: { second: 50 } }, { label: "B", set: { second: 60 } }] };
  const place = guessed(WITH_CHART, VALUES, which, guess(1), made);
  assert.deepEqual([place?.x, place?.y, place?.isNumber], [60, 60, false]);
});

test("a guess names what the question sets otherwise than the reader, where the curve is another one for it", () => {
  const busy: Prediction = { ...CHARTED, from: { first: 100, mode: "calm" } };
  assert.deepEqual(guessed(WITH_CHART, [100, 10, 0], busy, guess(0), made)?.elsewhere, []);
  assert.deepEqual(guessed(WITH_CHART, [100, 10, 1], busy, guess(0), made)?.elsewhere, [2]);
  assert.deepEqual(guessed(WITH_CHART, [50, 10, 1], busy, guess(0), made)?.elsewhere, [0, 2]);
  // More capacity than the second stage has makes no other curve at its 60.
  assert.deepEqual(guessed(WITH_CHART, [70, 10, 0], busy, guess(0), made)?.elsewhere, []);
});

test("a guess without an end is higher than any, and without a chart it stands nowhere", () => {
  const endless: Prediction = { ...CHARTED, choices: [{ label: "no end", value: "unbounded" }, { label: "one", value: 1 }] };
  assert.equal(guessed(WITH_CHART, VALUES, endless, guess(0), made)?.y, Number.POSITIVE_INFINITY);
  assert.equal(guessed(WITH_CHART, VALUES, HOW, guess(0), made), null);
  assert.equal(guessed(WITH_CHART, VALUES, CHARTED, guess(0), () => ({ made: "undefined" })), null);
});

test("a guess that was kept is read back; what fits no choice is none", () => {
  for (const guess of [{ choice: 1, number: null }, { choice: 0, number: 60.5 }, null]) {
    assert.deepEqual(readGuess(JSON.stringify(guess), WHICH), guess);
  }
  for (const kept of [null, "", "{", "3", "[]", "{}", '{"choice":2}', '{"choice":-1}', '{"choice":"length"}', '{"choice":0.5}', '{"choice":0,"number":"60"}']) {
    assert.equal(readGuess(kept, WHICH), undefined, String(kept));
  }
});
