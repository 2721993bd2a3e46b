import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { distribution, exceedance, register, reserveFor, type Risk } from "../loss.js";

/** Lines of `tests/risks.rs`: risks as `p:I`, expected loss, standard deviation, chance of none, and `x:P(loss > x)`. */
const GOLDEN = readFileSync(new URL("../../../tests/golden/risks.tsv", import.meta.url), "utf8").trimEnd().split("\n").slice(1).map((line) => line.split("\t"));
const pairs = (text: string): [number, number][] => (text === "" ? [] : text.split(" ").map((pair) => pair.split(":").map(Number) as [number, number]));
const near = (found: number, expected: number, what: string): void => assert.ok(Math.abs(found - expected) <= 1e-12 * Math.max(1, Math.abs(expected)), `${what}: ${found}, not ${expected}`);

test("loss, deviation, chance of none and every exceedance are the crate's", () => {
  assert.ok(GOLDEN.length > 20);
  for (const [given = "", expected, deviation, none, exceeded = ""] of GOLDEN) {
    const risks = pairs(given).map(([probability, impact]): Risk => ({ probability, impact }));
    const found = register(risks);
    near(found.expected, Number(expected), `${given}: expected loss`);
    near(found.deviation, Number(deviation), `${given}: deviation`);
    near(found.none, Number(none), `${given}: none`);
    const whole = distribution(risks);
    for (const [amount, chance] of pairs(exceeded)) near(exceedance(whole, amount), chance, `${given}: more than ${amount}`);
  }
});

test("twenty risks without a common measure have a million outcomes, whose chances make one", () => {
  const risks = Array.from({ length: 20 }, (_, at): Risk => ({ probability: (at + 1) / 25, impact: Math.sqrt(at + 2) }));
  const { losses, chances } = distribution(risks);
  assert.ok(losses.length > 900_000);
  near(chances.reduce((sum, chance) => sum + chance, 0), 1, "all chances");
  assert.ok(losses.every((loss, at) => at === 0 || loss > losses[at - 1]!));
});

test("a reserve is the least amount that is exceeded so rarely", () => {
  const whole = distribution([{ probability: 0.5, impact: 10 }, { probability: 0.2, impact: 100 }]);
  // 0: 0.4, 10: 0.4, 100: 0.1, 110: 0.1.
  assert.deepEqual([1, 0.6, 0.59, 0.2, 0.1, 0.05, 0].map((chance) => reserveFor(whole, chance)), [0, 0, 10, 10, 100, 110, 110]);
  assert.equal(reserveFor(distribution([]), 0.1), 0);
});
