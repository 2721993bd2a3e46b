import assert from "node:assert/strict";
import { test } from "node:test";
import { FluentResource } from "@fluent/bundle";
import type { MechanismInfo } from "../core.js";
import { readAttributes, shown } from "../attributes.js";
import { leverStore } from "../lever-store.js";
import { shorten } from "../live.js";
import { elementLine, frameLine, pictureLine } from "../share-lines.js";
import { plainNumber } from "../plain-number.js";
import { parseNumber } from "../parse-number.js";
import * as slider from "../slider.js";
import { Strings } from "../strings.js";
import { Values } from "../values.js";

const PEOPLE = { minimum: 1, maximum: 60, step: 1, scale: "linear" } as const;
const BATCH = { minimum: 0.25, maximum: 26, step: 0.25, scale: "log" } as const;

test("a log slider slides by ratio and steps by the parameter's own step", () => {
  assert.equal(slider.fraction(BATCH, 0.25), 0);
  assert.equal(slider.fraction(BATCH, 26), 1);
  assert.ok(Math.abs(slider.fraction(BATCH, Math.sqrt(0.25 * 26)) - 0.5) < 1e-12);
  assert.equal(slider.stepped(BATCH, 13, "ArrowRight"), 13.25);
  assert.equal(slider.stepped(BATCH, 13, "PageDown"), 10.5);
  assert.equal(slider.stepped(BATCH, 0.25, "ArrowLeft"), 0.25);
  assert.equal(slider.fromPosition(BATCH, slider.toPosition(BATCH, 2.75)), 2.75);
});

test("keys reach the ends, others do nothing, and values off the grid step onto it", () => {
  assert.equal(slider.stepped(PEOPLE, 30, "Home"), 1);
  assert.equal(slider.stepped(PEOPLE, 30, "End"), 60);
  assert.equal(slider.stepped(PEOPLE, 55, "PageUp"), 60);
  assert.equal(slider.stepped(PEOPLE, 30, "a"), null);
  assert.equal(slider.stepped(PEOPLE, 12.4, "ArrowUp"), 13);
  assert.equal(slider.stepped(PEOPLE, 12.4, "ArrowDown"), 12);
});

test("steps leave no dust of binary fractions", () => {
  const share = { minimum: 0, maximum: 0.98, step: 0.01, scale: "linear" } as const;
  let value = 0;
  for (let step = 0; step < 98; step++) value = slider.stepped(share, value, "ArrowRight") ?? Number.NaN;
  assert.equal(value, 0.98);
  assert.equal(slider.places(0.005), 3);
});

test("only numbers are read", () => {
  const refused = ["", " ", "abc", "0x10", "--1", "1e", "NaN", "Infinity", ".", ",", "+", "1e1.5", "1_0", "½", "1½", "12 people", "1,23,456", "1.2.3", "1,234,56", "1 2", "1'2", "0,123,456"];
  for (const text of [...refused, `${"1".repeat(1_000_000)}x`, `${"1,".repeat(100_000)}`]) {
    for (const decimal of [null, ".", ","]) assert.equal(parseNumber(plainNumber(text), decimal), null, text.slice(0, 20));
  }
  assert.deepEqual(["12", "012", "5.", ".5", "+.5e+0", "1E2", "-0", " 12 "].map((text) => parseNumber(plainNumber(text))), [12, 12, 5, 0.5, 0.5, 100, -0, 12]);
  assert.equal(parseNumber("-1.5e2"), -150);
  assert.equal(parseNumber("1e999"), Number.POSITIVE_INFINITY);
});

test("a comma or a point never changes the size of a number in silence", () => {
  // Text, and what it is where nothing is said of its language, in English and in German.
  const table: [string, number | null, number, number][] = [
    ["0,5", 0.5, 0.5, 0.5],
    ["1,5", 1.5, 1.5, 1.5],
    ["1.5", 1.5, 1.5, 1.5],
    ["1.234,5", 1234.5, 1234.5, 1234.5],
    ["1,234.5", 1234.5, 1234.5, 1234.5],
    ["1,234", null, 1234, 1.234],
    ["1.234", 1.234, 1.234, 1234],
    ["0,123", 0.123, 0.123, 0.123],
    ["1,234,567", 1234567, 1234567, 1234567],
    ["1.234.567", 1234567, 1234567, 1234567],
    ["12,34", 12.34, 12.34, 12.34],
    ["1 234,5", 1234.5, 1234.5, 1234.5],
    ["1\u202f234\u202f567", 1234567, 1234567, 1234567],
    ["1'234.5", 1234.5, 1234.5, 1234.5],
    ["\u22125", -5, -5, -5],
    ["1e1", 10, 10, 10],
    ["٣", 3, 3, 3],
    ["٣٫٥", 3.5, 3.5, 3.5],
    ["１２", 12, 12, 12],
    ["१२.५", 12.5, 12.5, 12.5],
    ["𝟏𝟐", 12, 12, 12],
  ];
  for (const [text, plain, english, german] of table) {
    assert.deepEqual([null, ".", ","].map((decimal) => parseNumber(plainNumber(text), decimal)), [plain, english, german], text);
  }
});

