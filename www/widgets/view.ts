/**
 * The tree of elements that a figure is made of, and the texts in it. The same code runs in the browser and, while
 * the pages are built, in Node: a pre-rendered figure and a living one are the same tree. No globals are touched.
 */

import type { ChartInfo, Facts, MechanismInfo, OutputValue, Table } from "./core.js";
import type { Layout } from "./attributes.js";
import { buildHead, buildRange, buildRow, buildSteppers, findControl, writeControl, type ControlParts, type Setting } from "./control-view.js";
import { make, setAttribute, setText } from "./dom.js";
import type { ListParts } from "./list-view.js";
import { parameterSetting } from "./settings.js";
import { writeSentence } from "./sentence.js";
import { messageArguments, type Arguments, type Strings } from "./strings.js";
import { fillTable } from "./table-view.js";

/** What a figure shows; together with the values it determines every word. */
export interface Shape {
  readonly mechanism: MechanismInfo;
  readonly chart: ChartInfo;
  /** Names of the parameters that have a control. */
  readonly controls: readonly string[];
  readonly layout: Layout;
  /** Level of the claim as a heading, or `null` for a paragraph. */
  readonly heading: number | null;
  readonly strings: Strings;
  /** What builds and writes lists; `null` where the mechanism has none. */
  readonly lists: typeof import("./list-view.js") | null;
  /** Begins every id and group name, so that two figures in one document differ. */
  readonly prefix: string;
}

/** The numbers of one moment. */
export interface Moment {
  readonly values: readonly number[];
  /** In the mechanism's order. */
  readonly outputs: readonly OutputValue[];
}

/** The places in a figure that are written to or listened to. */
export interface Parts {
  readonly root: HTMLElement;
  readonly claim: HTMLElement | null;
  readonly plot: HTMLElement;
  readonly picture: HTMLElement;
  readonly still: HTMLElement | null;
  readonly canvas: HTMLCanvasElement;
  readonly walker: HTMLElement | null;
  readonly readout: HTMLElement | null;
  readonly description: HTMLElement;
  readonly takeaway: HTMLElement | null;
  readonly problem: HTMLElement;
  readonly problemText: HTMLElement;
  readonly retry: HTMLButtonElement;
  readonly data: HTMLDetailsElement | null;
  readonly table: HTMLTableElement | null;
  readonly settings: HTMLDetailsElement | null;
  readonly reset: HTMLButtonElement | null;
  readonly panel: HTMLElement | null;
  readonly panelText: HTMLTextAreaElement | null;
  readonly controls: readonly { readonly index: number; readonly setting: Setting; readonly parts: ControlParts }[];
  readonly lists: readonly ListParts[];
}

/** What the words in the menu do. */
export const ACTIONS = ["link", "embed", "svg", "png", "csv"] as const;
export type Action = (typeof ACTIONS)[number];

/** Says whether a pre-rendered tree is the one that this shape would build. */
export function signature(shape: Shape): string {
  return [shape.mechanism.id, shape.chart.id, shape.layout, shape.heading ?? "", ...shape.controls].join(" ");
}

/** Builds a figure. Its inputs are disabled and its texts empty until `write`. */
export function build(document: Document, shape: Shape): HTMLElement {
  const { strings, layout } = shape;
  const root = make(document, "div", {
    class: `narrows-figure narrows-${layout}`,
    part: "figure",
    role: "group",
    "aria-label": chartText(shape, ""),
    "data-signature": signature(shape),
  });
  const lever = layout === "bare" ? null : leverSetting(shape);
  const head = lever && buildHead(document, lever);
  const claim = layout === "bare" ? null : buildClaim(document, shape);
  const main = make(document, "div", { class: "narrows-main" });
  main.append(...nodes(layout === "compact" ? [head, claim] : [claim, head]));
  if (layout === "full" && lever !== null) main.append(...nodes([buildSteppers(document, lever, strings)]));
  if (layout !== "bare") main.append(buildOver(document, shape));
  main.append(buildPlot(document, shape, lever), buildProblem(document, strings), buildDescription(document, shape));
  if (layout === "full") main.append(buildMenu(document, strings));
  else main.append(buildData(document, strings, true));
  root.append(main);
  if (layout === "full") shape.lists?.buildLists(document, shape, root);
  if (layout === "full") {
    root.append(make(document, "p", { class: "narrows-takeaway", part: "takeaway", "data-part": "takeaway" }));
  }
  const settings = layout === "full" ? buildSettings(document, shape) : null;
  if (settings !== null) root.append(settings);
  return root;
}

