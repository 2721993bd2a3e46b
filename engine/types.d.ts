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

/** The version of the bytes that charts are read from. */
export function wireVersion(): number;
/** Names of the roles, which are the CSS custom properties without `--narrows-`. */
export function roles(): string[];
/** The colors of a scheme, in the order of `roles()`. */
export function palette(scheme: "light" | "dark"): Uint32Array;
/** Draws a chart onto a canvas whose width and height are already round(CSS size × pixelRatio). The ground stays transparent. Here and elsewhere `chart` is what a model gives; throws an `Error` with a `code`. */
export function draw(canvas: HTMLCanvasElement, chart: Uint8Array, theme: Theme, pixelRatio: number): void;
/** A chart as an SVG element of a size in CSS pixels. Only the engine `svg-engine` has this. */
export function svg(chart: Uint8Array, theme: Theme, width: number, height: number): string;
/** The table behind a chart. */
export function table(chart: Uint8Array): Table;
/** What a chart shows, as numbers. */
export function facts(chart: Uint8Array): Facts;
/** Why a model refused an input, from its bytes: an error named `ModelError`, with a `code` and the fields that it has of `parameter`, `value`, `minimum` and `maximum`. */
export function refusal(bytes: Uint8Array): Error;
/** Has the next call exchange the instance for a fresh one: for use after a panic, which leaves this one broken. That call must pass no arguments (`roles()`): they would be written to the old one. */
export function renew(): void;
