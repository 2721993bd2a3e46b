import assert from "node:assert/strict";
import { test } from "node:test";
import { FluentResource } from "@fluent/bundle";
import { parseHTML } from "linkedom";
import type { SvgEngine } from "../engine.js";
import type { Core } from "../core.js";
import { prerenderFigure, prerenderLevers } from "../prerender.js";
import { Strings } from "../strings.js";
import { findParts } from "../figure-parts.js";
import { signature } from "../figure-shape.js";
import { build } from "../figure-tree.js";

const TEAM = { unit: "people", minimum: 1, maximum: 60, step: 1, scale: "linear" } as const;

/** A model of one line, so that the view is tested alone. */
const core = {
  mechanisms: () => [
    {
      id: "line",
      parameters: [
        { name: "people", attribute: "people", ...TEAM, default: 12, lever: "team", options: [], list: null },
        { name: "tax_rate", attribute: "tax-rate", unit: "share", minimum: 0, maximum: 1, step: 0.05, default: 0.25, scale: "linear", lever: null, options: [], list: null },
        { name: "law", attribute: "law", unit: "number", minimum: 0, maximum: 1, step: 1, default: 1, scale: "linear", lever: null, options: ["flat", "steep"], list: null },
      ],
      outputs: [{ name: "output", unit: "number", states: [] }],
      charts: [{ id: "output", slider: "people" }],
    },
  ],
  outputs: (_: string, values: Float64Array) => [(values[0] ?? 0) * (1 - (values[1] ?? 0))],
  table: () => ({ columns: [{ key: "x", names: {}, unit: "people" }, { key: "label-output", names: {}, unit: "multiple" }], rows: [[1, 0.75], [12, 9], [60, null]], names: [null, null, null], marked: [1, 0] }),
  facts: () => ({ reader: [12, 9], optimum: [1, 0.75], highest: null, lowest: null, breakdown: null }),
  svg: () => "<svg/>",
} as unknown as Core;

const strings = new Strings(
  "en",
  new FluentResource(`
title = Line
lever-team = Team size
    .short = Team
levers = Levers
unit-people = people
with-unit = { $number } { $unit }
no-value = –
mark-you = yours
mark-best = best
param-tax-rate = Tax
    .help = Taken from each
    .symbol = t
param-law = Law
option-law-flat = Flat
option-law-steep = Steep
label-output = output
chart-output = Output against size
    .x = people
    .y = output
    .claim = { $people } people make { NUM($output) }.
    .takeaway = At { YOU($people) } people: { NUM($output) }.
`),
);

function page() {
  const { document } = parseHTML("<!doctype html><html><body></body></html>");
  const parse = (): Node => document.createElement("svg");
  return { document, parse };
}

function figure(attributes: Record<string, string>): HTMLElement {
  const { document, parse } = page();
  const sizes = [[328, 250], [704, 500]] as const;
  return prerenderFigure(document, core, strings, { attributes: { mechanism: "line", ...attributes }, sizes, prefix: "f1", font: "sans", engine: {} as SvgEngine, parse });
}

test("a pre-rendered figure says everything without script", () => {
  const root = figure({ heading: "2" });
  assert.match(root.textContent ?? "", /12 people make 9\./u);
  assert.equal(root.querySelector("[data-part=claim]")?.getAttribute("aria-level"), "2");
  assert.equal(root.querySelectorAll("svg").length, 2);
  assert.equal(root.querySelector("[role=img]")?.getAttribute("aria-label"), "Output against size");
  assert.equal(root.querySelector("#f1-description")?.textContent, "At 12 people: 9.");
  assert.equal(root.querySelector(".narrows-you")?.textContent, "12");
});

test("its table has a caption, heads, and rows marked in words", () => {
  const table = figure({}).querySelector("table");
  assert.equal(table?.querySelector("caption")?.textContent, "Output against size");
  const rows = Array.from(table?.querySelectorAll("tbody tr") ?? [], (row) => row.textContent);
  assert.deepEqual(rows, ["1 best0.75×", "12 yours9×", "60–"]);
  assert.deepEqual(Array.from(table?.querySelectorAll("th[scope=col]") ?? [], (head) => head.textContent), ["people", "output"]);
});

test("its inputs hold their values but wait, with words a person understands", () => {
  const root = figure({ people: "30", law: "flat" });
  const inputs = Array.from(root.querySelectorAll<HTMLInputElement>("input"));
  assert.ok(inputs.length > 0 && inputs.every((input) => input.hasAttribute("disabled")));
  const range = root.querySelector("input[type=range]");
  assert.deepEqual(["value", "min", "max", "aria-valuetext"].map((name) => range?.getAttribute(name)), ["30", "1", "60", "30 people"]);
  const share = root.querySelector('[data-setting=tax_rate][data-control=number]');
  assert.deepEqual(["value", "aria-valuemin", "aria-valuemax", "aria-valuenow", "aria-valuetext"].map((name) => share?.getAttribute(name)), ["25", "0", "100", "25", "25%"]);
  const chosen = root.querySelectorAll("input[type=radio][checked]");
  assert.deepEqual(Array.from(chosen, (one) => one.getAttribute("value")), ["flat"]);
});

test("nothing in it needs inline style or script, and ids begin with the prefix", () => {
  for (const layout of ["full", "compact", "bare"]) {
    const root = figure({ layout });
    for (const element of [root, ...root.querySelectorAll("*")]) {
      for (const { name } of element.attributes) assert.doesNotMatch(name, /^(?:style$|on)/u);
      assert.match(element.id, /^(?:|f1-.*)$/u);
    }
  }
});

test("the browser finds the same tree: every part, and the same signature", () => {
  for (const attributes of [{}, { layout: "compact" }, { layout: "bare", controls: "none" }, { controls: "law" }]) {
    const root = figure(attributes);
    const mechanism = core.mechanisms()[0];
    const chart = mechanism?.charts[0];
    assert.ok(mechanism && chart);
    const given = attributes as { layout?: "compact" | "bare"; controls?: string };
    const controls = given.controls === "none" ? [] : given.controls === "law" ? ["law"] : ["people", "tax_rate", "law"];
    const shape = { mechanism, chart, controls, layout: given.layout ?? "full", heading: null, strings, lists: null, prefix: "x" } as const;
    assert.equal(root.getAttribute("data-signature"), signature(shape));
    const names = (tree: HTMLElement): string[] =>
      Array.from(tree.querySelectorAll("[data-part]"), (one) => one.getAttribute("data-part") ?? "").filter((name) => name !== "still");
    assert.deepEqual(names(root), names(build(page().document, shape)));
    assert.equal(findParts(root, shape).controls.length, controls.length);
  }
});

test("bad attributes stop a page from being built", () => {
  assert.throws(() => figure({ people: "banana" }), /not-a-number/u);
  assert.throws(() => figure({ mechanism: "nothing" }), /nothing/u);
});

test("the levers stand at the opening setting", () => {
  const root = prerenderLevers(page().document, [{ key: "team", name: "team-size", ...TEAM, opening: 12, tuned: 12 }], strings, "levers");
  assert.equal(root.querySelector("input[type=range]")?.getAttribute("aria-valuetext"), "12 people");
  assert.equal(root.querySelector("[data-part=tab]")?.hasAttribute("checked"), true);
});
