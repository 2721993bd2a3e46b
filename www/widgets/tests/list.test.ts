import assert from "node:assert/strict";
import { test } from "node:test";
import { FluentResource } from "@fluent/bundle";
import { parseHTML } from "linkedom";
import { State } from "../../page/state.js";
import listWords from "../../generated/strings/list";
import * as codec from "../address/codec.js";
import { readAttributes } from "../attributes.js";
import type { SvgEngine } from "../engine.js";
import type { Core, MechanismInfo, ParameterInfo } from "../core.js";
import { LeverStore, leverStore } from "../lever-store.js";
import { add, applyAction, moved, rename } from "../list-editor.js";
import { freeName } from "../list-items.js";
import * as listView from "../list-view.js";
import { stateEntries, withState } from "../menu.js";
import { NamedValues, type NamesHost } from "../names.js";
import { prerenderFigure } from "../prerender.js";
import { parameterName } from "../settings.js";
import { elementLine } from "../share-lines.js";
import { Strings } from "../strings.js";
import type { ListFigure } from "../figure-facade.js";
import { findParts } from "../figure-parts.js";
import type { Shape } from "../figure-shape.js";
import { write } from "../figure-text.js";
import { build } from "../figure-tree.js";

const RATE = { unit: "number", minimum: 1, maximum: 200, step: 1, scale: "linear", lever: null, options: [] } as const;
const DEFAULTS = [100, 30, 90, 60];

function parameter(name: string, rest: Partial<ParameterInfo>): ParameterInfo {
  return { name, attribute: name.replaceAll("_", "-"), ...RATE, options: [], default: 60, list: null, ...rest };
}

/** A line of two to four stages, and a number behind them. */
const MECHANISM: MechanismInfo = {
  id: "line",
  parameters: [
    parameter("rates_count", { minimum: 2, maximum: 4, default: 3, list: 0 }),
    ...DEFAULTS.map((value, at) => parameter(`rates_${at + 1}`, { default: value, list: at + 1 })),
    parameter("demand", { default: 200 }),
  ],
  outputs: [{ name: "narrowest", unit: "number", states: [] }],
  charts: [{ id: "flow", slider: null }],
  study: null,
};
const START = MECHANISM.parameters.map((one) => one.default);
const ITEMS = MECHANISM.parameters.slice(1, 5);

/** Knows nothing but this mechanism. */
const core = {
  levers: () => [],
  mechanisms: () => [MECHANISM],
  outputs: () => ["rates-2"],
  table: () => ({ columns: [], rows: [], names: [], marked: [] }),
  facts: () => ({ reader: null, optimum: null, highest: null, lowest: null, breakdown: null }),
  svg: () => "<svg/>",
} as unknown as Core;

const strings = new Strings(
  "en",
  new FluentResource(`
title = Line
settings = More settings
with-unit = { $number } { $unit }
param-rates-count = Stages
    .add = Add a stage
param-rates = Rate of { $name }
param-demand = Demand
label-rates-1 = A
label-rates-2 = B
label-rates-3 = C
label-rates-4 = D
chart-flow = The line
    .claim = { WORD($narrowest) } holds the line back.
    .takeaway = It is { WORD($narrowest) }; { WORD("market") } waits.
`),
);

function figure(attributes: Record<string, string> = {}): HTMLElement {
  const { document } = parseHTML("<!doctype html><html><body></body></html>");
  const how = { attributes: { mechanism: "line", ...attributes }, sizes: [[328, 250]] as const, prefix: "f1", font: "sans", engine: {} as SvgEngine, parse: () => document.createElement("svg") };
  return prerenderFigure(document, core, strings, how);
}

function rows(root: ParentNode): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(".narrows-item")];
}

const words = strings.plus(listWords);

function named(host: Partial<NamesHost> = {}): NamedValues {
  return new NamedValues(MECHANISM, START, { words, get: () => null, linked: () => false, ...host });
}

/** The names that are not the items' own. */
function given(values: NamedValues): Record<string, string> {
  return Object.fromEntries(Object.entries(values.labels).map(([key, name]) => [key.replace("label-", ""), name]));
}

