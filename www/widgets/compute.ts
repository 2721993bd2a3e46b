/**
 * `narrows/core`: the mechanisms without elements, in browsers, workers, bundlers and Node. Nothing is registered and no
 * DOM is needed.
 *
 * @packageDocumentation
 */

import type { ChartInfo, MechanismInfo, OutputValue } from "./core.js";
import type { SvgEngine } from "./engine.js";
import { marks } from "./format.js";
import { describe, loadModel, openingCharts } from "./model-loader.js";
import type { LoadedModel } from "./models.js";
import { readInNode } from "./node-files.js";
import type { Strings } from "./strings.js";
import { studied } from "./studied.js";
import { loadSvgEngine } from "./svg-engine.js";
import { columnName, rowName } from "./table-view.js";
import { Values } from "./values.js";
import { setWasmReader } from "./wasm-files.js";
import { loadStrings } from "./words.js";

export type { ChartInfo, MechanismInfo, OutputInfo, OutputValue, ParameterInfo, StudyInfo } from "./core.js";

/** Settings by their names in snake_case or kebab-case or by the keys of their levers: numbers, or names of options. */
export type Settings = Readonly<Record<string, number | string>>;

/** A mechanism at one setting. */
export interface Evaluation {
  readonly mechanism: string;
  /** Every parameter by its name in snake_case. */
  readonly parameters: Readonly<Record<string, number | string>>;
  /** Every output by its name in snake_case; where it has no finite value, why. */
  readonly outputs: Readonly<Record<string, OutputValue>>;
}

/** What a chart shows, as rows. */
export interface ChartTable {
  /** Titles of the columns with their units, as `MechanismInfo` names them. */
  readonly columns: readonly { readonly title: string; readonly unit: string }[];
  /** A name or a number first; `null` where a curve has no value. */
  readonly rows: readonly (readonly (number | string | null)[])[];
}

/** Which chart, and how it is drawn. */
export interface PictureOptions {
  /** One of the mechanism's charts; the first without it. */
  readonly chart?: string;
  /** Width in CSS pixels, 640 without it. */
  readonly width?: number;
  /** Height in CSS pixels, 360 without it. */
  readonly height?: number;
  /** Colors for light or for dark ground; light without it. */
  readonly scheme?: "light" | "dark";
  /** CSS list of fonts. */
  readonly font?: string;
}

const WIDTH = 640;
const HEIGHT = 360;
const FONT = "system-ui, sans-serif";

if (globalThis.document === undefined) setWasmReader(readInNode);

/** Every mechanism that there is: its parameters with ranges and defaults, its outputs and charts. */
export async function mechanisms(): Promise<readonly MechanismInfo[]> {
  const all = await Promise.all([...openingCharts.keys()].map(describe));
  return all.filter((one) => one !== null);
}

/**
 * What a mechanism gives; settings that are not named are the defaults. Long work is done whole before it settles.
 * Rejects with a `RangeError` that names an unknown mechanism or setting, or a value out of range, and with a
 * `ModelError` for settings that are invalid together.
 */
export async function evaluate(mechanism: string, settings: Settings = {}): Promise<Evaluation> {
  const { model: { core }, values, input } = await prepare(mechanism, settings);
  return { mechanism, parameters: values.entries(), outputs: core.evaluate(mechanism, input) };
}

/** The rows behind one of its charts. */
export async function table(mechanism: string, settings: Settings = {}, { chart }: Pick<PictureOptions, "chart"> = {}): Promise<ChartTable> {
  const { model: { core }, info, input } = await prepare(mechanism, settings);
  const { id } = chartOf(info, chart);
  const strings = await wordsOf(info);
  const data = core.table(mechanism, id, input);
  return {
    columns: data.columns.map((column) => ({ title: columnName(column, id, strings), unit: column.unit })),
    rows: data.rows.map(([first = null, ...rest], row) => [data.names[row] == null ? first : rowName(data, row, strings), ...rest]),
  };
}

/** One of its charts as the text of an SVG element, with colors of its own. */
export async function svg(mechanism: string, settings: Settings = {}, options: PictureOptions = {}): Promise<string> {
  const [{ model: { core }, info, input }, engine] = await Promise.all([prepare(mechanism, settings), loadSvgEngine()]);
  const { id } = chartOf(info, options.chart);
  const strings = await wordsOf(info);
  return core.svg(engine, mechanism, id, input, themeOf(engine, strings, id, options), size(options.width, WIDTH), size(options.height, HEIGHT));
}

interface Prepared {
  readonly model: LoadedModel;
  readonly info: MechanismInfo;
  readonly values: Values;
  /** The values as the model takes them, with all findings. */
  readonly input: Float64Array;
}

async function prepare(mechanism: string, settings: Settings): Promise<Prepared> {
  const info = await describe(mechanism);
  if (info === null) throw new RangeError(`no mechanism is called ${mechanism}: there are ${[...openingCharts.keys()].join(", ")}`);
  const values = new Values(info, info.parameters.map((one) => one.default), () => false);
  for (const [name, value] of Object.entries(settings)) values.set(name, value);
  const model = await loadModel(mechanism, info.charts.at(-1)?.id ?? null);
  return { model, info, values, input: studied(model.core, info, values.list) };
}

function chartOf(info: MechanismInfo, chart: string | undefined): ChartInfo {
  const found = info.charts.find(({ id }) => id === (chart ?? info.charts[0]?.id));
  if (found === undefined) throw new RangeError(`${info.id} has no chart called ${chart}: there are ${info.charts.map(({ id }) => id).join(", ")}`);
  return found;
}

async function wordsOf(mechanism: MechanismInfo): Promise<Strings> {
  const words = await loadStrings(mechanism.id, true);
  if (mechanism.parameters.every(({ list }) => list === null)) return words;
  const lists = await import("./list.js");
  return words.plus((await lists.loadLists(mechanism)).words);
}

function themeOf(engine: SvgEngine, strings: Strings, chart: string, { scheme = "light", font = FONT }: PictureOptions) {
  const { decimal, group } = marks(strings.locale);
  return { colors: engine.palette(scheme), font, words: strings.packed(chart), decimal, group };
}

function size(given: number | undefined, usual: number): number {
  if (given === undefined) return usual;
  if (!(given >= 100 && given <= 4000)) throw new RangeError(`${given} is no size: from 100 to 4000 pixels`);
  return Math.round(given);
}
