/** A core that draws more than the reader's setting: the one that is kept as A, what is uncertain, and what the reader guessed or drew. */

import type { Analysis } from "./analysis.js";
import type { Drawing, Facts, MechanismInfo, OutputValue, Table, Theme } from "./core.js";
import type { SvgEngine } from "./engine.js";
import { type Guess, bareAxes, withGuess, withSketch } from "./sketches.js";
import { EDGES } from "./uncertain-ranges.js";

/** A setting, with what a study has found for it. */
export interface Setting {
  readonly values: readonly number[];
  readonly findings: Float64Array;
}

/** What a sample of settings gives. */
export interface Band {
  /** The reader's values that it was made for. */
  readonly values: readonly number[];
  /** Settings whose curves go far up and down: the axes hold them. */
  readonly extremes: readonly (readonly number[])[];
  readonly places: Float64Array;
  readonly heights: Float64Array;
  readonly atReader: readonly number[];
}

export class Overlay implements Drawing {
  /** What is kept as A. */
  kept: Setting | null = null;
  band: Band | null = null;
  /** What the reader guessed. */
  guess: Guess | null = null;
  /** What the reader drew, as points of the chart; empty axes while it is being drawn. */
  sketch: Float64Array | "empty" | null = null;
  /** Whether A could not be drawn beside the setting that was drawn last. */
  refused = false;
  readonly core: Drawing;
  readonly #analysis: Analysis;
  readonly #parameters: number;
  readonly #drawn: () => void;

  /** `drawn` is called after each picture on the canvas. */
  constructor(core: Drawing, analysis: Analysis, { parameters }: MechanismInfo, drawn: () => void) {
    this.core = core;
    this.#analysis = analysis;
    this.#parameters = parameters.length;
    this.#drawn = drawn;
  }

  get engine(): Drawing["engine"] {
    return this.core.engine;
  }

  chart(id: string, chart: string, values: Float64Array, others = 0): [outputs: () => OutputValue[], bytes: Uint8Array] {
    if (others > 0) return this.core.chart(id, chart, values, others);
    try {
      const picture = this.#picture(id, chart, values);
      this.refused = false;
      if (picture !== null) return picture;
    } catch {
      // Alone it may be drawn, or says itself why not.
      this.refused = true;
    }
    const [outputs, bytes] = this.core.chart(id, chart, values);
    return [outputs, this.sketch === "empty" ? bareAxes(this.#analysis, bytes).bytes : bytes];
  }

  draw(canvas: HTMLCanvasElement, id: string, chart: string, values: Float64Array, theme: Theme, ratio: number): OutputValue[] {
    const [outputs, bytes] = this.chart(id, chart, values);
    const found = outputs();
    this.engine.draw(canvas, bytes, theme, ratio);
    this.#drawn();
    return found;
  }

  svg(engine: SvgEngine, id: string, chart: string, values: Float64Array, theme: Theme, width: number, height: number): string {
    return engine.svg(this.chart(id, chart, values)[1], theme, width, height);
  }

  table(id: string, chart: string, values: Float64Array): Table {
    return this.engine.table(this.chart(id, chart, values)[1]);
  }

  facts(id: string, chart: string, values: Float64Array): Facts {
    return this.core.facts(id, chart, values);
  }

  outputs(id: string, values: Float64Array, asked?: number): OutputValue[] {
    return this.core.outputs(id, values, asked);
  }

  evaluate(id: string, values: Float64Array): Record<string, OutputValue> {
    return this.core.evaluate(id, values);
  }

  mechanisms(): readonly MechanismInfo[] {
    return this.core.mechanisms();
  }

  studyParts(id: string, values: Float64Array): Float64Array {
    return this.core.studyParts(id, values);
  }

  study(id: string, values: Float64Array, part: number): Float64Array {
    return this.core.study(id, values, part);
  }

  renew(): void {
    this.core.renew();
  }

  /** The reader's setting with all else on the same axes; `null` where there is nothing else. */
  #picture(id: string, chart: string, values: Float64Array): [outputs: () => OutputValue[], bytes: Uint8Array] | null {
    const now = values.subarray(0, this.#parameters);
    const band = this.band !== null && this.band.values.every((value, index) => value === now[index]) ? this.band : null;
    const { kept, guess, sketch } = this;
    if (kept === null && band === null && guess === null && sketch === null) return null;
    const others = [...(kept === null ? [] : [kept.values]), ...(band?.extremes ?? []), ...(guess === null ? [] : [guess.values])];
    const [outputs, bytes] = this.core.chart(id, chart, Float64Array.from([...values, ...others.flat()]), others.length);
    // Read before the model is called again.
    const found = outputs();
    let picture: Uint8Array = bytes.slice();
    if (kept !== null) {
      const isFound = kept.findings.length > 0;
      if (isFound) picture = joined(picture, this.#second(id, chart, kept, [now, ...others.slice(1)]));
      picture = this.#analysis.compare(picture, isFound ? others.length + 1 : 1);
    }
    if (band !== null) picture = this.#analysis.band(picture, EDGES, band.places, band.heights, band.atReader);
    if (guess !== null) picture = withGuess(this.#analysis, picture, guess);
    if (sketch === "empty") picture = bareAxes(this.#analysis, picture).bytes;
    else if (sketch !== null) picture = withSketch(this.#analysis, picture, sketch);
    return [() => found, picture];
  }

  /** A once more, with what its study has found. */
  #second(id: string, chart: string, { values, findings }: Setting, others: readonly ArrayLike<number>[]): Uint8Array {
    const given = [...values, ...findings, ...others.flatMap((one) => Array.from(one))];
    return this.core.chart(id, chart, Float64Array.from(given), others.length)[1];
  }
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}