test("every row that a list can have is in the tree, and those beyond its count are hidden", () => {
  const root = figure({ "rates-count": "2" });
  assert.deepEqual(rows(root).map((row) => row.hasAttribute("hidden")), [false, false, true, true]);
  assert.deepEqual(rows(root).map((row) => row.querySelector("input")?.getAttribute("value")), ["A", "B", "C", "D"]);
  assert.equal(rows(root)[1]?.querySelector("[type=range]")?.getAttribute("aria-label"), "Rate of B");
  assert.equal(rows(root)[1]?.querySelector("[data-act=later]")?.getAttribute("aria-label"), "Move B later");
  assert.equal(root.querySelector("fieldset")?.hasAttribute("disabled"), true);
  const refused = [...root.querySelectorAll("[aria-disabled=true]")].map((button) => button.getAttribute("aria-label"));
  // Of the hidden rows nothing can be asked; of those shown none can go, the first not earlier, the last not later.
  for (const label of ["Move A earlier", "Move B later", "Remove A", "Remove B"]) assert.ok(refused.includes(label), label);
  for (const label of ["Move A later", "Move B earlier"]) assert.ok(!refused.includes(label), label);
  assert.equal(root.querySelector("[data-part=list-limit]")?.textContent, "2 is the fewest.");
  assert.equal(rows(figure({ layout: "compact" })).length, 0);
});

test("a list is one control, by its own name or that of its count", () => {
  const read = (controls: string) => readAttributes((name) => ({ mechanism: "line", controls })[name] ?? null, [MECHANISM]);
  const controls = (words: string) => {
    const reading = read(words);
    assert.ok("mechanism" in reading);
    return [reading.controls, reading.problems.map(({ code }) => code)];
  };
  assert.deepEqual(controls(""), [["rates_count", "demand"], []]);
  assert.deepEqual(controls("demand rates rates-count"), [["demand", "rates_count"], []]);
  assert.deepEqual(controls("rates-2 demand"), [["demand"], ["unknown-control"]]);
  assert.equal(rows(figure({ controls: "demand" })).length, 0);
});

test("a name takes the place of the item's own, in sentences, labels and in the picture's words, and only there", () => {
  const renamed = strings.renamed({ "label-rates-2": "Review & { more" });
  const outputs = { narrowest: "rates-2" };
  assert.equal(strings.text("chart-flow.claim", outputs), "B holds the line back.");
  assert.equal(renamed.text("chart-flow.claim", outputs), "Review & { more holds the line back.");
  assert.equal(renamed.text("chart-flow.takeaway", outputs), "It is Review & { more; market waits.");
  assert.equal(renamed.output("rates-2", "number"), "Review & { more");
  assert.ok(renamed.packed("flow").split("\n").includes("label-rates-2\tReview & { more"));
  assert.ok(strings.packed("flow").split("\n").includes("label-rates-2\tB"));
  const [first, second] = ITEMS;
  assert.ok(first && second);
  assert.deepEqual([parameterName(first, renamed), parameterName(second, renamed)], ["Rate of A", "Rate of Review & { more"]);
});

test("names are read from attributes, and what cannot be one is told and left out", () => {
  const attributes: Record<string, string> = { "rates-2-name": " Review ", "rates-3-name": "<b>\u202e", "rates-count-name": "no", "demand-name": "no" };
  const values = named({ get: (name) => attributes[name] ?? null });
  assert.deepEqual(given(values), { "rates-2": "Review" });
  assert.equal(values.nameErrors.length, 1);
  assert.match(values.nameErrors[0] ?? "", /^rates-3-name: “<b>” cannot be a name/u);
  assert.equal(values.moved, false);
  attributes["rates-2-name"] = "Test";
  values.restart(START, ["rates-3"]);
  assert.deepEqual(given(values), { "rates-2": "Review" });
  values.restart(START, ["rates-2-name"]);
  assert.deepEqual(given(values), { "rates-2": "Test" });
});

test("a script reads names and gives them by that of their setting, or is told that it cannot", () => {
  const values = named();
  values.set("rates_2_name", "Review");
  values.set("rates-3-name", " Test ");
  values.set("rates_2", 5);
  for (const [name, value] of [["rates_2_name", "<b>"], ["rates_2_name", ""], ["demand_name", "x"], ["rates_count_name", "x"], ["rates_2", 500]] as const) {
    assert.throws(() => values.set(name, value), RangeError);
  }
  const { rates_1_name, rates_2_name, rates_3_name, rates_2, demand_name } = values.entries();
  assert.deepEqual([rates_1_name, rates_2_name, rates_3_name, rates_2, demand_name], ["A", "Review", "Test", 5, undefined]);
  assert.equal(values.moved, true);
  values.reset();
  assert.deepEqual([given(values), values.list, values.moved], [{}, START, false]);
});

