import assert from "node:assert/strict";
import { test } from "node:test";
import { decode, encode, settingsOf } from "../address/codec.js";
import type { MechanismInfo, ParameterInfo } from "../core.js";
import { isItemName } from "../item-name.js";

const MOST = 40;
/** Hire, Train, Design, Build, Try out, Write guide, Launch. */
const DEFAULTS: readonly (readonly [weeks: number, needs: number])[] = [[7, 0], [6, 1], [10, 0], [5, 4], [3, 10], [4, 4], [2, 48]];

function parameter(name: string, rest: Partial<ParameterInfo>): ParameterInfo {
  return { name, attribute: name.replaceAll("_", "-"), unit: "number", minimum: 0, maximum: 1, step: 1, default: 0, scale: "linear", lever: null, options: [], list: null, ...rest };
}

const numbers = Array.from({ length: MOST }, (_, at) => at + 1);
const PLAN: MechanismInfo = {
  id: "plan",
  parameters: [
    parameter("hands", { maximum: 9, default: 2 }),
    parameter("task_count", { minimum: 1, maximum: MOST, default: DEFAULTS.length, list: 0 }),
    ...numbers.map((number) => parameter(`task_${number}`, { minimum: 0.5, maximum: 52, step: 0.5, default: DEFAULTS[number - 1]?.[0] ?? 2, list: number })),
    ...numbers.slice(1).map((number) => parameter(`task_${number}_needs`, { maximum: 2 ** (number - 1) - 1, default: DEFAULTS[number - 1]?.[1] ?? 0, list: -number })),
  ],
  outputs: [],
  charts: [],
  study: null,
};
const CATALOG = { levers: [], mechanisms: [PLAN] };
const SETTINGS = settingsOf(CATALOG);

const read = (query: string) => decode(query, CATALOG);
const told = (query: string) => read(query).problems.map(({ key, given, code, used }) => [key, given, code, used]);

test("all tasks are one text, as short as it can be", () => {
  assert.equal(encode({ "plan.task_1": 8, "plan.hands": 3 }, CATALOG), "plan.hands=3&plan.task=8_6a1_10_5a3_3a2a4_4a3_2a5a6");
  assert.equal(encode({ "plan.task_count": 3, "plan.task_3": 2.5, "plan.task_3_needs": 3 }, CATALOG), "plan.task=7_6a1_2.5a1a2");
  assert.equal(encode({ "plan.task_count": 2, "plan.task_2_name": "Try out" }, CATALOG), "plan.task=7_Try+out-6a1");
  assert.equal(encode({ "plan.task_1": 7 }, CATALOG), "", "what stands at its default is not written");
});

test("ten tasks with names of their own are short enough to be sent", () => {
  const names = ["Hire", "Train", "Design", "Build", "Try out", "Guide", "Launch", "Measure", "Review", "Close"];
  const given = names.flatMap((name, at) => [[`plan.task_${at + 1}_name`, name], [`plan.task_${at + 1}`, at + 1.5], ...(at > 1 ? [[`plan.task_${at + 1}_needs`, 2 ** at - 2 ** (at - 2)]] : [])]);
  const address = `https://narrows.example.org/operator/?${encode({ ...Object.fromEntries(given), "plan.task_count": 10 }, CATALOG)}`;
  assert.ok(address.length <= 200, `${address.length}: ${address}`);
});

test("so many tasks fit into an address that mail and chat leave whole, and one more does not", () => {
  /** Times and needs of plans as they are: half weeks in every other task, each task after the one before, or the two before. */
  const length = (count: number, letters: number, needs: number): number => {
    const tasks = Array.from({ length: count }, (_, at): [string, number | string][] => [
      [`plan.task_${at + 1}`, at % 2 === 0 ? 3.5 : 12],
      ...(letters > 0 ? [[`plan.task_${at + 1}_name`, "Integrate".slice(0, letters)] as [string, string]] : []),
      ...(at >= needs ? [[`plan.task_${at + 1}_needs`, needs === 1 ? 2 ** (at - 1) : 2 ** (at - 1) + 2 ** (at - 2)] as [string, number]] : []),
    ]);
    return `https://narrows.example.org/operator/?${encode({ "plan.task_count": count, ...Object.fromEntries(tasks.flat()) }, CATALOG)}`.length;
  };
  for (const [most, letters, needs] of [[25, 0, 1], [18, 0, 2], [13, 5, 1], [10, 8, 1]] as const) {
    const [fits, next] = [length(most, letters, needs), length(most + 1, letters, needs)];
    assert.ok(fits <= 200 && next > 200, `${most} tasks, names of ${letters} letters, ${needs} needs each: ${fits}, then ${next}`);
  }
});

test("what was written for each setting is still read, and decides about that one", () => {
  assert.deepEqual(read("plan.task_count=3&plan.task_1=9&plan.task_3_needs=2&plan.task_1_name=Begin"), {
    values: { "plan.task_count": 3, "plan.task_1": 9, "plan.task_3_needs": 2 },
    names: { "plan.task_1_name": "Begin" },
    problems: [],
  });
  for (const query of ["plan.task=8_9&plan.task_2=3", "plan.task_2=3&plan.task=8_9"]) {
    assert.deepEqual(read(query).values, { "plan.task_count": 2, "plan.task_1": 8, "plan.task_2": 3, "plan.task_2_needs": 0 });
  }
});

