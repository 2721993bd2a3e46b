import assert from "node:assert/strict";
import { test } from "node:test";
import { dice } from "../lib/dice.js";

test("the dice game gives the means that the class hour was written around", () => {
  const games = dice();
  // Retyped from the design of the class hour: pieces out of C, and before B.
  const stated = { as_it_is: [34.7, 39.6], more_a: [34.8, 109.5], reroll: [40.3, 33.3], filled: [40.2, 7.7], two_dice: [54.4], room: [30.4], room_more_a: [30.6] };
  for (const [name, [out, before]] of Object.entries(stated)) {
    assert.equal(games[name].out.toFixed(1), out.toFixed(1), name);
    if (before !== undefined) assert.equal(games[name].before.toFixed(1), before.toFixed(1), name);
  }
  assert.equal(Math.round(games.as_it_is.scatter), 5);
});

/** A generator of numbers in [0, 1) that gives the same ones each time (Park and Miller, 1988). */
function seeded(seed) {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

test("the exact means are those of games that are played", () => {
  const random = seeded(1);
  const die = () => 1 + Math.floor(random() * 6);
  const count = 40_000;
  let [shipped, square] = [0, 0];
  for (let game = 0; game < count; game += 1) {
    let [pileB, pileC, out] = [4, 4, 0];
    for (let turn = 0; turn < 10; turn += 1) {
      const fromC = Math.min(die() + die(), pileC);
      out += fromC;
      const fromB = Math.min(die(), pileB);
      pileC += fromB - fromC;
      pileB += die() + die() - fromB;
    }
    shipped += out;
    square += out ** 2;
  }
  const { out, scatter } = dice().as_it_is;
  // Four standard errors of the mean.
  assert.ok(Math.abs(shipped / count - out) < (4 * scatter) / Math.sqrt(count), `${shipped / count} against ${out}`);
  assert.ok(Math.abs(Math.sqrt(square / count - (shipped / count) ** 2) - scatter) < 0.1);
});
