/** What comes out where settings are uncertain: a band around the curve, and quantiles of the number that the figure is about. */

import { HIGH, LOW } from "./address/prefixes.js";
import type { Uncertain } from "./analysis.js";
import { leverStore } from "./lever-store.js";
import type { Band } from "./overlay.js";
import type { OverlayHost } from "./overlay-host.js";
import { stateKey } from "./settings.js";
import { inSlices } from "./slices.js";
import { LEVELS, MOST, type Ranges } from "./uncertain-ranges.js";
import { UncertaintyView } from "./uncertainty-view.js";

/** How many settings are drawn. */
const COUNT = 256;
/** Milliseconds of rest after which a sample is drawn. */
const REST = 250;

export class Uncertainty {
  readonly #host: OverlayHost;
  #ranges: Ranges = new Map();
  #view: UncertaintyView | null = null;
  #sampled = "";
  #work = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: OverlayHost) {
    this.#host = host;
    host.drawn.add(() => this.#request());
  }

  get ranges(): Ranges {
    return this.#ranges;
  }

  /** Opens the panel, where the reader says what is uncertain. */
  open(): void {
    this.#show().focus();
  }

  /** Makes a setting uncertain between two values, or for `null` certain again. */
  set(index: number, range: readonly [low: number, high: number] | null): void {
    const ranges = new Map(this.#ranges);
    if (range === null) ranges.delete(index);
    else ranges.set(index, range);
    const { figure } = this.#host;
    const parameter = figure.shape.mechanism.parameters[index];
    this.#ranges = ranges;
    if (figure.linked && parameter !== undefined) {
      const keys = [LOW, HIGH].map((before) => before + stateKey(figure.shape.mechanism, parameter)) as [string, string];
      if (range === null) leverStore.reset(keys);
      else leverStore.assign({ [keys[0]]: range[0], [keys[1]]: range[1] });
    }
    this.#changed();
  }

  drop(): void {
    const { figure } = this.#host;
    this.#ranges = new Map();
    if (figure.linked) leverStore.reset(Object.keys(leverStore.entries()).filter((key) => key.startsWith(LOW) || key.startsWith(HIGH)));
    this.#view?.remove();
    this.#view = null;
    this.#changed();
  }

  /** Takes over what the page says is uncertain. */
  follow(): void {
    const { figure } = this.#host;
    if (!figure.linked) return;
    const { mechanism } = figure.shape;
    const found = mechanism.parameters.flatMap((one, index): [number, readonly [number, number]][] => {
      const [low, high] = [LOW, HIGH].map((before) => leverStore.get(before + stateKey(mechanism, one)));
      if (low === undefined && high === undefined) return [];
      const [from, to] = [low ?? one.minimum, high ?? one.maximum];
      return [[index, [Math.min(from, to), Math.max(from, to)]]];
    });
    const next: Ranges = new Map(found.slice(0, MOST));
    if (JSON.stringify([...next]) === JSON.stringify([...this.#ranges])) return;
    this.#ranges = next;
    if (next.size > 0) this.#show();
    this.#changed();
  }

  #show(): UncertaintyView {
    if (this.#view === null) {
      const { figure } = this.#host;
      this.#view = new UncertaintyView(figure, { set: (index, range) => this.set(index, range), drop: () => this.#dropByReader() });
      if (this.#host.hasPanels) this.#host.addPanel(this.#view.root);
    }
    this.#view.writeRanges(this.#ranges);
    return this.#view;
  }

  #dropByReader(): void {
    this.drop();
    this.#host.focusOpener("uncertain-open");
  }

  #changed(): void {
    this.#view?.writeRanges(this.#ranges);
    this.#sampled = "";
    this.#work.abort();
    if (this.#ranges.size > 0) {
      this.#host.load().then(() => this.#request(), () => this.#host.figure.showLoadError());
      return;
    }
    clearTimeout(this.#timer);
    this.#view?.writeSpread(null);
    const { overlay, figure } = this.#host;
    if (overlay === null || overlay.band === null) return;
    overlay.band = null;
    figure.refresh();
  }

  /** Draws a sample once the hand rests, if the last one was drawn for something else. */
  #request(): void {
    if (this.#ranges.size === 0 || this.#host.overlay === null) return;
    const values = [...this.#host.figure.values.list];
    const key = JSON.stringify([values, [...this.#ranges]]);
    if (key === this.#sampled) return;
    this.#sampled = key;
    clearTimeout(this.#timer);
    this.#work.abort();
    this.#view?.writeSpread(null);
    this.#timer = setTimeout(() => void this.#sample(values), REST);
  }

  async #sample(values: readonly number[]): Promise<void> {
    const { analysis, overlay, figure } = this.#host;
    if (analysis === null || overlay === null) return;
    this.#work = new AbortController();
    const { signal } = this.#work;
    const { shape: { mechanism, chart } } = figure;
    const uncertain = [...this.#ranges];
    const [, alone] = overlay.core.chart(mechanism.id, chart.id, Float64Array.from(values));
    const places = analysis.places(alone).filter(Number.isFinite);
    const sample = analysis.sample(uncertain.flatMap(([index, [low, high]]): Uncertain[] => {
      const parameter = mechanism.parameters[index];
      return parameter === undefined ? [] : [{ ...parameter, low, high }];
    }), 0, COUNT);
    const main = this.#host.mainOutput([Float64Array.from(values)]);
    const heights = new Float64Array(places.length * COUNT).fill(Number.NaN);
    const numbers: number[] = [];
    const settings: number[][] = [];
    const done = await inSlices(COUNT, (turn) => {
      const setting = [...values];
      uncertain.forEach(([index], at) => (setting[index] = sample[turn * uncertain.length + at] ?? 0));
      settings.push(setting);
      try {
        const [outputs, bytes] = overlay.core.chart(mechanism.id, chart.id, Float64Array.from(setting));
        const number = main === null ? undefined : outputs()[main.index];
        numbers.push(typeof number === "number" ? number : number === "unbounded" ? Number.POSITIVE_INFINITY : Number.NaN);
        if (places.length > 0) heights.set(analysis.heights(bytes, places), turn * places.length);
      } catch {
        // A setting that is invalid with the others gives nothing.
        numbers.push(Number.NaN);
      }
    }, signal);
    if (!done) return;
    const quantiles = main === null ? [] : analysis.quantiles(numbers, LEVELS);
    const atReader = main?.isPlotted === true ? [quantiles[0], quantiles[2], quantiles[4]].filter((one) => one !== undefined && Number.isFinite(one)) as number[] : [];
    const band: Band = { values, extremes: extremes(settings, heights, places.length), places, heights, atReader };
    overlay.band = places.length > 0 || atReader.length > 0 ? band : null;
    figure.refresh();
    this.#view?.writeSpread({ count: numbers.filter((one) => !Number.isNaN(one)).length || COUNT, main, quantiles, hasBand: places.length > 0 });
  }
}

/** The settings whose curves reach highest and lowest but for those that the band leaves out too. */
function extremes(settings: readonly number[][], heights: Float64Array, width: number): number[][] {
  if (width === 0) return [];
  const reach = settings.map((setting, turn) => {
    const own = heights.subarray(turn * width, (turn + 1) * width).filter(Number.isFinite);
    return { setting, top: Math.max(...own), bottom: Math.min(...own) };
  });
  const tops = [...reach].sort((one, other) => one.top - other.top);
  const bottoms = [...reach].sort((one, other) => other.bottom - one.bottom);
  return [tops, bottoms].flatMap((list) => list.slice(Math.floor(list.length * LEVELS[4])).slice(0, 1).map(({ setting }) => setting));
}