test("linked figures share names, and a name that is back where it began leaves the address", () => {
  const linked = { linked: () => true, get: (name: string) => (name === "rates-1-name" ? "Code" : null) };
  const [one, other] = [named(linked), named(linked)];
  const [first, second] = ITEMS;
  assert.ok(first && second);
  one.setName(second, "Review");
  assert.deepEqual(leverStore.entries(), { "line.rates_2_name": "Review" });
  assert.equal(other.follow(["line.rates_2_name"]), true);
  assert.equal(other.follow(["line.rates_2_name"]), false);
  assert.deepEqual(given(other), { "rates-1": "Code", "rates-2": "Review" });
  // Its own name is not the one that the attribute gave it.
  one.setName(first, "A");
  other.follow();
  assert.equal(other.nameOf(first), "A");
  one.setName(first, "Code");
  assert.deepEqual(leverStore.entries(), { "line.rates_2_name": "Review" });
  assert.deepEqual(given(named(linked)), { "rates-1": "Code", "rates-2": "Review" });
  one.reset();
  other.follow();
  assert.deepEqual([leverStore.entries(), given(other)], [{}, { "rates-1": "Code" }]);
});

test("a number is no name and a name is no number", () => {
  const store = new LeverStore();
  store.assign({ "line.rates_2": 5, "line.rates_2_name": "5" });
  assert.deepEqual([store.get("line.rates_2"), store.name("line.rates_2")], [5, undefined]);
  assert.deepEqual([store.get("line.rates_2_name"), store.name("line.rates_2_name")], [undefined, "5"]);
});

test("addresses and embed lines carry names, and a name that is gone is taken out of an address", () => {
  const labels = { "label-rates-2": 'Re"view' };
  const entries = stateEntries(MECHANISM, START, labels);
  assert.deepEqual([entries["line.rates_2_name"], entries["line.rates_3_name"], entries["line.rates_2"]], ['Re"view', null, 30]);
  assert.equal("line.demand_name" in entries, false);
  const [count = 0, ...rest] = START;
  assert.equal(
    elementLine(MECHANISM, "flow", [count + 1, ...rest], labels),
    '<narrows-figure mechanism="line" rates-count="4" rates-2-name="Re&quot;view"></narrows-figure>',
  );
});

test("the page's state gives names to its paragraphs", () => {
  const store = new LeverStore();
  const state = new State([], store);
  store.assign({ "line.rates_count": 4, "line.rates_2_name": "Review" });
  assert.deepEqual(state.labelsOf(MECHANISM), { "label-rates-2": "Review" });
  assert.deepEqual(state.valuesOf(MECHANISM), [4, ...START.slice(1)]);
});

test("an address holds a figure's settings in place of its own, and a name that is gone is taken out", () => {
  const entries = stateEntries(MECHANISM, [4, ...START.slice(1)], { "label-rates-2": "Code & review" });
  const address = "https://example.org/?line.rates_1=7&line.rates_3_name=Gone&other=1&line.rates_2_name=Old";
  assert.equal(withState(codec, MECHANISM, address, entries), "https://example.org/?other=1&line.rates_count=4&line.rates_2_name=Code+%26+review");
});

/** A list that can be edited, and what the figure dispatched and announced. */
function editor() {
  const { document } = parseHTML("<!doctype html><html><body></body></html>");
  const values = named();
  let shape: Shape = { mechanism: MECHANISM, chart: { id: "flow", slider: null }, controls: ["rates_count"], layout: "full", heading: null, strings: words, lists: listView, prefix: "x" };
  const root = build(document, shape);
  const written = () => {
    shape = { ...shape, strings: words.renamed(values.labels) };
    const parts = findParts(root, shape);
    write(parts, shape, { values: values.list, outputs: ["rates-2"] });
    return parts.lists[0];
  };
  const list = written();
  assert.ok(list);
  // The document in Node selects nothing.
  for (const { name } of list.rows) name.select = () => undefined;
  const [announced, dispatched]: [string[], string[]] = [[], []];
  const edited: Pick<ListFigure, "values" | "shape" | "dispatchValue" | "dispatchName" | "commitEdit"> = {
    values,
    get shape() {
      return shape;
    },
    dispatchValue: (index) => dispatched.push(MECHANISM.parameters[index]?.name ?? ""),
    dispatchName: (setting, name) => dispatched.push(`${setting} ${name}`),
    commitEdit: (message) => {
      announced.push(message);
      written();
    },
  };
  const figure = edited as ListFigure;
  const shown = () =>
    rows(root)
      .filter((row) => !row.hasAttribute("hidden"))
      .map((row) => [row.querySelector("input")?.getAttribute("value"), Number(row.querySelector("[data-control=number]")?.getAttribute("value"))]);
  return { list, figure, values, announced, dispatched, shown };
}

