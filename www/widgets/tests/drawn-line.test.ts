import assert from "node:assert/strict";
import { test } from "node:test";
import { DrawnLine, HANDLES } from "../drawn-line.js";

test("a stroke has one height in each column, whichever way it is drawn", () => {
  const line = new DrawnLine();
  line.stroke([0, 0], [1, 1]);
  assert.equal(line.points().length, 97);
  assert.ok(line.points().every(([across, up]) => Math.abs(across - up) < 1e-9));
  line.stroke([1, 0.5], [0.5, 0.5]);
  assert.equal(line.heightAt(HANDLES - 1), 0.5);
  assert.equal(line.heightAt(0), 0);
});

test("what is drawn beyond the plot stays in it", () => {
  const line = new DrawnLine();
  line.stroke([-1, 2], [3, -2]);
  const points = line.points();
  assert.deepEqual([points[0], points.at(-1)], [[0, 1], [1, 0]]);
});

test("a point that is moved by keys joins its neighbors by straight lines", () => {
  const line = new DrawnLine();
  assert.equal(line.heightAt(0), null);
  line.put(0, 0.2);
  line.put(2, 0.6);
  assert.ok(Math.abs((line.heightAt(1) ?? 0) - 0.4) < 1e-9);
  assert.equal(line.heightAt(3), null);
  assert.equal(line.reach, 0.25);
  line.put(1, 1.4);
  assert.deepEqual(line.points(), [[0, 0.2], [0.125, 1], [0.25, 0.6]]);
});

test("what was done last is undone first", () => {
  const line = new DrawnLine();
  assert.equal(line.undo(), false);
  line.begin();
  line.put(0, 0.5);
  line.clear();
  assert.deepEqual(line.points(), []);
  assert.ok(line.undo());
  assert.equal(line.heightAt(0), 0.5);
  assert.ok(line.undo());
  assert.equal(line.heightAt(0), null);
  assert.equal(line.canUndo, false);
});
