import type { Drawing, Facts, OutputValue, Table, Theme } from "./core.js";
import type { Findings } from "./findings.js";
import { isValidationError } from "./validation-error.js";

/** What a model reports to its figure. */
export interface ModelHost {
  /** The settings are invalid together. */
  invalid(): void;
  /** The model failed too often in this figure. */
  broken(): void;
}

/** Failures of the model in one figure after which it is no longer called. */
const MAX_FAILURES = 3;

/** One chart of one mechanism at the figure's settings. After a trap the instance is replaced and called again. */
export class ChartModel {
  /** Another one takes its place while the chart shows more than this setting. */
  core: Drawing;
  /** What a study finds for the chart, where it shows a study. */
  findings: Findings | null = null;
  readonly #mechanism: string;
  readonly #chart: string;
  readonly #host: ModelHost;
  #failures = 0;
  /** The outputs that came with the last picture, and its input: they are not computed again for the sentence. */
  #drawn: { readonly input: Float64Array; readonly outputs: readonly OutputValue[] } | null = null;

  constructor(core: Drawing, mechanism: string, chart: string, host: ModelHost) {
    this.core = core;
    this.#mechanism = mechanism;
    this.#chart = chart;
    this.#host = host;
  }

  /** The values as a model takes them, followed by what a study has found. */
  modelInput(values: readonly number[]): Float64Array {
    return this.findings?.modelInput(values) ?? Float64Array.from(values);
  }

  /** Whether more is being found for these values. */
  pending(values: readonly number[]): boolean {
    return this.findings?.pending(values) === true;
  }

  /** Ends the study. */
  end(): void {
    this.findings?.end();
    this.findings = null;
  }

  /** The outputs in the mechanism's order, or `null` where the model gives none. */
  outputs(values: readonly number[]): readonly OutputValue[] | null {
    const input = this.modelInput(values);
    const drawn = this.#drawn;
    if (drawn?.input.length === input.length && drawn.input.every((one, index) => Object.is(one, input[index]))) return drawn.outputs;
    return this.call((core) => core.outputs(this.#mechanism, input));
  }

  /** The rows behind the chart. */
  table(values: readonly number[]): Table | null {
    return this.call((core) => core.table(this.#mechanism, this.#chart, this.modelInput(values)));
  }

  /** The points of the reader's and the best setting, and other statements about the chart. */
  facts(values: readonly number[]): Facts | null {
    return this.call((core) => core.facts(this.#mechanism, this.#chart, this.modelInput(values)));
  }

  /** Draws the chart; whether that worked. */
  draw(canvas: HTMLCanvasElement, values: readonly number[], theme: Theme, ratio: number): boolean {
    const input = this.modelInput(values);
    const outputs = this.call((core) => core.draw(canvas, this.#mechanism, this.#chart, input, theme, ratio));
    this.#drawn = outputs && { input, outputs };
    return outputs !== null;
  }

  /** Calls the model; `null` where the settings are invalid or it has failed too often. */
  call<T>(use: (core: Drawing) => T): T | null {
    while (this.#failures < MAX_FAILURES) {
      try {
        return use(this.core);
      } catch (error) {
        if (isValidationError(error)) {
          this.#host.invalid();
          return null;
        }
        this.#failures += 1;
        this.core.renew();
        if (this.#failures >= MAX_FAILURES) this.#host.broken();
      }
    }
    return null;
  }
}
