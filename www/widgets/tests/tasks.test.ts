import assert from "node:assert/strict";
import { test } from "node:test";
import { FluentResource } from "@fluent/bundle";
import { parseHTML } from "linkedom";
import listWords from "../../generated/strings/list";
import taskWords from "../../generated/strings/tasks";
import type { MechanismInfo, ParameterInfo } from "../core.js";
import type { ListFigure } from "../figure-facade.js";
import { findParts } from "../figure-parts.js";
import type { ListView, Shape } from "../figure-shape.js";
import { write } from "../figure-text.js";
import { build } from "../figure-tree.js";
import { stateEntries, withState } from "../menu.js";
import { NamedValues } from "../names.js";
import * as codec from "../address/codec.js";
import { Strings } from "../strings.js";
import { act, link, rename } from "../tasks-editor.js";
import { buildTasks, findTasks, writeTasks, type TasksParts } from "../tasks-view.js";

const MOST = 6;
const NAMES = ["Hire", "Train", "Build", "Test", "Ship", "Rest"];

function parameter(name: string, rest: Partial<ParameterInfo>): ParameterInfo {
  return { name, attribute: name.replaceAll("_", "-"), unit: "number", minimum: 0, maximum: 1, step: 1, default: 0, scale: "linear", lever: null, options: [], list: null, ...rest };
}

/** Hire, then Train; Build by itself; Test after both. */
const PLAN: MechanismInfo = {
  id: "plan",
  parameters: [
    parameter("hands", { maximum: 9, default: 2 }),
    parameter("task_count", { minimum: 1, maximum: MOST, default: 4, list: 0 }),
    ...NAMES.map((_, at) => parameter(`task_${at + 1}`, { minimum: 0.5, maximum: 52, default: [7, 6, 10, 5][at] ?? 2, list: at + 1 })),
    ...NAMES.slice(1).map((_, at) => parameter(`task_${at + 2}_needs`, { maximum: 2 ** (at + 1) - 1, default: [1, 0, 6][at] ?? 0, list: -(at + 2) })),
  ],
  outputs: [],
  charts: [{ id: "bars", slider: null }],
  study: null,
};
const START = PLAN.parameters.map((one) => one.default);
const words = new Strings(
  "en",
  new FluentResource(`
title = Plan
settings = More settings
with-unit = { $number } { $unit }
param-hands = Hands
param-task-count = Tasks
    .add = Add a task
param-task = Weeks of { $name }
${NAMES.map((name, at) => `label-task-${at + 1} = ${name}`).join("\n")}
chart-bars = The plan
`),
  listWords,
  taskWords,
);
const lists: ListView = { buildLists: buildTasks, findLists: findTasks, writeList: writeTasks };

/** Tasks that can be edited, and what the figure dispatched and announced. */
function editor(start: readonly number[] = START) {
  const { document, HTMLInputElement } = parseHTML("<!doctype html><html><body></body></html>");
  // The document in Node selects nothing.
  HTMLInputElement.prototype.select = () => undefined;
  const values = new NamedValues(PLAN, start, { words, get: () => null, linked: () => false });
  let shape: Shape = { mechanism: PLAN, chart: { id: "bars", slider: null }, controls: ["task_count"], layout: "full", heading: null, strings: words, lists, prefix: "x" };
  const root = build(document, shape);
  const written = (): TasksParts => {
    shape = { ...shape, strings: words.renamed(values.labels) };
    const parts = findParts(root, shape);
    write(parts, shape, { values: values.list, outputs: [] });
    return parts.lists[0] as TasksParts;
  };
  let list = written();
  const [announced, dispatched]: [string[], string[]] = [[], []];
  const edited: Pick<ListFigure, "values" | "shape" | "dispatchValue" | "dispatchName" | "commitEdit" | "write"> = {
    values,
    get shape() {
      return shape;
    },
    dispatchValue: (index) => dispatched.push(PLAN.parameters[index]?.name ?? ""),
    dispatchName: (setting, name) => dispatched.push(`${setting} ${name}`),
    commitEdit: (message) => {
      announced.push(message);
      list = written();
    },
    write: () => {
      list = written();
    },
  };
  const figure = edited as ListFigure;
  const row = (name: string) => {
    const found = list.tasks.find((one) => one.name.value === name);
    assert.ok(found, name);
    return found;
  };
  const press = (name: string, what: string): void => act(list, what, row(name), figure);
  const wait = (name: string, need: string, waits = true): void => link(list, row(name), list.tasks.indexOf(row(need)), waits, figure);
  const shown = () => [...root.querySelectorAll(".narrows-task")].map((one) => [one.querySelector("input")?.value, one.querySelector("[role=spinbutton]")?.getAttribute("value"), one.querySelector(".narrows-waits")?.textContent].join(" "));
  const problem = (): string => (list.problem.hidden ? "" : `${list.problem.parentElement?.querySelector("input")?.value}: ${list.problem.textContent}`);
  return { root, figure, values, announced, dispatched, row, press, wait, shown, problem, add: () => act(list, "add", undefined, figure), current: () => list };
}

