import type { Core, Facts, OutputValue, Table, Theme } from "./core.js";
import type { Findings } from "./findings.js";
import { isRefusal } from "./refusal.js";

/** What a model tells its figure. */
export interface ModelHost {
  /** These settings were refused together. */
  refused(): void;
  /** The model failed too often in this figure. */
  broken(): void;
}

/** Failures of the model in one figure after which its last picture stands. */
const PATIENCE = 3;

/** One chart of one mechanism, asked at the figure's settings. A broken instance is replaced and asked again. */
export class ChartModel {
  /** What the figure's module exports. */
  readonly core: Core;
  /** What a study finds for it, where it shows that. */
  findings: Findings | null = null;
  readonly #mechanism: string;
  readonly #chart: string;
  readonly #host: ModelHost;
  #failures = 0;
  /** What drawing gave besides the picture, and at which setting: it is not asked again for the sentence. */
  #drawn: { readonly at: Float64Array; readonly outputs: readonly OutputValue[] } | null = null;

  constructor(core: Core, mechanism: string, chart: string, host: ModelHost) {
    this.core = core;
    this.#mechanism = mechanism;
    this.#chart = chart;
    this.#host = host;
  }

  /** The setting as the module takes it. */
  given(values: readonly number[]): Float64Array {
    return this.findings?.given(values) ?? Float64Array.from(values);
  }

  /** Whether more is being found for this setting. */
  pending(values: readonly number[]): boolean {
    return this.findings?.pending(values) === true;
  }

  /** Nothing more is asked. */
  end(): void {
    this.findings?.end();
    this.findings = null;
  }

  /** The outputs in the mechanism's order, or `null` where there is no answer. */
  outputs(values: readonly number[]): readonly OutputValue[] | null {
    const given = this.given(values);
    const drawn = this.#drawn;
    if (drawn?.at.length === given.length && drawn.at.every((one, index) => Object.is(one, given[index]))) return drawn.outputs;
    return this.ask((core) => core.outputs(this.#mechanism, given));
  }

  /** The rows behind the chart. */
  table(values: readonly number[]): Table | null {
    return this.ask((core) => core.table(this.#mechanism, this.#chart, this.given(values)));
  }

  /** Where the reader and the best setting stand. */
  facts(values: readonly number[]): Facts | null {
    return this.ask((core) => core.facts(this.#mechanism, this.#chart, this.given(values)));
  }

  /** Draws the chart; whether that worked. */
  draw(canvas: HTMLCanvasElement, values: readonly number[], theme: Theme, ratio: number): boolean {
    const at = this.given(values);
    const outputs = this.ask((core) => core.draw(canvas, this.#mechanism, this.#chart, at, theme, ratio));
    this.#drawn = outputs && { at, outputs };
    return outputs !== null;
  }

  /** Asks the module something; a third failure ends it. */
  ask<T>(question: (core: Core) => T): T | null {
    while (this.#failures < PATIENCE) {
      try {
        return question(this.core);
      } catch (error) {
        if (isRefusal(error)) {
          this.#host.refused();
          return null;
        }
        this.#failures += 1;
        this.core.renew();
        if (this.#failures >= PATIENCE) this.#host.broken();
      }
    }
    return null;
  }
}