test("an item that is moved takes its number and its name along, and moved back leaves no trace", () => {
  const { list, figure, values, announced, dispatched, shown } = editor();
  applyAction(list, "later", 0, figure);
  assert.deepEqual(shown(), [["B", 30], ["A", 100], ["C", 90]]);
  assert.deepEqual(dispatched, ["rates_1", "rates_1_name B", "rates_2", "rates_2_name A"]);
  assert.deepEqual(announced, ["A is now number 2 of 3."]);
  assert.deepEqual(given(values), { "rates-1": "B", "rates-2": "A" });
  applyAction(list, "earlier", 1, figure);
  assert.deepEqual([values.list, given(values)], [START, {}]);
});

test("a row that is removed is put back to where it began, behind the others", () => {
  const { list, figure, values, announced, shown } = editor();
  applyAction(list, "remove", 0, figure);
  assert.deepEqual(shown(), [["B", 30], ["C", 90]]);
  assert.deepEqual(values.list, [2, 30, 90, 90, 60, 200]);
  assert.deepEqual(given(values), { "rates-1": "B", "rates-2": "C" });
  assert.deepEqual(announced, ["A is removed; 2 are left."]);
  applyAction(list, "remove", 0, figure);
  assert.equal(values.at(0), 2);
  assert.deepEqual(announced.slice(1), ["2 is the fewest."]);
});

test("a row that is added begins where it should, with a name that no other has", () => {
  const { list, figure, values, announced, shown } = editor();
  applyAction(list, "remove", 0, figure);
  add(list, figure);
  assert.deepEqual(shown(), [["B", 30], ["C", 90], ["A", 90]]);
  add(list, figure);
  assert.deepEqual(shown().at(-1), ["D", 60]);
  assert.deepEqual(announced.slice(1), ["A is added as number 3 of 3.", "D is added as number 4 of 4."]);
  add(list, figure);
  assert.equal(values.at(0), 4);
  assert.equal(announced.at(-1), "4 is the most.");
});

test("what would move an item off the list only says so", () => {
  const { list, figure, values, announced } = editor();
  applyAction(list, "earlier", 0, figure);
  applyAction(list, "later", 2, figure);
  assert.deepEqual(announced, ["A is the first already.", "C is the last already."]);
  assert.deepEqual(values.list, START);
});

test("a name is taken, or refused in sight with the old one put back", () => {
  const { list, figure, values, announced, dispatched, shown } = editor();
  const field = list.rows[1]?.name;
  assert.ok(field);
  field.value = "  Code   review ";
  rename(list, 1, figure);
  assert.deepEqual([field.value, shown()[1]], ["Code review", ["Code review", 30]]);
  assert.deepEqual([dispatched, announced], [["rates_2_name Code review"], ["The new name is Code review."]]);
  for (const hostile of ["<b>x</b>", "", "   "]) {
    field.value = hostile;
    rename(list, 1, figure);
    assert.equal(field.value, "Code review");
    assert.equal(list.problem.hidden, false);
    assert.equal(list.problem.parentElement, list.rows[1]?.row);
    assert.match(list.problem.textContent ?? "", /cannot be a name/u);
  }
  field.value = "B";
  rename(list, 1, figure);
  assert.deepEqual([given(values), list.problem.hidden], [{}, true]);
});

test("items move by one place, and a free name is the first that nobody has", () => {
  const all = ["A", "B", "C"].map((name, value) => ({ name, value }));
  const order = (from: number, to: number): string => moved(all, from, to).map(({ name }) => name).join("");
  assert.deepEqual([order(0, 1), order(2, 1), order(1, 1), order(0, 2)], ["BAC", "ACB", "ABC", "BCA"]);
  assert.equal(freeName(all, ["B", "A", "D", "E"]), "D");
  assert.equal(freeName(all, ["B", "A"]), "B");
});
