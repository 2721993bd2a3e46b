/** A number, or why there is none, or the name of a state. */
export type OutputValue = number | "unbounded" | "undefined" | string;

/** How a slider moves and an axis is drawn: equal steps, or equal ratios, are equal distances. */
export type Scale = "linear" | "log";

/** One of the four settings that a reader moves on every page at once. */
export interface LeverInfo {
  /** Key in an address. */
  key: string;
  /** Identifier among the strings, in kebab-case. */
  name: string;
  unit: string;
  minimum: number;
  maximum: number;
  step: number;
  /** Where it stands when the page opens. */
  opening: number;
  /** Where a tuned organization has it. */
  tuned: number;
  scale: Scale;
}

/** One parameter of a mechanism. */
export interface ParameterInfo {
  /** Name in snake_case. */
  name: string;
  /** Name in kebab-case: the element's attribute. */
  attribute: string;
  unit: string;
  minimum: number;
  maximum: number;
  step: number;
  default: number;
  scale: Scale;
  /** Key of the lever it is tied to. */
  lever: string | null;
  /** Names of a choice's options, by value; empty for a number. */
  options: string[];
  /** What it is of a list: 0 for how many items the list has, else the item's number. Null for a parameter that stands alone. */
  list: number | null;
}

/** One output of a mechanism. */
export interface OutputInfo {
  /** Name in snake_case. */
  name: string;
  unit: string;
}

/** One chart of a mechanism. */
export interface ChartInfo {
  id: string;
  /** The parameter that lies on the x axis: the axis has exactly its range and scale. */
  slider: string | null;
}

/** Long work of a mechanism, done in parts. */
export interface StudyInfo {
  /** Names of the parameters that its findings depend on. */
  uses: string[];
  /** Ids of the charts that show its findings. */
  charts: string[];
}

/** One mechanism. */
export interface MechanismInfo {
  id: string;
  /** In the order in which values are given. */
  parameters: ParameterInfo[];
  outputs: OutputInfo[];
  /** The opening one first. */
  charts: ChartInfo[];
  /** Its long work, where it has any. */
  study: StudyInfo | null;
}

/** Colors, font, words and number marks of one picture. */
export interface Theme {
  /** 0xRRGGBB in the order of `roles()`. Empty: `svg` writes `var(--narrows-<role>)`, so that one inline picture follows light, dark, print and forced colors. */
  colors: Uint32Array;
  /** CSS family list. */
  font: string;
  /** Lines of key, tab and text, with `{name}` where a number goes and `\n`, as two characters, where a line breaks. */
  words: string;
  /** Decimal mark. */
  decimal: string;
  /** Mark between groups of three digits. */
  group: string;
}

/** One column of a table. */
export interface Column {
  /** Key among the words; of the first column, `x`. */
  key: string;
  /** Keys of other words by the name of their placeholder in it. */
  names: Record<string, string>;
  unit: string;
}

/** What a chart shows, as rows. */
export interface Table {
  columns: Column[];
  /** The first number of a row is its x; null where a curve has no value. */
  rows: (number | null)[][];
  /** Key of a row's name where x is a category. */
  names: (string | null)[];
  /** Indices of the reader's and the optimum's rows. */
  marked: number[];
}

/** What a chart shows, as numbers: highest and lowest are those of the followed line. */
export interface Facts {
  reader: [number, number] | null;
  optimum: [number, number] | null;
  highest: [number, number] | null;
  lowest: [number, number] | null;
  breakdown: number | null;
}

/** An input that was refused. */
export interface ModelError extends Error {
  name: "ModelError";
  code: string;
  parameter?: string;
  value?: number;
  minimum?: number;
  maximum?: number;
}

/** The four global levers. */
export function levers(): LeverInfo[];
/** Every mechanism. */
export function mechanisms(): MechanismInfo[];
/**
 * A mechanism's outputs by name, in their order; throws a `ModelError`. Here and wherever else `values` are taken, they are the values of
 * the parameters, and all numbers that the parts of a study find may follow, NaN where a part is not done.
 */
export function evaluate(id: string, values: Float64Array): Record<string, OutputValue>;
/** Names of the parts of a mechanism's study at a setting, those that matter most first. A module whose mechanisms have no study lacks this and `study`. Throws a `ModelError`. */
export function studyParts(id: string, values: Float64Array): Uint32Array;
/** What the part of this name finds at a setting: the same bits each time, and at every setting that differs only in what the study does not use. Throws a `ModelError`. */
export function study(id: string, values: Float64Array, part: number): Float64Array;
/** Names of the roles, which are the CSS custom properties without `--narrows-`. */
export function roles(): string[];
/** The colors of a scheme, in the order of `roles()`. */
export function palette(scheme: "light" | "dark"): Uint32Array;
/** Draws a chart onto a canvas whose width and height are already round(CSS size × pixelRatio), and gives the outputs in their order. The ground stays transparent. Throws a `ModelError`. */
export function draw(canvas: HTMLCanvasElement, id: string, chart: string, values: Float64Array, theme: Theme, pixelRatio: number): OutputValue[];
/** A chart as an SVG element of a size in CSS pixels; throws a `ModelError`. */
export function svg(id: string, chart: string, values: Float64Array, theme: Theme, width: number, height: number): string;
/** The table behind a chart; throws a `ModelError`. */
export function table(id: string, chart: string, values: Float64Array): Table;
/** What a chart shows, as numbers; throws a `ModelError`. */
export function facts(id: string, chart: string, values: Float64Array): Facts;

/** Has the next call exchange the instance for a fresh one: for use after a panic, which leaves this one broken. That call must pass no arguments (`roles()`): they would be written to the old one. */
export function renew(): void;
