// Lists beside each other: rows of several numbers.
import assert from "node:assert/strict";
import { test } from "node:test";
import { FluentResource } from "@fluent/bundle";
import { parseHTML } from "linkedom";
import { keptControls, lockedOf, named as namedControl } from "../../page/lesson-controls.js";
import { OPEN } from "../../page/lesson-keys.js";
import listWords from "../../generated/strings/list";
import * as codec from "../address/codec.js";
import type { MechanismInfo, ParameterInfo } from "../core.js";
import type { ListFigure } from "../figure-facade.js";
import { findParts } from "../figure-parts.js";
import type { Shape } from "../figure-shape.js";
import { write } from "../figure-text.js";
import { build } from "../figure-tree.js";
import { add, applyAction, rename } from "../list-editor.js";
import * as listView from "../list-view.js";
import { stateEntries } from "../menu.js";
import { NamedValues } from "../names.js";
import { readLocked } from "../read-locked.js";
import { parameterName } from "../settings.js";
import { Strings } from "../strings.js";

const NUMBER = { unit: "number", minimum: 0, maximum: 50, step: 1, scale: "linear", lever: null, options: [] } as const;

function parameter(name: string, rest: Partial<ParameterInfo>): ParameterInfo {
  return { name, attribute: name.replaceAll("_", "-"), ...NUMBER, options: [], default: 10, list: null, ...rest };
}

const list = (name: string, defaults: readonly number[], beside?: string): ParameterInfo[] => {
  const place = (part: string) => (beside === undefined ? {} : { beside: `${beside}-${part}` });
  return [
    parameter(`${name}_count`, { minimum: 1, maximum: 4, default: 3, list: 0, ...place("count") }),
    ...defaults.map((value, at) => parameter(`${name}_${at + 1}`, { default: value, list: at + 1, ...place(`${at + 1}`) })),
  ];
};

/** Risks, each with a chance and a cost, and a number before and behind them. */
const MECHANISM: MechanismInfo = {
  id: "register",
  parameters: [parameter("week", {}), ...list("chance", [1, 2, 3, 4]), ...list("cost", [10, 20, 30, 40], "chance"), parameter("reserve", {})],
  outputs: [{ name: "loss", unit: "number", states: [] }],
  charts: [{ id: "stairs", slider: null }],
  study: null,
};
const START = MECHANISM.parameters.map((one) => one.default);
const CATALOG = { levers: [], mechanisms: [MECHANISM] };

const words = new Strings(
  "en",
  new FluentResource(`
title = Register
settings = More settings
with-unit = { $number } { $unit }
param-chance-count = Risks
    .add = Add a risk
param-chance = Chance: { $name }
    .each = chance
param-cost-count = Risks that have a cost
param-cost = Cost: { $name }
    .each = cost
param-week = Week
param-reserve = Reserve
label-chance-1 = A
label-chance-2 = B
label-chance-3 = C
label-chance-4 = D
chart-stairs = Stairs
    .claim = It falls.
    .takeaway = It falls.
`),
).plus(listWords);

/** Rows that can be edited, and what they show: name, chance, cost. */
function editor(start: readonly number[] = START) {
  const { document } = parseHTML("<!doctype html><html><body></body></html>");
  const values = new NamedValues(MECHANISM, start, { words, get: () => null, linked: () => false });
  let shape: Shape = { mechanism: MECHANISM, chart: { id: "stairs", slider: null }, controls: ["cost_count"], layout: "full", heading: null, strings: words, lists: listView, prefix: "x" };
  const root = build(document, shape);
  const written = () => {
    shape = { ...shape, strings: words.renamed(values.labels) };
    const parts = findParts(root, shape);
    write(parts, shape, { values: values.list, outputs: [1] });
    return parts.lists;
  };
  const lists = written();
  const [first] = lists;
  assert.ok(first);
  for (const { name } of first.rows) name.select = () => undefined;
  const announced: string[] = [];
  const edited: Pick<ListFigure, "values" | "shape" | "dispatchValue" | "dispatchName" | "commitEdit"> = {
    values,
    get shape() {
      return shape;
    },
    dispatchValue: () => undefined,
    dispatchName: () => undefined,
    commitEdit: (message) => {
      announced.push(message);
      written();
    },
  };
  const shown = () =>
    [...root.querySelectorAll<HTMLElement>(".narrows-item")]
      .filter((row) => !row.hasAttribute("hidden"))
      .map((row) => [row.querySelector("input")?.getAttribute("value"), ...Array.from(row.querySelectorAll("[data-control=number]"), (field) => Number(field.getAttribute("value")))]);
  return { root, lists, list: first, figure: edited as ListFigure, values, announced, shown };
}