/** Finds the places of a tree that `build` made, here or while the page was built. */
export function findParts(root: HTMLElement, shape: Shape): Parts {
  const find = <T extends HTMLElement>(name: string): T | null => root.querySelector<T>(`[data-part="${name}"]`);
  const need = <T extends HTMLElement>(name: string): T => {
    const found = find<T>(name);
    if (found === null) throw new Error(`the figure has no ${name}`);
    return found;
  };
  const lists = shape.lists?.findLists(root, shape) ?? [];
  const rows = lists.flatMap((list) => list.rows.map(({ parameter }) => parameter.name));
  const controls = [...shape.controls, ...rows].flatMap((name) => {
    const index = shape.mechanism.parameters.findIndex((one) => one.name === name);
    const parameter = shape.mechanism.parameters[index];
    if (parameter === undefined) return [];
    return [{ index, setting: parameterSetting(parameter, shape.strings), parts: findControl(root, name) }];
  });
  return {
    root,
    claim: find("claim"),
    plot: need("plot"),
    picture: need("picture"),
    still: find("still"),
    canvas: need("canvas"),
    walker: find("walker"),
    readout: find("readout"),
    description: need("description"),
    takeaway: find("takeaway"),
    problem: need("problem"),
    problemText: need("problem-text"),
    retry: need("retry"),
    data: find("data"),
    table: find("table"),
    settings: find("settings"),
    reset: find("reset"),
    panel: find("panel"),
    panelText: find("panel-text"),
    controls,
    lists,
  };
}

/** Writes the texts and the controls' values of one moment. */
export function write(parts: Parts, shape: Shape, moment: Moment, typing: HTMLInputElement | null = null): void {
  const values = messageArguments(shape.mechanism, moment.values, moment.outputs);
  const { strings } = shape;
  if (parts.claim !== null) {
    setText(parts.claim, strings.has(chartKey(shape, "claim")) ? strings.text(chartKey(shape, "claim"), values) : "");
  }
  if (parts.takeaway !== null && strings.has(chartKey(shape, "takeaway"))) {
    writeSentence(parts.takeaway, strings.parts(chartKey(shape, "takeaway"), values));
  }
  setText(parts.description, describe(shape, values));
  for (const { index, setting, parts: control } of parts.controls) {
    writeControl(control, setting, moment.values[index] ?? setting.minimum, strings, typing);
  }
  for (const list of parts.lists) shape.lists?.writeList(list, shape, moment.values);
}

/** The live sentence of this moment as plain text, for announcements. */
export function summary(shape: Shape, moment: Moment): string {
  const { strings } = shape;
  const key = ["claim", "takeaway"].map((name) => chartKey(shape, name)).find((name) => strings.has(name));
  return key === undefined ? "" : strings.text(key, messageArguments(shape.mechanism, moment.values, moment.outputs));
}

/** Writes the data table; a chart that plots no numbers has none. */
export function writeTable(parts: Parts, shape: Shape, data: Table, facts: Facts): void {
  if (parts.data !== null) setAttribute(parts.data, "hidden", data.rows.length === 0 ? "" : null);
  if (parts.table !== null) fillTable(parts.table, data, facts, shape.chart.id, shape.strings);
}

/** The chart's name, or one of its texts without arguments. */
function chartText(shape: Shape, attribute: string): string {
  return shape.strings.text(chartKey(shape, attribute));
}

function chartKey(shape: Shape, attribute: string): string {
  return attribute === "" ? `chart-${shape.chart.id}` : `chart-${shape.chart.id}.${attribute}`;
}

function describe(shape: Shape, values: Arguments): string {
  const { strings } = shape;
  const key = ["description", "takeaway", "claim"].map((name) => chartKey(shape, name)).find((name) => strings.has(name));
  return key === undefined ? "" : strings.text(key, values);
}

/** The setting on the chart's axis, or else the first one that has a control. */
function leverSetting(shape: Shape): Setting | null {
  const name = shape.controls.find((one) => one === shape.chart.slider);
  const parameter = shape.mechanism.parameters.find((one) => one.name === name);
  return parameter === undefined ? null : parameterSetting(parameter, shape.strings);
}

function buildClaim(document: Document, shape: Shape): HTMLElement {
  const heading = shape.heading === null ? {} : { role: "heading", "aria-level": shape.heading };
  return make(document, "p", { class: "narrows-claim", part: "claim", "data-part": "claim", ...heading });
}

