/** Pre-renders a figure or the levers into a page: picture, sentence and table, without script. */

import type { Core, LeverInfo, MechanismInfo } from "./core.js";
import { readAttributes } from "./attributes.js";
import { writeControl, findControl } from "./control-view.js";
import { make } from "./dom.js";
import type { SvgEngine } from "./engine.js";
import { marks } from "./format.js";
import listWords from "../generated/strings/list";
import taskWords from "../generated/strings/tasks";
import * as listView from "./list-view.js";
import { buildTasks, findTasks, writeTasks } from "./tasks-view.js";
import { buildLevers } from "./levers-view.js";
import { leverSetting } from "./settings.js";
import type { Strings, Words } from "./strings.js";
import { findParts } from "./figure-parts.js";
import type { ListView, Shape } from "./figure-shape.js";
import { write, writeTable } from "./figure-text.js";
import { build } from "./figure-tree.js";
import { studied } from "./studied.js";

/** How a figure is pre-rendered. */
export interface Prerendering {
  /** The element's attributes. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Sizes in CSS pixels at which the picture is drawn: the last one for figures of 600 px and more. */
  readonly sizes: readonly (readonly [width: number, height: number])[];
  /** Prefix of ids, another one for each figure of a page. */
  readonly prefix: string;
  /** CSS list of the font that labels are measured in. */
  readonly font: string;
  /** Makes the pictures. */
  readonly engine: SvgEngine;
  /** Turns SVG text into an element of the document. */
  readonly parse: (svg: string) => Node;
}

/** The child of `<narrows-figure>` that is shown until its script runs. */
export function prerenderFigure(document: Document, core: Core, words: Strings, how: Prerendering): HTMLElement {
  const get = (name: string): string | null => how.attributes[name] ?? null;
  const reading = readAttributes(get, core.mechanisms());
  if (!("mechanism" in reading)) throw new Error(`no mechanism is called ${reading.given}`);
  if (reading.problems.length > 0) throw new Error(`bad attributes: ${JSON.stringify(reading.problems)}`);
  const { mechanism, chart, controls, layout, heading } = reading;
  const [lists, more] = listsFor(mechanism);
  const strings = more.reduce((all, some) => all.plus(some), words);
  const shape: Shape = { mechanism, chart, controls, strings, lists, layout, heading, prefix: how.prefix };
  const shows = mechanism.study?.charts.includes(chart.id) === true;
  const values = shows ? studied(core, mechanism, reading.values) : Float64Array.from(reading.values);
  const root = build(document, shape);
  const parts = findParts(root, shape);
  root.setAttribute("data-prerendered", "");
  write(parts, shape, { values: reading.values, outputs: core.outputs(mechanism.id, values) });
  writeTable(parts, shape, core.table(mechanism.id, chart.id, values), core.facts(mechanism.id, chart.id, values));
  const { decimal, group } = marks(strings.locale);
  const theme = { colors: new Uint32Array(), font: how.font, words: strings.packed(chart.id), decimal, group };
  const still = make(document, "div", { class: "narrows-still", "data-part": "still", "aria-hidden": "true" });
  how.sizes.forEach(([width, height], index) => {
    const only = how.sizes.length === 1 ? "" : index === how.sizes.length - 1 ? " narrows-still-wide" : " narrows-still-narrow";
    const svg = how.parse(core.svg(how.engine, mechanism.id, chart.id, values, theme, width, height));
    still.append(make(document, "div", { class: `narrows-drawing${only}` }, svg));
  });
  parts.picture.append(still);
  return root;
}

/** What builds and writes the lists or tasks of a mechanism, and their words. */
function listsFor({ parameters }: MechanismInfo): [ListView | null, readonly Words[]] {
  if (parameters.every(({ list }) => list === null)) return [null, []];
  if (parameters.every(({ list }) => list === null || list >= 0)) return [listView, [listWords]];
  return [{ buildLists: buildTasks, findLists: findTasks, writeList: writeTasks }, [listWords, taskWords]];
}

/** The child of `<narrows-levers>` that is shown until its script runs. */
export function prerenderLevers(document: Document, levers: readonly LeverInfo[], strings: Strings, prefix: string): HTMLElement {
  const settings = levers.map((lever) => leverSetting(lever, strings));
  const root = buildLevers(document, settings, strings, prefix);
  root.setAttribute("data-prerendered", "");
  settings.forEach((setting, index) => {
    writeControl(findControl(root, setting.name), setting, levers[index]?.opening ?? setting.minimum, strings);
  });
  return root;
}