const MECHANISM: MechanismInfo = {
  id: "coordination",
  parameters: [
    { name: "people", attribute: "people", unit: "people", ...PEOPLE, default: 12, lever: "team", options: [], list: null },
    { name: "curve_law", attribute: "curve-law", unit: "number", minimum: 0, maximum: 1, step: 1, default: 0, scale: "linear", lever: null, options: ["usl", "tax"], list: null },
  ],
  outputs: [],
  charts: [{ id: "output", slider: "people" }, { id: "links", slider: null }],
  study: null,
};

function read(attributes: Record<string, string>) {
  return readAttributes((name) => (Object.hasOwn(attributes, name) ? attributes[name] ?? null : null), [MECHANISM]);
}

test("attributes give values, a chart and controls", () => {
  const reading = read({ mechanism: "coordination", people: "30", "curve-law": "tax", chart: "links", controls: "curve-law lever team" });
  assert.ok("mechanism" in reading);
  assert.deepEqual(reading.values, [30, 1]);
  assert.equal(reading.chart.id, "links");
  assert.deepEqual(reading.controls, ["curve_law", "people"]);
  assert.deepEqual(reading.problems.map(({ code, given }) => [code, given]), [["unknown-control", "lever"]]);
});

test("what is wrong is named, and the default stands", () => {
  for (const [given, code] of [["banana", "not-a-number"], ["999", "out-of-range"], ["1e999", "out-of-range"], ["", "not-a-number"], ["9".repeat(70), "not-a-number"], ["1".repeat(1_000_000), "not-a-number"]]) {
    const reading = read({ mechanism: "coordination", people: given ?? "" });
    assert.ok("mechanism" in reading);
    assert.deepEqual(reading.values, [12, 0]);
    assert.equal(reading.problems[0]?.code, code);
    assert.equal(reading.problems[0]?.attribute, "people");
  }
  const spaced = read({ mechanism: "coordination", people: " 30\n" });
  assert.ok("mechanism" in spaced);
  assert.deepEqual([spaced.values, spaced.problems], [[30, 0], []]);
  const unknown = read({ mechanism: "__proto__" });
  assert.ok("code" in unknown && unknown.code === "unknown-mechanism");
  assert.deepEqual(unknown.allowed, ["coordination"]);
});

test("layout and heading are words from a short list", () => {
  const reading = read({ mechanism: "coordination", layout: "compact", heading: "2" });
  assert.ok("mechanism" in reading);
  assert.deepEqual([reading.layout, reading.heading, reading.problems], ["compact", 2, []]);
  const wrong = read({ mechanism: "coordination", layout: "huge", heading: "9" });
  assert.ok("mechanism" in wrong);
  assert.deepEqual([wrong.layout, wrong.heading], ["full", null]);
  assert.deepEqual(wrong.problems.map(({ attribute, given }) => [attribute, given]), [["layout", "huge"], ["heading", "9"]]);
});

test("what was given is cut, and direction marks never reach a sentence", () => {
  assert.equal(shown("\u202e21\u2066"), "21");
  assert.equal(shown("x".repeat(1_000_000)).length, 41);
});

const FLUENT = `
title = Coordination
with-unit = { $number } { $unit }
value-unbounded = no finite value
unit-share-per-week = a week
unit-people = { $value ->
    [one] person
   *[other] people
}
chart-output = Output
    .x = people in the team
    .claim = { YOU($people) } of { NUM($best) }{ COMPARE($people, $best) ->
        [less] , too few
       *[more] , too many
    }
unit-people-axis = people
label-best = best { NUM($value) }
label-two =
    one
    two
`;

test("a sentence is cut where computed numbers stand", () => {
  const strings = new Strings("en", new FluentResource(FLUENT));
  assert.deepEqual(strings.parts("chart-output.claim", { people: 12, best: 9.7512 }), [
    { kind: "you", text: "12" },
    { kind: "plain", text: " of " },
    { kind: "strong", text: "9.75" },
    { kind: "plain", text: ", too many" },
  ]);
  assert.equal(strings.text("chart-output.claim", { people: 12, best: "unbounded" }), "12 of no finite value, too many");
  assert.equal(strings.text("nothing"), "nothing");
});

