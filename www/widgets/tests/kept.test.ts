import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import type { MechanismInfo, ParameterInfo } from "../core.js";
import type { FigureFacade } from "../figure-facade.js";
import { OwnKept, SharedKept } from "../kept.js";
import { leverStore } from "../lever-store.js";
import { heldMoves } from "../read-locked.js";
import { Values } from "../values.js";

const parameter = (name: string, more: Partial<ParameterInfo> = {}): ParameterInfo => {
  return { name, attribute: name.replaceAll("_", "-"), unit: "number", minimum: 0, maximum: 100, step: 1, default: 10, scale: "linear", lever: null, options: [], list: null, ...more };
};
const mechanism: MechanismInfo = {
  id: "team",
  parameters: [parameter("people", { lever: "team" }), parameter("minutes"), parameter("task_count", { list: 0, default: 2 }), parameter("task_1", { list: 1 }), parameter("task_2", { list: 2 })],
  outputs: [],
  charts: [],
  study: null,
};
const start = [10, 10, 2, 10, 10];

/** A figure as far as it is asked here, with attributes. */
function figure(linked: boolean, attributes: Readonly<Record<string, string>> = {}): FigureFacade {
  const host = { hasAttribute: (name: string) => name in attributes, getAttribute: (name: string) => attributes[name] ?? null };
  const strings = { text: (key: string) => key, has: () => true };
  return {
    linked,
    values: new Values(mechanism, start, () => linked),
    parts: { root: { getRootNode: () => ({ host }) } },
    shape: { mechanism, chart: { id: "output", slider: "people" }, strings },
  } as unknown as FigureFacade;
}

afterEach(() => leverStore.reset());

test("a figure by itself exchanges A and its setting, and back again", () => {
  const one = figure(false);
  const kept = new OwnKept(one);
  kept.keep(one.values.list);
  one.values.put(1, 30);
  kept.swap();
  assert.deepEqual([kept.values(), [...one.values.list]], [[10, 30, 2, 10, 10], start]);
  kept.swap();
  assert.deepEqual([kept.values(), [...one.values.list]], [start, [10, 30, 2, 10, 10]]);
});

test("on a page A and the setting are exchanged for every mechanism, and nothing is lost", () => {
  const kept = new SharedKept(figure(true));
  const before = { team: 20, "team.minutes": 30, "other.rate": 1, "a.other.rate": 5, "a.other.share": 2, "a.kept": 1, "low.team": 3, "team.task_1_name": "first" };
  leverStore.assign(before);
  kept.swap();
  assert.deepEqual(leverStore.entries(), { "a.team": 20, "a.team.minutes": 30, "a.other.rate": 1, "other.rate": 5, "other.share": 2, "a.kept": 1, "low.team": 3, "team.task_1_name": "first" });
  kept.swap();
  assert.deepEqual(leverStore.entries(), before);
});

test("what a figure locks, or all where it is read only, cannot be moved to another setting", () => {
  const to = [10, 30, 2, 10, 15];
  assert.equal(heldMoves(figure(false), to), "");
  assert.equal(heldMoves(figure(false, { locked: "lever" }), to), "");
  assert.equal(heldMoves(figure(false, { locked: "minutes" }), to), "param-minutes");
  assert.equal(heldMoves(figure(false, { locked: "task" }), to), "param-task");
  for (const all of [{ locked: "all" }, { readonly: "" }]) assert.equal(heldMoves(figure(false, all), to), "param-minutes, param-task");
  assert.equal(heldMoves(figure(false, { locked: "all" }), start), "");
});