const OPENING = ["Hire 7 can start at once", "Train 6 after Hire", "Build 10 can start at once", "Test 5 after Train and Build"];

test("there are as many rows as tasks, each with what it waits for", () => {
  const { shown, root, row } = editor();
  assert.deepEqual(shown(), OPENING);
  assert.equal(root.querySelectorAll("[type=checkbox], [type=range]").length, 0);
  assert.equal(row("Test").waits.getAttribute("aria-label"), "Test: after Train and Build");
  assert.equal(row("Hire").control.numbers[0]?.getAttribute("aria-valuetext"), "7");
  assert.equal(row("Build").setting.label, "Weeks of Build");
  // Hire is the first and Train waits for it; nothing can go behind the last.
  const stuck = [...root.querySelectorAll("[aria-disabled=true]")].map((button) => button.getAttribute("aria-label"));
  assert.deepEqual(stuck, ["Move Hire earlier", "Move Hire later", "Move Train earlier", "Move Build later", "Move Test earlier", "Move Test later"]);
});

test("boxes are there where they are open, one for each other task", () => {
  const { press, row } = editor();
  press("Test", "waits");
  const boxes = () => [...row("Test").boxes.querySelectorAll("label:not([hidden])")].map((label) => `${label.textContent}${label.querySelector("input")?.checked === true ? "*" : ""}`);
  assert.deepEqual(boxes(), ["Hire", "Train*", "Build*"]);
  assert.equal(row("Test").boxes.getAttribute("aria-label"), "Test waits for");
  assert.equal(row("Test").waits.getAttribute("aria-expanded"), "true");
  press("Test", "waits");
  assert.equal(row("Test").boxes.hidden, true);
});

test("a task waits for an earlier one, and no longer", () => {
  const { wait, shown, announced, dispatched, values } = editor();
  wait("Build", "Hire");
  assert.deepEqual([shown()[2], announced, dispatched], ["Build 10 after Hire", ["Build now waits for Hire."], ["task_3_needs"]]);
  wait("Build", "Hire", false);
  assert.deepEqual([shown(), values.list, values.moved], [OPENING, START, false]);
  assert.equal(announced.at(-1), "Build no longer waits for Hire.");
});

test("a task that is to wait for a later one goes behind it, and its boxes with it", () => {
  const { wait, shown, announced, press, row } = editor();
  press("Train", "waits");
  wait("Train", "Build");
  assert.deepEqual(shown(), ["Hire 7 can start at once", "Build 10 can start at once", "Train 6 after Hire and Build", "Test 5 after Build and Train"]);
  assert.deepEqual(announced, ["Train now waits for Build and stands behind it, as number 3 of 4."]);
  assert.deepEqual(["Train", "Build"].map((name) => row(name).boxes.hidden), [false, true]);
});