test("units join their numbers as the language does", () => {
  const strings = new Strings("en", new FluentResource(FLUENT));
  assert.equal(strings.setting({ unit: "people", step: 1 }, 1), "1 person");
  assert.equal(strings.setting({ unit: "share", step: 0.01 }, 0.9), "90%");
  assert.equal(strings.setting({ unit: "multiple", step: 0.1 }, 2), "2×");
  assert.equal(strings.output(4.061, "number"), "4.06");
  assert.equal(strings.output(0.0213, "share-per-week"), "2.13% a week");
  assert.deepEqual([strings.unit("share", 1), strings.unit("share-per-week", 1), strings.unit("people", 1), strings.unit("cost", 1)], ["%", "% a week", "person", ""]);
  assert.equal(strings.output("unbounded", "people"), "no finite value");
});

test("a number is plural as it is written", () => {
  const strings = new Strings("en", new FluentResource(FLUENT));
  assert.equal(strings.output(1.003, "people"), "1 person");
  assert.equal(strings.output(1.006, "people"), "1.01 people");
  assert.equal(strings.output(0.9996, "people"), "1 person");
});

test("labels for the renderer keep their placeholders, one line each", () => {
  const lines = new Strings("en", new FluentResource(FLUENT)).packed("output").split("\n");
  assert.ok(lines.includes("label-best\tbest {$value}"));
  assert.ok(lines.includes("unit-people-axis\tpeople"));
  assert.ok(lines.includes("number-digits\t0123456789") && lines.includes("number-percent\t#%"));
  assert.ok(lines.includes("label-two\tone\\ntwo"));
  assert.ok(lines.includes("chart-output.x\tpeople in the team"));
});

test("the store tells what changed, and nothing when nothing did", () => {
  const heard: string[][] = [];
  const listen = (event: Event): void => void heard.push([...(event as CustomEvent<{ keys: string[] }>).detail.keys]);
  leverStore.addEventListener("change", listen);
  leverStore.assign({ team: 12, batch: 2 });
  leverStore.set("team", 12);
  leverStore.set("team", 13);
  leverStore.reset();
  leverStore.reset();
  leverStore.removeEventListener("change", listen);
  assert.deepEqual(heard, [["team", "batch"], ["team"], ["team", "batch"]]);
  assert.deepEqual(leverStore.entries(), {});
});

test("a figure keeps its settings to itself unless it is linked", () => {
  leverStore.set("team", 20);
  const alone = new Values(MECHANISM, [12, 0], () => false);
  const linked = new Values(MECHANISM, [12, 0], () => true);
  assert.deepEqual([alone.list, linked.list], [[12, 0], [20, 0]]);
  alone.put(0, 5);
  linked.set("curve-law", "tax");
  assert.deepEqual(leverStore.entries(), { team: 20, "coordination.curve_law": 1 });
  leverStore.set("team", 30);
  assert.equal(linked.follow(["team"]), true);
  assert.equal(linked.follow(["team"]), false);
  assert.equal(alone.follow(), false);
  assert.deepEqual(linked.entries(), { people: 30, curve_law: "tax" });
  linked.reset();
  assert.deepEqual([linked.list, linked.moved, alone.moved, leverStore.entries()], [[12, 0], false, true, {}]);
});

test("a new attribute moves its own setting only, and a script is told what is allowed", () => {
  const values = new Values(MECHANISM, [12, 0], () => false);
  values.set("team", 40);
  values.restart([30, 1], ["curve-law", "class"]);
  assert.deepEqual(values.list, [40, 1]);
  for (const [name, value] of [["people", 61], ["people", Number.NaN], ["curve_law", "other"], ["nothing", 1]] as const) {
    assert.throws(() => values.set(name, value), RangeError);
  }
  assert.deepEqual(values.list, [40, 1]);
});

test("an announcement ends with a word and is at most 160 characters long", () => {
  const long = shorten("word ".repeat(100));
  assert.ok(long.length <= 160 && long.endsWith("word…"));
  assert.equal(shorten("short"), "short");
});

test("an embed line holds only what differs, and no markup gets out of it", () => {
  assert.equal(elementLine(MECHANISM, "output", [30, 0]), '<narrows-figure mechanism="coordination" people="30"></narrows-figure>');
  assert.equal(elementLine(MECHANISM, "links", [12, 0], {}, "people"), '<narrows-figure mechanism="coordination" chart="links" controls="people"></narrows-figure>');
  assert.match(frameLine("https://x/?a=1&b=2", '"><script>', 520), /src="https:\/\/x\/\?a=1&amp;b=2" title="&quot;>&lt;script>" width="100%" height="520"/u);
  assert.match(pictureLine("https://x/", "a.png", 'A "fast" team <1', { width: 640, height: 248 }), /alt="A &quot;fast&quot; team &lt;1" width="640" height="248"><\/a>$/u);
});
