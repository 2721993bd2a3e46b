import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { bounds, order, plan, type Task } from "../critical-path.js";
import { readNeeds, withNames } from "../needs.js";

/** Lines of `tests/plans.rs`: durations, needs as bits, span, total, starts, slacks, and the bounds for three workers. */
const GOLDEN = readFileSync(new URL("../../../tests/golden/plans.tsv", import.meta.url), "utf8").trimEnd().split("\n").slice(1).map((line) => line.split("\t"));
const numbers = (text = ""): number[] => text.split(" ").map(Number);
const bits = (set: bigint): number[] => Array.from({ length: 40 }, (_, at) => at).filter((at) => (set >> BigInt(at)) % 2n === 1n);

test("starts, slacks and bounds are the crate's, in whatever order the tasks are listed", () => {
  assert.ok(GOLDEN.length > 20);
  for (const [durations, needs = "", span, total, starts, slacks, between] of GOLDEN) {
    const tasks = numbers(durations).map((duration, at): Task => ({ duration, needs: bits(BigInt(needs.split(" ")[at] ?? "0")) }));
    const last = tasks.length - 1;
    const backward = [...tasks].reverse().map(({ duration, needs: own }): Task => ({ duration, needs: own.map((at) => last - at) }));
    for (const [list, back] of [[tasks, false], [backward, true]] as const) {
      const found = order(list);
      assert.ok("order" in found);
      const whole = plan(list, found.order);
      const turned = (values: readonly number[]): readonly number[] => (back ? [...values].reverse() : values);
      const near = (own: readonly number[], theirs: readonly number[]): void =>
        theirs.forEach((value, at) => assert.ok(Math.abs((own[at] ?? Number.NaN) - value) <= 1e-12 * Math.max(1, value), `${needs}: ${own[at]}, not ${value}`));
      near([whole.span, whole.total], [Number(span), Number(total)]);
      near(turned(whole.starts), numbers(starts));
      near(turned(whole.slacks), numbers(slacks));
      near(bounds(whole, 3), numbers(between));
    }
  }
});

test("a circle is found, task by task", () => {
  const task = (...needs: number[]): Task => ({ duration: 1, needs });
  assert.deepEqual(order([task(1), task(2), task(1)]), { circle: [1, 2] });
  assert.deepEqual(order([task(), task(1)]), { circle: [1] });
  assert.deepEqual(order([]), { order: [] });
});

test("needs are numbers or names, and numbers become names", () => {
  const tasks = [{ number: 1, name: "Plan" }, { number: 2, name: "Build, then test" }, { number: 3, name: "" }, { number: 4, name: "Twin" }, { number: 5, name: "twin" }];
  assert.deepEqual(readNeeds("1, plan; #3", tasks), { numbers: [1, 3], unknown: [] });
  assert.deepEqual(readNeeds("Build, then test", tasks), { numbers: [2], unknown: [] });
  assert.deepEqual(readNeeds("9, Hire", tasks), { numbers: [], unknown: ["9", "Hire"] });
  assert.equal(withNames("3, 1, 2, 4", tasks), "3, Plan, 2, 4");
  assert.equal(withNames("1, nobody", tasks), "1, nobody");
});