test("what mail and chat leave behind an address, and changed capitals, take nothing away", () => {
  const { values } = read("plan.task=8_6a1_10");
  for (const query of ["plan.task=8_6a1_10.", "plan.task=8_6a1_10)", "plan.task=8_6a1_10_", "plan.task=8_6a1_10**", "PLAN.TASK=8_6A1_10", "amp;plan.task=8_6a1_10"]) {
    assert.deepEqual(read(query), { values, names: {}, problems: [] }, query);
  }
  const given = { "plan.task_count": 2, "plan.task_1_name": "Done!", "plan.task_2_name": "(sic)" };
  assert.match(encode(given, CATALOG), /^[\w.=%+*-]*\d$/u);
});

test("what is no task is told, and the others stay", () => {
  assert.deepEqual(told("plan.task=8_x_10"), [["plan.task", "x", "not-a-task", null]]);
  assert.deepEqual(read("plan.task=8_x_10a1").values, { "plan.task_count": 3, "plan.task_1": 8, "plan.task_3_needs": 1 });
  assert.deepEqual(told("plan.task=8__10-a1_3a_-4_5b2").map(([, given, code]) => [given, code]), [["", "not-a-task"], ["10-a1", "not-a-task"], ["3a", "not-a-task"], ["5b2", "not-a-task"], ["", "not-a-name"]]);
  assert.deepEqual(told("plan.task=99_0.25"), [["plan.task_1", "99", "clamped", 52], ["plan.task_2", "0.25", "clamped", 0.5]]);
  assert.deepEqual(told("plan.task=7a1_6a0a1a2_10a7"), [
    ["plan.task_1", "1", "not-earlier", 7],
    ["plan.task_2_needs", "0", "not-earlier", 1],
    ["plan.task_2_needs", "2", "not-earlier", 1],
    ["plan.task_3_needs", "7", "not-earlier", 0],
  ]);
  assert.deepEqual(told("plan.task=<b>-7_a*x-6"), [["plan.task_1_name", "<b>", "not-a-name", null], ["plan.task_2_name", "a*x", "not-a-name", null]]);
  assert.deepEqual(told(`plan.task=${"1_".repeat(40)}1`), [["plan.task", "41", "too-many-tasks", null]]);
  assert.equal(read(`plan.task=${"1_".repeat(40)}1`).values["plan.task_count"], MOST);
  assert.deepEqual(told("plan.task=1&plan.task=2"), [["plan.task", "2", "given-twice", null]]);
  assert.deepEqual([read("plan.task=").values, told("plan.task=")], [{}, [["plan.task", "", "not-a-task", null]]]);
});

/** Numbers from 0 to 1, the same ones each time (mulberry32). */
let seed = 0x7a5c;
function random(): number {
  seed = (seed + 0x6d2b79f5) | 0;
  let bits = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
  return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
}
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
const SIGNS = [..."AZaz09 ", ..."_*-.a1&=%+#'!()~", "é", "検", "🚀"];

function name(): string {
  for (;;) {
    const text = Array.from({ length: 1 + Math.floor(random() * 20) }, () => pick(SIGNS)).join("");
    if (isItemName(text)) return text;
  }
}

test("whatever tasks there are is read back bit for bit, hidden ones and fractions too", () => {
  let whole = 0;
  for (let turn = 0; turn < 1000; turn += 1) {
    const share = random() ** 2;
    const entries = [...SETTINGS].filter(([, { options }]) => options.length === 0 && random() < share).map(([key, { isName, minimum, maximum }]): [string, number | string] => {
      if (isName) return [key, name()];
      const value = minimum + (maximum - minimum) * random();
      return [key, pick([minimum, maximum, Math.floor(value), Math.floor(value), value])];
    });
    // A plan without fractions, more often than chance has it.
    const given = turn % 2 === 0 ? entries : entries.map(([key, value]): [string, number | string] => [key, typeof value === "number" && !/task_\d+$/u.test(key) ? Math.floor(value) : value]);
    const inRange = given.map(([key, value]): [string, number | string] => [key, typeof value === "number" ? Math.max(value, SETTINGS.get(key)?.minimum ?? 0) : value]);
    const different = inRange.filter(([key, value]) => value !== SETTINGS.get(key)?.default || SETTINGS.get(key)?.isAlwaysWritten);
    const query = encode(Object.fromEntries(inRange), CATALOG);
    const { values, names, problems } = read(query);
    assert.deepEqual([problems, { ...values, ...names }], [[], Object.fromEntries(different)], query);
    assert.equal(encode({ ...values, ...names }, CATALOG), query);
    if (query.includes("plan.task=")) whole += 1;
  }
  assert.ok(whole > 500, String(whole));
});
