import assert from "node:assert/strict";
import { test } from "node:test";
import { joined } from "../lib/content.js";
import { checkNames, checkOutputWords } from "../lib/names.js";
import { checkStructure, checkWords } from "../lib/schema.js";

const STRUCTURE = {
  predict: { output: "made", from: { first: 2 }, best: "most", choices: [{ id: "a", set: { first: 3 } }, { id: "b", set: { mode: "busy" } }], number: true, why: "predict-why" },
  figures: [{ chart: "line", controls: "first mode" }, { chart: "wait", controls: "none", square: true }],
  equations: [{ id: "sum", latex: "X = f", symbols: { X: "made", f: "=" } }],
  trust: [{ id: "settings", grade: "ours" }],
  sources: ["smith-1776"],
};
const WORDS = {
  title: "A line",
  question: "What?",
  predict: { ask: "Guess", choices: { a: "A", b: "B" }, number: "How many?" },
  equations: { sum: { name: "A sum", symbols: { f: "what is first" } } },
  trust: { settings: "Our picks." },
  sources: { "smith-1776": "Smith, A." },
  strings: "title = A line\n",
};
const MECHANISM = {
  charts: [{ id: "line", slider: "first" }, { id: "wait", slider: null }],
  parameters: [
    { name: "first", options: [], minimum: 1, maximum: 9 },
    { name: "mode", options: ["calm", "busy"] },
    { name: "rates_1", options: [], minimum: 1, maximum: 9, list: true },
  ],
  outputs: [{ name: "made" }],
};

/** A copy with one place changed; `undefined` takes the key away. */
function withChange(data, path, value) {
  const copy = structuredClone(data);
  const keys = path.split(".");
  const last = keys.pop();
  const parent = keys.reduce((one, key) => one[key], copy);
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return copy;
}

const predict = (change) => ({ ...STRUCTURE, predict: { ...STRUCTURE.predict, ...change } });

test("a structure that is sound is taken, whichever way its question asks", () => {
  checkStructure("a.yaml", STRUCTURE);
  checkStructure("a.yaml", predict({ best: undefined, set: { first: 2 }, choices: [{ id: "a", times: 2 }, { id: "b", times: 0.5 }] }));
  checkStructure("a.yaml", predict({ best: undefined, choices: [{ id: "a", value: 2 }, { id: "b", value: "unbounded" }] }));
  checkStructure("a.yaml", { figures: STRUCTURE.figures });
});

test("an unknown key, a missing one and a wrong value are refused by file, key, what is given and what is allowed", () => {
  const slips = [
    ["figure", [], /a\.yaml: figure: \[\] is given; allowed: no such key, but predict, draw, figures, /],
    ["figures.0.chrat", "x", /figures\.1\.chrat: "x" is given; allowed: no such key, but chart, controls, square/],
    ["figures", undefined, /figures: nothing is given/],
    ["figures.1.square", "yes", /figures\.2\.square: "yes" is given; allowed: true or false/],
    ["trust.0.grade", "good", /trust\.1\.grade: "good" is given; allowed: exact, measured/],
    ["trust.0.grade", undefined, /trust\.1: \{"id":"settings"\} is given; allowed: either grade, or as/],
    ["trust.0.as", "ninety", /trust\.1: .* is given; allowed: either grade, or as/],
    ["predict.best", undefined, /predict\.best: nothing is given; allowed: it is needed/],
    ["predict.set", { first: 1 }, /predict\.set: .*allowed: nothing where choices say `set`/],
    ["predict.choices", [{ id: "a", times: 2 }], /predict\.choices: .*a list of 2 or more/],
    ["predict.choices.1", { id: "b", times: 2 }, /predict\.choices\.2: .*the same in each choice/],
    ["predict.choices.1", { id: "b" }, /predict\.choices\.2: .*one of set, times, value/],
    ["predict.choices.1.id", "a", /predict\.choices: "a" is given; allowed: each only once/],
    ["predict.choices.1", { id: "b", value: "endless" }, /choices\.2\.value: "endless" is given; allowed: a number or unbounded/],
    ["sources", ["a", "a"], /sources: "a" is given; allowed: each only once/],
  ];
  for (const [path, value, says] of slips) assert.throws(() => checkStructure("a.yaml", withChange(STRUCTURE, path, value)), says);
});

test("a chart, a control, an output, an option or a value that the mechanism lacks is refused", () => {
  checkNames("a.yaml", STRUCTURE, MECHANISM);
  const slips = [
    ["figures.0.chart", "lines", /a\.yaml: figures\.1\.chart: "lines" is given; allowed: line, wait/],
    ["figures.0.controls", "first second", /figures\.1\.controls: "second" is given; allowed: none, lever, first, mode$/],
    ["figures.0.controls", "rates_1", /figures\.1\.controls: "rates_1"/],
    ["equations.0.symbols.X", "make", /equations\.sum\.symbols\.X: "make" is given; allowed: =, first, mode, rates_1, made/],
    ["predict.output", "maid", /predict\.output: "maid" is given; allowed: made/],
    ["predict.from", { third: 1 }, /predict\.from\.third: 1 is given; allowed: no such parameter, but first, mode/],
    ["predict.from", { first: 10 }, /predict\.from\.first: 10 is given; allowed: from 1 to 9/],
    ["predict.choices.1.set", { mode: "idle" }, /predict\.choices\.2\.set\.mode: "idle" is given; allowed: calm, busy/],
    ["predict.chart", "wait", /predict\.chart: "wait" is given; allowed: line$/],
    ["draw", "lines", /a\.yaml: draw: "lines" is given; allowed: line$/],
  ];
  for (const [path, value, says] of slips) assert.throws(() => checkNames("a.yaml", withChange(STRUCTURE, path, value), MECHANISM), says);
});

