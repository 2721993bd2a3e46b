/**
 * The tree of elements that a figure is made of. The same code runs in the browser and, when pages are pre-rendered, in
 * Node: a pre-rendered figure and a mounted one are the same tree. No globals are touched.
 */

import { buildHead, buildRange, buildRow, buildSteppers, type Setting } from "./control-view.js";
import { make } from "./dom.js";
import { chartKey, chartText, signature, type Shape } from "./figure-shape.js";
import { parameterSetting } from "./settings.js";
import type { Strings } from "./strings.js";

/** What the items of the menu do. */
export const ACTIONS = ["link", "share"] as const;
export type Action = (typeof ACTIONS)[number];

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
        { class: "narrows-cursor", role: "application", "aria-label": name, tabindex: "0", "data-part": "cursor", hidden: true },
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
  );
}

/** The data table behind its menu item. Where there is no menu it is on its own, for readers who cannot see the picture. */
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
    alone ? null : make(document, "button", { class: "narrows-word", part: "menu-item", type: "button", "data-action": "cells" }, strings.text("menu-cells")),
  );
}

/** So many settings stand open at most. */
const MOST_OPEN = 10;

function buildSettings(document: Document, shape: Shape): HTMLElement | null {
  const rows = shape.controls
    .filter((name) => name !== shape.chart.slider)
    .flatMap((name) => shape.mechanism.parameters.filter((one) => one.name === name && one.list === null))
    .map((parameter) => buildRow(document, parameterSetting(parameter, shape.strings), shape.prefix));
  if (rows.length === 0) return null;
  // Where no slider lies on the chart, these settings are all that can be moved; many would bury the figure.
  const open = shape.chart.slider === null && rows.length <= MOST_OPEN;
  return make(
    document,
    "details",
    { class: "narrows-settings", part: "settings", "data-part": "settings", "data-open": open, open },
    make(document, "summary", { class: "narrows-summary" }, shape.strings.text("settings")),
    ...rows,
  );
}

function nodes(list: readonly (HTMLElement | null)[]): HTMLElement[] {
  return list.filter((node) => node !== null);
}