/** The line over the plot: what y measures, and the way back. */
function buildOver(document: Document, shape: Shape): HTMLElement {
  const title = shape.strings.has(chartKey(shape, "y")) ? chartText(shape, "y") : "";
  const reset =
    shape.layout === "full" && shape.controls.length > 0
      ? make(
          document,
          "button",
          { class: "narrows-word narrows-reset", part: "reset", type: "button", "data-part": "reset" },
          shape.strings.text("menu-reset"),
        )
      : null;
  return make(document, "div", { class: "narrows-over" }, make(document, "p", { class: "narrows-y", part: "y-title" }, title), reset);
}

function buildPlot(document: Document, shape: Shape, lever: Setting | null): HTMLElement {
  const id = `${shape.prefix}-description`;
  const plot = make(
    document,
    "div",
    { class: "narrows-plot", part: "plot", dir: "ltr", "data-part": "plot" },
    make(
      document,
      "div",
      { class: "narrows-picture", role: "img", "aria-label": chartText(shape, ""), "aria-describedby": id, "data-part": "picture" },
      make(document, "canvas", { class: "narrows-canvas", part: "canvas", width: 0, height: 0, "aria-hidden": "true", "data-part": "canvas" }),
    ),
  );
  if (shape.layout !== "bare") {
    const name = shape.strings.text("walker", { chart: chartText(shape, "") });
    plot.append(
      make(
        document,
        "div",
        { class: "narrows-walker", role: "application", "aria-label": name, tabindex: "0", "data-part": "walker", hidden: true },
        make(document, "span", { class: "narrows-readout", "data-part": "readout", "aria-hidden": "true" }),
      ),
    );
  }
  if (lever !== null) plot.append(buildRange(document, lever, "narrows-axis"));
  return plot;
}

function buildDescription(document: Document, shape: Shape): HTMLElement {
  return make(document, "p", { class: "narrows-unseen", id: `${shape.prefix}-description`, "data-part": "description" });
}

function buildProblem(document: Document, strings: Strings): HTMLElement {
  return make(
    document,
    "p",
    { class: "narrows-problem", part: "problem", hidden: true, "data-part": "problem" },
    make(document, "span", { "data-part": "problem-text" }),
    " ",
    make(document, "button", { class: "narrows-word", type: "button", hidden: true, "data-part": "retry" }, strings.text("try-again")),
  );
}

function buildMenu(document: Document, strings: Strings): HTMLElement {
  const word = (action: Action): HTMLElement =>
    make(document, "button", { class: "narrows-word", part: "menu-item", type: "button", "data-action": action }, strings.text(`menu-${action}`));
  return make(
    document,
    "div",
    { class: "narrows-menu", part: "menu" },
    buildData(document, strings, false),
    ...ACTIONS.map(word),
    make(
      document,
      "div",
      { class: "narrows-panel", hidden: true, "data-part": "panel" },
      make(document, "textarea", { class: "narrows-snippet", readonly: true, rows: 3, spellcheck: "false", "aria-label": strings.text("panel-label"), "data-part": "panel-text" }),
      make(document, "button", { class: "narrows-word", type: "button", "data-action": "copy" }, strings.text("menu-copy")),
    ),
  );
}

/** The data table behind its word. Where there is no menu it stands alone, for those who cannot see the picture. */
function buildData(document: Document, strings: Strings, alone: boolean): HTMLElement {
  return make(
    document,
    "details",
    { class: alone ? "narrows-data narrows-alone" : "narrows-data", part: "data", "data-part": "data" },
    make(document, "summary", { class: "narrows-word", part: "menu-item" }, strings.text("menu-data")),
    make(
      document,
      "div",
      { class: "narrows-scroll", tabindex: "0", role: "region", "aria-label": strings.text("menu-data") },
      make(document, "table", { class: "narrows-table", part: "table", "data-part": "table" }),
    ),
  );
}

function buildSettings(document: Document, shape: Shape): HTMLElement | null {
  const rows = shape.controls
    .filter((name) => name !== shape.chart.slider)
    .flatMap((name) => shape.mechanism.parameters.filter((one) => one.name === name && one.list === null))
    .map((parameter) => buildRow(document, parameterSetting(parameter, shape.strings), shape.prefix));
  if (rows.length === 0) return null;
  return make(
    document,
    "details",
    { class: "narrows-settings", part: "settings", "data-part": "settings" },
    make(document, "summary", { class: "narrows-summary" }, shape.strings.text("settings")),
    ...rows,
  );
}

function nodes(list: readonly (HTMLElement | null)[]): HTMLElement[] {
  return list.filter((node) => node !== null);
}
