import assert from "node:assert/strict";
import { test } from "node:test";
import { LOCALE, shared } from "../../generated/strings/index";
import words from "../../generated/strings/sheets.js";
import { describe } from "../../widgets/model-loader.js";
import { Strings } from "../../widgets/strings.js";
import { advice, limitsOf, valuesOf } from "../decision.js";
import { UNDOABLE } from "../forms/decisions.js";
import { typedNumber } from "../numbers.js";

const information = (await describe("information"))!;
const { weeks, half } = limitsOf(information);
const strings = new Strings(LOCALE, shared, words);

test("the ends that are said are read and taken, and what lies a last digit beyond is not", () => {
  const text = strings.text("sheet-decisions-unread", { least_weeks: weeks.least, most_weeks: weeks.most, least_days: half.least, most_days: half.most });
  const said = text.match(/\d+(?:\.\d+)?/gu) ?? [];
  assert.deepEqual(said.map(Number), [weeks.least, weeks.most, half.least, half.most]);
  for (const [at, range] of [weeks, weeks, half, half].entries()) {
    const typed = (digits: string): number | null => typedNumber(digits, LOCALE, range.least, range.most);
    const [digits = ""] = said.slice(at);
    const unit = 10 ** -(digits.split(".")[1]?.length ?? 0);
    assert.equal(typed(digits), Number(digits));
    assert.ok(Number.isNaN(typed(String(Number(digits) + (at % 2 === 0 ? -unit : unit)))), digits);
  }
});

test("at every end a decision is within the model's ranges, and a digit beyond one it is not", () => {
  const beyond = (decision: Parameters<typeof valuesOf>[1]): string[] => {
    const values = valuesOf(information, decision);
    return information.parameters.filter(({ minimum, maximum }, at) => !(values[at]! >= minimum && values[at]! <= maximum)).map(({ name }) => name);
  };
  for (const undoable of Object.values(UNDOABLE)) {
    for (const cost of [weeks.least, weeks.most]) {
      for (const days of [half.least, half.most, null]) assert.deepEqual(beyond({ undoable, weeks: cost, half: days }), []);
    }
  }
  assert.deepEqual(beyond({ undoable: 1, weeks: weeks.least - 0.001, half: null }), ["loss"]);
  assert.deepEqual(beyond({ undoable: 1, weeks: weeks.most + 1, half: null }), ["loss", "reversal_cost"]);
  assert.deepEqual(beyond({ undoable: 1, weeks: 1, half: half.least - 0.001 }), ["learning_time"]);
  assert.deepEqual(beyond({ undoable: 1, weeks: 1, half: half.most + 0.1 }), ["learning_time"]);
});

test("the cheaper process is advised, and a model without its costs is an error", () => {
  const costs = { cost_at_70: 20, cost_at_90: 21, best_threshold: 0.6 };
  assert.deepEqual(advice(costs), { process: "fast", best: 0.6, fast: 20, careful: 21 });
  assert.equal(advice({ ...costs, cost_at_90: 19 }).process, "careful");
  const names = information.outputs.map(({ name }) => name);
  for (const name of Object.keys(costs)) {
    assert.ok(names.includes(name), name);
    assert.throws(() => advice({ ...costs, [name]: "undefined" }), new RegExp(name, "u"));
  }
});
