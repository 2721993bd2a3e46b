import assert from "node:assert/strict";
import { test } from "node:test";
import { at, duration, isBegun, pause, read, run, write, ZERO } from "../clock-count.js";

const MINUTE = 60_000;
const START = 1_780_000_000_000;
const near = (one: number, other: number): void => assert.ok(Math.abs(one - other) < 1e-9, `${one} is not ${other}`);

test("eight people for an hour are eight person-hours", () => {
  const { hours, taken } = at(run(ZERO, START, 8), START + 60 * MINUTE);
  near(hours, 1);
  near(taken, 8);
});

test("each stretch counts with the people of that time, and a pause with nobody", () => {
  let count = run(ZERO, START, 8);
  count = run(count, START + 15 * MINUTE, 4);
  count = pause(count, START + 45 * MINUTE);
  assert.deepEqual(at(count, START + 500 * MINUTE), at(count, START + 45 * MINUTE));
  count = run(count, START + 600 * MINUTE, 2);
  const { hours, taken } = at(count, START + 630 * MINUTE);
  near(hours, 1.25);
  near(taken, 2 + 2 + 1);
});

test("a clock of the computer that is put back takes nothing away", () => {
  const count = pause(run(ZERO, START, 8), START + 30 * MINUTE);
  near(at(run(count, START, 8), START - 90 * MINUTE).taken, 4);
});

test("what is kept is read back, and nothing else is", () => {
  const count = run(pause(run(ZERO, START, 8), START + MINUTE / 7), START + MINUTE, 3);
  assert.deepEqual(read(write(count)), count);
  assert.equal(isBegun(count), true);
  assert.equal(isBegun(ZERO), false);
  for (const text of [null, "", "{", "[]", "7", "{}", '{"hours":-1,"taken":0,"since":null,"heads":0}', '{"hours":1,"taken":"8","since":null,"heads":0}', '{"hours":1e999,"taken":0,"since":null,"heads":0}']) {
    assert.equal(read(text), null, String(text));
  }
});

test("time is written as a clock shows it", () => {
  assert.equal(duration(0, true), "0:00:00");
  for (const [seconds, shown] of [[59, "0:00:59"], [61, "0:01:01"], [3661, "1:01:01"], [36_000, "10:00:00"]] as const) {
    assert.equal(duration(at(run(ZERO, START, 1), START + 1000 * seconds).hours, true), shown);
  }
  assert.equal(duration(1.999, false), "1:59");
});