test("a circle is refused in sight and spelled out, and nothing changes", () => {
  const { wait, shown, announced, problem, values, press, row } = editor();
  wait("Hire", "Train");
  assert.equal(problem(), "Hire: Train already waits for Hire: that would be a circle.");
  press("Hire", "waits");
  const box = row("Hire").boxes.querySelector<HTMLInputElement>("[data-place='3']");
  assert.ok(box);
  box.checked = true;
  wait("Hire", "Test");
  assert.equal(problem(), "Hire: Test already waits for Hire through Train: that would be a circle.");
  assert.equal(box.checked, false);
  assert.deepEqual([shown(), values.list, announced.length], [OPENING, START, 2]);
});

test("a task goes past those it has nothing to do with, and past no other", () => {
  const { press, shown, announced, problem, values } = editor();
  press("Build", "earlier");
  assert.deepEqual(shown(), ["Hire 7 can start at once", "Build 10 can start at once", "Train 6 after Hire", "Test 5 after Build and Train"]);
  press("Build", "later");
  assert.deepEqual([shown(), values.moved], [OPENING, false]);
  assert.deepEqual(announced, ["Build is now number 2 of 4.", "Build is now number 3 of 4."]);
  press("Train", "earlier");
  assert.equal(problem(), "Train: Train waits for Hire and stays behind it.");
  press("Build", "later");
  assert.equal(problem(), "Build: Test waits for Build and stays behind it.");
  press("Hire", "earlier");
  assert.equal(announced.at(-1), "Hire is the first already.");
  assert.deepEqual(shown(), OPENING);
});

test("with a task its links go, which is said", () => {
  const { press, shown, announced, values } = editor();
  press("Train", "remove");
  assert.deepEqual(shown(), ["Hire 7 can start at once", "Build 10 can start at once", "Test 5 after Build"]);
  assert.deepEqual(announced, ["Train is removed; 3 are left. Test no longer waits for Train."]);
  for (const name of ["Hire", "Build"]) press(name, "remove");
  press("Test", "remove");
  assert.deepEqual([shown(), announced.at(-1), values.at(1)], [["Test 5 can start at once"], "1 is the fewest.", 1]);
});

test("a problem that stands in a row outlives the row", () => {
  const { press, problem, shown, values, figure } = editor();
  press("Test", "earlier");
  assert.match(problem(), /^Test:/u);
  values.put(1, 2);
  figure.write(false);
  assert.equal(shown().length, 2);
  press("Train", "earlier");
  assert.match(problem(), /^Train:/u);
});

test("a task that is added waits for nothing, and there are so many at most", () => {
  const { add, shown, announced, press, current } = editor();
  press("Test", "remove");
  add();
  assert.equal(shown()[3], "Test 5 can start at once");
  add();
  add();
  add();
  assert.deepEqual(announced.slice(1), ["Test is added as number 4 of 4.", "Ship is added as number 5 of 5.", "Rest is added as number 6 of 6.", "6 is the most."]);
  assert.equal(current().limit.textContent, "6 is the most.");
  assert.equal(current().add.getAttribute("aria-disabled"), "true");
});

test("a name goes along, and what cannot be one is refused in its row", () => {
  const { row, figure, shown, wait, problem, current } = editor();
  row("Train").name.value = " Teach ";
  rename(current(), row(" Teach "), figure);
  wait("Teach", "Build");
  assert.deepEqual(shown().slice(1), ["Build 10 can start at once", "Teach 6 after Hire and Build", "Test 5 after Build and Teach"]);
  row("Teach").name.value = "<b>";
  rename(current(), row("<b>"), figure);
  assert.match(problem(), /^Teach: “<b>” cannot be a name/u);
});

test("a link has all tasks in one, in the place of what the address said of them", () => {
  const { wait, values } = editor();
  const address = (now: NamedValues): string => withState(codec, PLAN, "https://example.org/?plan.task=1_2&plan.task_9=1&plan.task_3=4&other=1", stateEntries(PLAN, now.list, now.labels));
  assert.equal(address(values), "https://example.org/?plan.task_9=1&other=1");
  wait("Train", "Build");
  assert.equal(address(values), "https://example.org/?plan.task_9=1&other=1&plan.task=7_Build-10_Train-6a1a2_5a2a3");
});
