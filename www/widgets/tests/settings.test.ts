import assert from "node:assert/strict";
import { test } from "node:test";
import { Settings } from "../../page/settings.js";
import type { Module } from "../models.js";

/** A module that holds one mechanism and knows the lever `team`; what it does not know it tells of, as real ones do. */
function module(id: string): Module {
  const known = (key: string): boolean => key === "team" || key === `${id}.size`;
  return {
    mechanisms: [{ id, parameters: [], outputs: [], charts: [] }],
    core: {
      decodeState: (query: string) => {
        const pairs = [...new URLSearchParams(query)];
        const long = query.length > 200 ? [{ key: "", given: "", code: "too-long", used: null }] : [];
        const problems = pairs.filter(([key]) => key.includes(".") && !known(key));
        return {
          values: Object.fromEntries(pairs.filter(([key]) => known(key)).map(([key, value]) => [key, Number(value)])),
          problems: [...problems.map(([key, given]) => ({ key, given, code: "unknown", used: null })), ...long],
        };
      },
      encodeState: (entries: Record<string, number>) => {
        assert.deepEqual(Object.keys(entries).filter((key) => !known(key)), []);
        return new URLSearchParams(Object.entries(entries).map(([key, value]) => [key, String(value)])).toString();
      },
    },
  } as unknown as Module;
}

const KNOWN = new Map([["pipe", []], ["line", []]]);

test("settings of a mechanism whose module is not there are kept as they stand, and only what is nobody's is told", () => {
  const settings = new Settings("?team=8&line.size=3&line.color=r%C3%B6d+%26&pipe.size=2&line.size=9&nobody.size=1&pipe.color=1", KNOWN);
  const { values, problems } = settings.read(module("pipe"));
  assert.deepEqual(values, { "team": 8, "pipe.size": 2 });
  assert.deepEqual(problems.map(({ key }) => key), ["nobody.size", "pipe.color"]);
  assert.equal(settings.write({ "team": 5, "pipe.size": 4 }), "team=5&pipe.size=4&line.size=3&line.color=r%C3%B6d+%26");
});

test("a module that comes later reads what was kept for it, and from then on writes it", () => {
  const settings = new Settings("line.size=3&pipe.size=2&line.color=1", KNOWN);
  settings.read(module("pipe"));
  assert.deepEqual([settings.keeps("line"), settings.keeps("pipe")], [true, false]);
  const { values, problems } = settings.read(module("line"));
  assert.equal(settings.keeps("line"), false);
  assert.deepEqual(values, { "line.size": 3 });
  assert.deepEqual(problems.map(({ key }) => key), ["line.color"]);
  assert.equal(settings.write({ "team": 5, "pipe.size": 2, "line.size": 7 }), "team=5&pipe.size=2&line.size=7");
  assert.equal(settings.write({}), "");
});

test("what is kept goes when every setting goes back, and of too long an address nothing is kept", () => {
  const settings = new Settings("line.size=3", KNOWN);
  settings.read(module("pipe"));
  settings.forget();
  assert.equal(settings.write({ team: 5 }), "team=5");
  const long = new Settings(`line.size=3&x=${"y".repeat(300)}`, KNOWN);
  assert.deepEqual(long.read(module("pipe")).problems.map(({ code }) => code), ["too-long"]);
  assert.equal(long.write({}), "");
});
