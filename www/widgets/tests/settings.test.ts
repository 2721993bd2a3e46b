import assert from "node:assert/strict";
import { test } from "node:test";
import { LONGEST } from "../address/query.js";
import { Settings } from "../../page/settings.js";
import { State } from "../../page/state.js";
import type { LeverInfo, MechanismInfo, ParameterInfo } from "../core.js";
import { LeverStore } from "../lever-store.js";

const SIZE = { unit: "number", minimum: 1, maximum: 60, step: 1, scale: "linear" } as const;
const TEAM: LeverInfo = { key: "team", name: "team", ...SIZE, opening: 12, tuned: 12 };

function parameter(name: string, lever: string | null = null): ParameterInfo {
  return { name, attribute: name, ...SIZE, default: 5, lever, options: [], list: null };
}

/** Three mechanisms; what was loaded is noted. */
function settings({ failing = false } = {}) {
  const loaded: string[] = [];
  const known = new Map([["pipe", []], ["line", []], ["debt", []]]);
  const describe = async (id: string): Promise<MechanismInfo | null> => {
    loaded.push(id);
    if (failing) throw new Error("gone");
    return { id, parameters: [parameter("people", "team"), parameter("size")], outputs: [], charts: [], study: null };
  };
  const codec = () => {
    loaded.push("codec");
    return import("../address/codec.js");
  };
  return { loaded, settings: new Settings({ levers: [TEAM], known, describe, codec }) };
}

test("an address that says nothing of ours loads nothing, and neither does writing nothing", async () => {
  const { loaded, settings: one } = settings();
  for (const query of ["", "?", "?utm_source=x&teams=3&team8", "?#team=8"]) {
    const { values, problems, foreign } = await one.read(query);
    assert.deepEqual([values, problems, foreign], [{}, [], new URLSearchParams(query).toString()], query);
  }
  assert.equal(one.write({}), "");
  assert.deepEqual(loaded, []);
});

test("an address is read at once, with the mechanisms that it names and no other", async () => {
  const { loaded, settings: one } = settings();
  const { values, problems, foreign } = await one.read("?line.size=300&team=8&pipe.size=2&nobody.size=1&line.size=9&utm_source=x&line.color=red");
  assert.deepEqual(values, { "team": 8, "pipe.size": 2, "line.size": 60 });
  assert.deepEqual(problems.map(({ key, code }) => [key, code]), [["line.size", "clamped"], ["nobody.size", "unknown"], ["line.size", "given-twice"], ["line.color", "unknown"]]);
  assert.equal(foreign, "utm_source=x");
  assert.deepEqual([...loaded].sort(), ["codec", "line", "pipe"]);
  assert.deepEqual([one.range("line.size")?.maximum, one.range("team")?.minimum, one.range("nobody.size")], [60, 1, undefined]);
});

test("a lever alone needs the codec and no mechanism, and too long an address is told of whatever it holds", async () => {
  const { loaded, settings: one } = settings();
  assert.deepEqual((await one.read("?team=8")).values, { team: 8 });
  assert.deepEqual(loaded, ["codec"]);
  for (const query of [`?x=${"y".repeat(LONGEST)}`, `?${"x&".repeat(1001)}`]) {
    assert.deepEqual((await settings().settings.read(query)).problems.map(({ code }) => code), ["too-long"]);
  }
});

test("what is to be written waits for the codec and for what its mechanisms can be set to", async () => {
  const { loaded, settings: one } = settings();
  const entries = { "debt.size": 9, "pipe.size": 2, "team": 8, "line.size": 3 };
  assert.equal(one.write(entries), null);
  await one.load(["team"]);
  assert.equal(one.write({ team: 8 }), "team=8");
  assert.equal(one.write(entries), null);
  await one.load(Object.keys(entries));
  // In the order of the mechanisms, whichever was loaded first.
  assert.equal(one.write(entries), "team=8&pipe.size=2&line.size=3&debt.size=9");
  await one.load(Object.keys(entries));
  assert.deepEqual([...loaded].sort(), ["codec", "debt", "line", "pipe"]);
  assert.throws(() => one.write({ "nobody.size": 1 }), { name: "ModelError", code: "unknown-mechanism" });
});

test("what did not load is asked for again", async () => {
  const { settings: one } = settings({ failing: true });
  await assert.rejects(one.load(["line.size"]), /gone/u);
  assert.equal(one.write({ "line.size": 9 }), null);
  await assert.rejects(one.read("?line.size=9"), /gone/u);
});

test("a mechanism's values are the store's, else its lever's opening or its own default", () => {
  const store = new LeverStore();
  const state = new State([TEAM], store);
  const mechanism: MechanismInfo = { id: "line", parameters: [parameter("people", "team"), parameter("size")], outputs: [], charts: [], study: null };
  assert.deepEqual(state.valuesOf(mechanism), [12, 5]);
  store.assign({ "team": 8, "line.size": 7, "line.people": 3 });
  assert.deepEqual([state.valuesOf(mechanism), state.lever("team")], [[8, 7], 8]);
});
