import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import words from "../../generated/strings/game";
import { LOCALE, shared } from "../../generated/strings/index";
import game from "../../generated/strings/moves";
import { Analysis } from "../../widgets/analysis.js";
import type { MechanismInfo } from "../../widgets/core.js";
import { Instance } from "../../widgets/instance.js";
import { Strings } from "../../widgets/strings.js";
import { ALIKE, budgetLeft, open, plain, quarters, refusal, STAGES, valuesAfter, withMove, yields } from "../game-rules.js";

const generated = (name: string): Uint8Array<ArrayBuffer> => new Uint8Array(readFileSync(new URL(`../../generated/${name}`, import.meta.url)));
const { mechanisms } = JSON.parse(new TextDecoder().decode(generated("mechanisms.json"))) as { mechanisms: MechanismInfo[] };
const machine = mechanisms.find(({ id }) => id === "machine")!;
const model = Instance.now(new WebAssembly.Module(generated("models/machine.wasm")));
const score = machine.outputs.findIndex(({ name }) => name === "score");
const yielded = yields(machine, game.moves, (values) => model.evaluate(0, Float64Array.from(values), values.length).numbers[score] ?? 0);
const analysis = await Analysis.of(new WebAssembly.Module(generated("analysis/analysis.wasm")));
const best = (made: number, left: number) => analysis.sequence(plain(game.moves), yielded, game.budget, made, left);

/** The most that any sequence brings, tried one by one. */
function tried(made: number, left: number): number {
  if (left === 0) return 0;
  const after = (set: number): number => (yielded[set] ?? 0) + tried(set, left - 1);
  return Math.max(after(made), ...open(game, made).filter((move) => refusal(game, made, move) === null).map((move) => after(withMove(made, move))));
}

/** A path that takes what brings most in the quarter itself. */
function greedy(): (number | null)[] {
  let made = 0;
  return Array.from({ length: game.quarters }, () => {
    const choices = [null, ...open(game, made).filter((move) => refusal(game, made, move) === null)];
    const taken = choices.reduce((one, other) => ((yielded[withMove(made, other)] ?? 0) > (yielded[withMove(made, one)] ?? 0) ? other : one));
    made = withMove(made, taken);
    return taken;
  });
}

const sum = (path: readonly (number | null)[]): number => quarters(path, yielded, () => 0).reduce((total, one) => total + one.yield, 0);

test("no sequence brings more than the best, which its moves bring", () => {
  for (const left of [1, 3, 5]) assert.ok(Math.abs(best(0, left).total - tried(0, left)) < 1e-9, String(left));
  const whole = best(0, game.quarters);
  assert.ok(Math.abs(sum(whole.moves) - whole.total) < 1e-9);
});

test("what the moves of a path lost is the best less what the path brings", () => {
  for (const path of [greedy(), Array.from({ length: game.quarters }, () => null), [9, null, 3, null, 4, null, null, null]]) {
    const played = quarters(path, yielded, (made, left) => best(made, left).total);
    const lost = played.reduce((total, one) => total + one.lost, 0);
    assert.ok(Math.abs(best(0, game.quarters).total - sum(path) - lost) < 1e-9);
    assert.ok(played.every((one) => one.lost > -1e-9));
  }
});

test("the largest gain of each quarter is not the best: what the game is about", () => {
  assert.ok(sum(greedy()) < 0.9 * best(0, game.quarters).total);
});

test("a quarter's yield is 13 weeks of the score: M15's opening and one change of it", () => {
  assert.ok(Math.abs((yielded[0] ?? 0) - 13 * 0.62406392027) < 1e-9);
  const monthly = withMove(0, game.moves.findIndex(({ id }) => id === "monthly"));
  const weekly = withMove(monthly, game.moves.findIndex(({ id }) => id === "weekly"));
  assert.equal(((yielded[weekly] ?? 0) / 13).toFixed(3), "1.685");
});

test("the stages that can be named are those that the machine's constraint can be, and what came has words for each", () => {
  const { states } = machine.outputs.find(({ name }) => name === "constraint")!;
  assert.deepEqual(states, [...STAGES, ALIKE]);
  const strings = new Strings(LOCALE, shared, words);
  for (const stage of STAGES) assert.ok(strings.has(`game-stage-${stage}`), stage);
  const came = states.map((stage) => strings.text("game-came", { named: "right", stage, yield: 1, lead: 1, waiting: 0 }));
  assert.equal(new Set(came).size, states.length);
});

test("a move is refused for what it needs and for the budget", () => {
  const at = (id: string): number => game.moves.findIndex((move) => move.id === id);
  assert.deepEqual(refusal(game, 0, at("weekly")), { kind: "needs", move: game.moves[at("monthly")] });
  const spent = withMove(withMove(0, at("trust")), at("monthly"));
  assert.equal(budgetLeft(game, spent), game.budget - 7);
  assert.deepEqual(refusal(game, spent, at("hire")), { kind: "short", left: game.budget - 7 });
  assert.equal(refusal(game, spent, at("enough")), null);
  assert.ok(valuesAfter(machine, game.moves, spent).every(Number.isFinite));
});