test("lists beside each other are one list of rows, under the name of either", () => {
  const { root, lists, shown } = editor();
  assert.equal(lists.length, 1);
  assert.deepEqual(shown(), [["A", 1, 10], ["B", 2, 20], ["C", 3, 30]]);
  const row = root.querySelector(".narrows-item");
  assert.deepEqual([...(row?.querySelectorAll("[type=range]") ?? [])].map((one) => one.getAttribute("aria-label")), ["Chance: A", "Cost: A"]);
  assert.deepEqual([...(row?.querySelectorAll("[aria-hidden]") ?? [])].map((one) => one.textContent), ["chance", "cost"]);
});

test("what is moved or removed takes all its numbers along", () => {
  const { list, figure, values, announced, shown } = editor();
  applyAction(list, "later", 0, figure);
  assert.deepEqual(shown(), [["B", 2, 20], ["A", 1, 10], ["C", 3, 30]]);
  applyAction(list, "earlier", 2, figure);
  assert.deepEqual(shown(), [["B", 2, 20], ["C", 3, 30], ["A", 1, 10]]);
  applyAction(list, "remove", 1, figure);
  assert.deepEqual(shown(), [["B", 2, 20], ["A", 1, 10]]);
  assert.equal(announced.at(-1), "C is removed; 2 are left.");
  // Behind the rows everything is as it began.
  assert.deepEqual(values.list, [10, 2, 2, 1, 3, 4, 2, 20, 10, 30, 40, 10]);
  add(list, figure);
  assert.deepEqual(shown().at(-1), ["C", 3, 30]);
  applyAction(list, "earlier", 1, figure);
  assert.deepEqual([values.list, values.labels], [START, {}]);
});

test("a row has one name, which all its numbers go by, and an address has it once", () => {
  const { list, figure, values, root } = editor();
  const field = list.rows[1]?.name;
  assert.ok(field);
  field.value = "Fire";
  rename(list, 1, figure);
  assert.deepEqual(values.labels, { "label-chance-2": "Fire" });
  assert.deepEqual([...root.querySelectorAll("[type=range]")].slice(2, 4).map((one) => one.getAttribute("aria-label")), ["Chance: Fire", "Cost: Fire"]);
  const [cost] = MECHANISM.parameters.filter(({ name }) => name === "cost_2");
  assert.ok(cost);
  assert.equal(parameterName(cost, words.renamed(values.labels)), "Cost: Fire");
  const names = Object.entries(stateEntries(MECHANISM, values.list, values.labels)).filter(([key, value]) => key.endsWith("_name") && value !== null);
  assert.deepEqual(names, [["register.chance_2_name", "Fire"]]);
});

test("an address in which the lists are not equally long, or have two names, is read as it was", () => {
  const { values: given, names, problems } = codec.decode("register.chance_count=2&register.cost_count=4&register.cost_4=5&register.cost_1_name=Old", CATALOG);
  assert.deepEqual([problems, Object.keys(names)], [[], ["register.cost_1_name"]]);
  const values = MECHANISM.parameters.map(({ name, default: usual }) => Number(given[`register.${name}`] ?? usual));
  const { list, figure, shown, values: now } = editor(values);
  assert.deepEqual(shown(), [["A", 1, 10], ["B", 2, 20]]);
  // What is not in a row moves nothing and is gone once rows are edited.
  applyAction(list, "later", 0, figure);
  assert.deepEqual(shown(), [["B", 2, 20], ["A", 1, 10]]);
  assert.deepEqual([now.list[1], now.list[6]], [2, 2]);
});

test("a lesson shows, hides and locks both lists under either name", () => {
  for (const word of ["chance", "cost", "cost_count"]) {
    assert.equal(namedControl(MECHANISM, word)?.name, "chance_count");
    assert.deepEqual(lockedOf({ ...OPEN, lock: ["chance", word] }, MECHANISM).map(({ name }) => name), ["chance_count"]);
    assert.deepEqual(keptControls(MECHANISM, ["reserve", "chance_count", "cost_count"], { ...OPEN, hide: [word] }, false, []), ["reserve"]);
    assert.deepEqual(readLocked(word, { mechanism: MECHANISM, chart: { id: "stairs", slider: null } }).names, ["chance_count"]);
  }
});