test("a language has words for all of the structure, and none beside it", () => {
  checkWords("xx/a.md", WORDS, STRUCTURE);
  const slips = [
    ["title", undefined, /xx\/a\.md: title: nothing is given/],
    ["figure", [], /xx\/a\.md: figure: .*no such key/],
    ["predict.choices.b", undefined, /predict\.choices\.b: nothing is given; allowed: a text/],
    ["predict.choices.c", "C", /predict\.choices\.c: "C" is given; allowed: no such key, but a, b/],
    ["predict.choices.a", 1, /predict\.choices\.a: 1 is given; allowed: a text \(quote/],
    ["predict.number", undefined, /predict\.number/],
    ["equations", undefined, /equations\.sum: nothing is given; allowed: words for its symbols/],
    ["equations.sum.symbols.f", undefined, /equations\.sum\.symbols\.f/],
    ["trust.settings", undefined, /trust\.settings/],
    ["sources.other", "x", /sources\.other/],
    ["strings", undefined, /strings/],
  ];
  for (const [path, value, says] of slips) assert.throws(() => checkWords("xx/a.md", withChange(WORDS, path, value), STRUCTURE), says);
});

const LESSON = { number: 4, misconceptions: { a: "LIN" }, tasks: [{ id: "more", set: [{ first: 3 }, { mode: "busy" }], read: ["made"], within: 0.1 }] };
const LESSON_WORDS = { objective: "See it.", say: { a: "Not so: { $first }." }, why: "Because.", tasks: { more: "Set more." }, reads: { made: "Made" }, discuss: "And you?", leaves_out: "Much." };

test("a lesson and its names are checked, and its words have no number of their own", () => {
  const whole = { ...STRUCTURE, lesson: LESSON };
  const words = { ...WORDS, lesson: LESSON_WORDS };
  checkStructure("a.yaml", whole);
  checkNames("a.yaml", whole, MECHANISM);
  checkWords("xx/a.md", words, whole);
  const structures = [
    ["lesson.task", [], /lesson\.task: .*no such key, but number, misconceptions, tasks/],
    ["lesson.number", "four", /lesson\.number: "four" is given; allowed: a whole number/],
    ["lesson.misconceptions", { c: "LIN" }, /lesson\.misconceptions: "c" is given; allowed: a, b/],
    ["lesson.tasks.0.set", { first: 3 }, /lesson\.tasks\.1\.set: .*a list of 1 or more/],
    ["predict", undefined, /lesson: .*nothing where there is no `predict`/],
  ];
  for (const [path, value, says] of structures) assert.throws(() => checkStructure("a.yaml", withChange(whole, path, value)), says);
  const names = [
    ["lesson.tasks.0.read.0", "maid", /lesson\.tasks\.more\.read: "maid" is given; allowed: made/],
    ["lesson.tasks.0.set.0", { first: 10 }, /lesson\.tasks\.more\.set\.1\.first: 10 is given; allowed: from 1 to 9/],
    ["lesson.tasks.0.from", { third: 1 }, /lesson\.tasks\.more\.from\.third: 1 is given/],
  ];
  for (const [path, value, says] of names) assert.throws(() => checkNames("a.yaml", withChange(whole, path, value), MECHANISM), says);
  const said = [
    ["lesson.why", "It is 16.", /xx\/a\.md: lesson\.why: "It is 16\." is given; allowed: words without digits/],
    ["lesson.say.b", "No.", /lesson\.say\.b: "No\." is given; allowed: no such key, but a/],
    ["lesson.reads.made", undefined, /lesson\.reads\.made: nothing is given/],
    ["lesson.discuss", undefined, /lesson\.discuss: nothing is given/],
  ];
  for (const [path, value, says] of said) assert.throws(() => checkWords("xx/a.md", withChange(words, path, value), whole), says);
});

test("structure and words join to what the pages are made of", () => {
  const { predict: asked, equations, trust, sources, title } = joined(STRUCTURE, WORDS);
  assert.deepEqual(asked, {
    ask: "Guess", output: "made", from: { first: 2 }, best: "most",
    choices: [{ label: "A", set: { first: 3 } }, { label: "B", set: { mode: "busy" } }],
    number: "How many?", why: "predict-why",
  });
  assert.deepEqual(equations, [{ latex: "X = f", name: "A sum", symbols: { X: "made", f: "= what is first" } }]);
  assert.deepEqual([title, trust, sources], ["A line", [{ grade: "ours", text: "Our picks." }], ["Smith, A."]]);
});

test("an output has a name where it is shown, and nowhere else", () => {
  const structure = { equations: [{ id: "e", symbols: { Y: "made", N: "people", g: "=" } }], predict: { output: "late" } };
  const mechanism = { outputs: [{ name: "made" }, { name: "late" }, { name: "never_shown" }] };
  const check = (strings, of = structure) => checkOutputWords("en/a.md", of, strings, mechanism);
  check("title = A\noutput-made = Made\noutput-late = Late\n    .symbol = L\n");
  assert.throws(() => check("output-made = Made\n"), /en\/a\.md: strings.*output-late/u);
  assert.throws(() => check("output-made = M\noutput-late = L\noutput-never-shown = N\n"), /output-never-shown/u);
  // A mechanism without a page shows none.
  check("title = A\n", {});
  assert.throws(() => check("output-made = M\n", {}), /output-made.*which are none/u);
});
