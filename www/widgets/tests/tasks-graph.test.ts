import assert from "node:assert/strict";
import { test } from "node:test";
import { bitsOf, placesOf } from "../tasks-needs.js";
import { linked, needsAsBits, unlinked, way, without, type Task } from "../tasks-graph.js";

/** "A", "B>A" (B waits for A), "D>AC". */
function tasks(...written: string[]): Task[] {
  const ids = new Map(written.map((one, id) => [one.charAt(0), id]));
  return written.map((one, id) => ({ id, name: one.charAt(0), value: id, needs: [...one.slice(2)].map((name) => ids.get(name) ?? -1) }));
}

/** The same back. */
function written(all: readonly Task[]): string {
  const names = new Map(all.map(({ id, name }) => [id, name]));
  return all.map(({ name, needs }) => (needs.length === 0 ? name : `${name}>${needs.map((id) => names.get(id)).join("")}`)).join(" ");
}

test("places are the bits of a number, beyond those of a browser's operators too", () => {
  assert.deepEqual([placesOf(0), placesOf(1), placesOf(5), placesOf(5.9), placesOf(2 ** 38)], [[], [0], [0, 2], [0, 2], [38]]);
  const all = Array.from({ length: 39 }, (_, at) => at);
  assert.equal(bitsOf(all), 549_755_813_887);
  assert.deepEqual(placesOf(549_755_813_887), all);
});

test("what tasks need is told by the places where they stand", () => {
  const [first, second, third] = tasks("A", "B>A", "C>AB");
  assert.ok(first && second && third);
  assert.deepEqual(needsAsBits([first, second, third]), [0, 1, 3]);
  assert.deepEqual(needsAsBits([second, first, third]), [2, 0, 3]);
});

test("a link to a task that stands later takes along what waits, and nothing else changes its order", () => {
  const all = tasks("A", "B>A", "C>B", "D", "E");
  assert.equal(written(linked(all, 1, 3)), "A D B>AD C>B E");
  assert.equal(written(linked(all, 0, 4)), "D E A>E B>A C>B");
  assert.equal(written(linked(all, 4, 0)), "A B>A C>B D E>A");
  assert.equal(written(linked(all, 1, 0)), written(all), "twice is once");
  assert.throws(() => linked(all, 0, 2), /circle/u);
});

test("a way leads from a task to what it waits for, and the shortest one is told", () => {
  const all = tasks("A", "B>A", "C>B", "D>AC");
  const names = (from: number, to: number) => way(all, from, to)?.map(({ name }) => name).join("") ?? null;
  assert.deepEqual([names(2, 0), names(3, 0), names(3, 1), names(1, 1), names(0, 1), names(1, 3)], ["CBA", "DA", "DCB", "B", null, null]);
});

test("links go one by one, and with the task that was waited for", () => {
  const all = tasks("A", "B>A", "C>AB");
  assert.equal(written(unlinked(all, 2, 0)), "A B>A C>B");
  assert.equal(written(without(all, 0)), "B C>B");
  assert.equal(written(without(all, 2)), "A B>A");
});
