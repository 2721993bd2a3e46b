import assert from "node:assert/strict";
import { test } from "node:test";
import { decode, encode, settingsOf } from "../address/codec.js";
import { LONGEST, MOST_PAIRS } from "../address/query.js";
import type { LeverInfo, MechanismInfo, ParameterInfo } from "../core.js";

function parameter(name: string, minimum: number, maximum: number, value: number, rest: Partial<ParameterInfo> = {}): ParameterInfo {
  const attribute = name.replaceAll("_", "-");
  return { name, attribute, unit: "number", minimum, maximum, step: 1, default: value, scale: "linear", lever: null, options: [], list: null, ...rest };
}

function lever(key: string, minimum: number, maximum: number, opening: number): LeverInfo {
  return { key, name: key, unit: "number", minimum, maximum, step: 1, opening, tuned: opening, scale: "linear" };
}

function mechanism(id: string, parameters: ParameterInfo[]): MechanismInfo {
  return { id, parameters, outputs: [], charts: [], study: null };
}

const CATALOG = {
  levers: [lever("team", 1, 60, 12), lever("info", 0, 0.98, 0.9)],
  mechanisms: [
    mechanism("line", [
      parameter("rates_count", 1, 3, 2, { list: 0 }),
      ...[1, 2, 3].map((item) => parameter(`rates_${item}`, 1, 9, 5, { list: item })),
      parameter("drift", -5, 5, 1),
    ]),
    mechanism("pipe", [parameter("people", 1, 60, 12, { lever: "team" }), parameter("calendar", 0, 2, 1, { options: ["weekly", "daily", "never"] })]),
  ],
};

const write = (entries: Record<string, number | string>): string => encode(entries, CATALOG);
const read = (query: string) => decode(query, CATALOG);
const codes = (query: string): string[] => read(query).problems.map(({ code }) => code);

test("levers come first, then mechanisms in their order, a name behind its value, and defaults are left out", () => {
  const entries = { "pipe.calendar": 2, "line.drift": 1, "line.rates_2_name": "A & B", "line.rates_2": 7, "line.rates_1_name": "C", "info": 0.5, "team": 12 };
  assert.equal(write(entries), "info=0.5&line.rates_1_name=C&line.rates_2=7&line.rates_2_name=A+%26+B&pipe.calendar=never");
  assert.equal(write({}), "");
  assert.equal(write({ "line.drift": -0 }), "line.drift=0");
  assert.deepEqual([...settingsOf(CATALOG).keys()].slice(0, 5), ["team", "info", "line.rates_count", "line.rates_1", "line.rates_1_name"]);
});

test("an item of a list has a value and a name, and nothing else has; what follows a lever has that lever's key", () => {
  const { values, names, problems } = read("line.rates_2=7&line.rates_2_name=Review&line.rates_count_name=x&line.drift_name=x&line.rates_9=1&line.rates_2_name_name=x&line._name=x&pipe.people=5");
  assert.deepEqual([values, names], [{ "line.rates_2": 7 }, { "line.rates_2_name": "Review" }]);
  assert.deepEqual(problems.map(({ code, used }) => [code, used]), Array.from({ length: 6 }, () => ["unknown", null]));
});

test("a name is no number and a number is no name", () => {
  const refused = (entries: Record<string, number | string>) => {
    try {
      return write(entries);
    } catch (error) {
      return (error as { code: string }).code;
    }
  };
  assert.deepEqual(read("line.rates_2_name=5").names, { "line.rates_2_name": "5" });
  assert.equal(refused({ "line.rates_2_name": "5" }), "line.rates_2_name=5");
  assert.equal(refused({ "line.rates_2_name": 5 }), "not-a-name");
  assert.equal(refused({ "line.rates_2": "5" }), "not-finite");
  for (const hostile of ["", "<b>", "a\u202e", "x".repeat(1_000_000)]) {
    assert.equal(refused({ "line.rates_2_name": hostile }), "not-a-name");
    assert.throws(() => write({ "line.rates_2_name": hostile }), (error: Error) => error.message.length < 200);
  }
});

test("each bad value is named with what is used instead", () => {
  for (const [given, code, used] of [
    ["0.98001", "clamped", 0.98],
    ["-0.1", "clamped", 0],
    ["1e999", "clamped", 0.98],
    ["-1e999", "clamped", 0],
    ["9".repeat(5000), "clamped", 0.98],
    ["", "not-a-number", 0.9],
    ["inf", "not-a-number", 0.9],
    ["NaN", "not-a-number", 0.9],
    ["0x10", "not-a-number", 0.9],
    ["1,234", "not-a-number", 0.9],
    ["½", "not-a-number", 0.9],
    ["<script>", "not-a-number", 0.9],
  ] as const) {
    const { values, problems } = read(`info=${given}`);
    assert.deepEqual(problems.map((one) => [one.code, one.used]), [[code, used]], given);
    assert.equal(values["info"], code === "clamped" ? used : undefined, given);
  }
  assert.deepEqual(read("pipe.calendar=0").problems, [{ key: "pipe.calendar", given: "0", code: "unknown-option", used: 1 }]);
});

