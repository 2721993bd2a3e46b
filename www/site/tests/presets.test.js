import assert from "node:assert/strict";
import { test } from "node:test";
import { chapters } from "../lib/content.js";
import { keys, outputsAt, preset } from "../lib/presets.js";
import { mechanismOf } from "../lib/core.js";

const [{ id, presets }] = chapters().filter((chapter) => chapter.presets);

test("what each preset says of its constraint and its best lever is what the model gives", () => {
  for (const one of presets) {
    assert.deepEqual(Object.keys(one.holds), ["constraint", "largest_gain"]);
    outputsAt(id, one);
    const wrong = { ...one, holds: { ...one.holds, largest_gain: "none" } };
    assert.throws(() => outputsAt(id, wrong), /holds largest_gain: none, and the model gives/);
  }
});

test("each story names the stage that binds", () => {
  const names = { build: "the team’s hours", decide: "the leader’s decisions" };
  for (const one of presets) assert.match(preset(id, one), new RegExp(`What binds is (<[^>]+>)?${names[one.holds.constraint]}`));
});

test("of five firms no two stand alike, and their levers differ", () => {
  assert.equal(presets.length, 5);
  assert.equal(new Set(presets.map((one) => JSON.stringify(one.set))).size, 5);
  assert.ok(new Set(presets.map((one) => one.holds.largest_gain)).size >= 4);
});

test("an address has a lever’s own key and the mechanism’s for the rest", () => {
  assert.deepEqual(keys(mechanismOf(id), { people: 5, escalated: 1 }), { team: 5, "machine.escalated": 1 });
});