test("of a key that is given twice the first counts", () => {
  assert.deepEqual([read("team=8&team=8").values, codes("team=8&team=8")], [{ team: 8 }, []]);
  assert.deepEqual(read("team=30&team=40"), { values: { team: 30 }, names: {}, problems: [{ key: "team", given: "40", code: "given-twice", used: 30 }] });
  assert.deepEqual([read("team=ten&team=9").values, codes("team=ten&team=9")], [{}, ["not-a-number", "given-twice"]]);
});

test("what mail, chat and social sites do to an address is undone", () => {
  for (const [query, values] of [
    ["team=30)", { team: 30 }],
    ["team=30.", { team: 30 }],
    ["team=30.5).", { team: 30.5 }],
    ["team=30%20", { team: 30 }],
    ["team=+30", { team: 30 }],
    ["TEAM=30&Info=0.5", { team: 30, info: 0.5 }],
    ["team=30&amp;info=0.5", { team: 30, info: 0.5 }],
    ["info=0,5", { info: 0.5 }],
    ["info=%EF%BC%90.5", { info: 0.5 }],
    ["Pipe.Calendar=Never,", { "pipe.calendar": 2 }],
  ] as const) {
    assert.deepEqual([read(query).values, codes(query)], [values, []], query);
  }
  // A name may end in what ends a sentence.
  assert.deepEqual(read("line.rates_2_name=Sales (EU)").names, { "line.rates_2_name": "Sales (EU)" });
});

test("zero has no sign, and the smallest number is read", () => {
  assert.ok(Object.is(read("info=-0").values["info"], 0));
  assert.equal(read("info=5e-324").values["info"], 5e-324);
});

test("other programs' keys are passed over and ours are not", () => {
  assert.deepEqual(codes("utm_source=x&fbclid=1&teams=3&=&&"), []);
  for (const ours of ["line.nothing=1", "nobody.x=1", ".=1", "line.=1", "pipe.people=4"]) assert.deepEqual(codes(ours), ["unknown"], ours);
});

test("too long a query is cut between pairs and said so", () => {
  const long = `team=8&${"x=1&".repeat(20_000)}&info=0.5`;
  assert.deepEqual([read(long).values, codes(long)], [{ team: 8 }, ["too-long"]]);
  assert.deepEqual(codes(`${"x&".repeat(MOST_PAIRS)}team=8`), ["too-long"]);
  assert.deepEqual(read(`${"x&".repeat(MOST_PAIRS - 1)}team=8`), { values: { team: 8 }, names: {}, problems: [] });
  // A cut inside a number, or inside a letter, would be worse than none.
  const [fits, cut] = [8, 7].map((room) => `${"x".repeat(LONGEST - room)}&team=12`);
  assert.deepEqual([read(fits ?? "").values, read(cut ?? "").values, codes(cut ?? "")], [{ team: 12 }, {}, ["too-long"]]);
  // Bytes count, not characters.
  const letters = read(`?${"é".repeat(LONGEST / 2 - 5)}&team=8&x=1`);
  assert.deepEqual([letters.values, letters.problems.map(({ code }) => code)], [{ team: 8 }, ["too-long"]]);
});

test("a megabyte of anything is read in a moment, and what is said of it is short", () => {
  for (const text of ["é", "1", "&", "x&", "x.y=1&", "%", "team=1&", ".", "🚀", "\ud83d"]) {
    const query = `team=8&info=${text.repeat(1_000_000 / text.length)}`;
    const begun = performance.now();
    const { values, problems } = read(query);
    assert.ok(performance.now() - begun < 1000, text);
    assert.equal(values["team"], 8, text);
    assert.ok(problems.length <= MOST_PAIRS + 1 && problems.every(({ key, given }) => Math.max(key.length, given.length) <= 81), text);
  }
});

test("hostile keys stay text", () => {
  for (const key of ["__proto__", "constructor", "javascript:alert(1)", "\u202eteam"]) {
    assert.deepEqual(read(`${key}=1`), { values: {}, names: {}, problems: [] }, key);
  }
  const { values, problems } = read("__proto__.polluted=1&%ff%fe.x=1&line.__proto__=1&line.__proto___name=x");
  assert.deepEqual([values, problems.map(({ code }) => code)], [{}, ["unknown", "unknown", "unknown", "unknown"]]);
  assert.equal(({} as Record<string, unknown>)["polluted"], undefined);
});
