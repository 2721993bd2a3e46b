/** The analysis at work: what is asked of any mechanism as a whole. Its Wasm is loaded when it is first used. */

import { compile } from "./engine.js";

const file = new URL("../generated/analysis/analysis.wasm", import.meta.url);

/** What it exports: `analysis/src/lib.rs`. */
interface Exports {
  readonly memory: WebAssembly.Memory;
  room_for_numbers(count: number): number;
  room_for_bytes(length: number): number;
  version(): number;
  players(): number;
  shares(): number;
  sequence(moves: number, made: number, periods: number): number;
  inverse(free: number, other: number): number;
  sample(from: number, count: number): number;
  quantiles(levels: number): number;
  compare(kept: number): number;
  places(): number;
  heights(): number;
  band(places: number, settings: number): number;
  guess(): number;
  bare(): number;
  sketch(): number;
  agreement(): number;
  own_name(): number;
}

/** A call of the module, with what is given to it. */
export type Ask = (call: (exports: Exports) => number, numbers: ArrayLike<number>, bytes?: Uint8Array) => { readonly numbers: Float64Array; readonly bytes: Uint8Array };

/** The number that is asked about, for the values of a mechanism's parameters; NaN where there is none that is finite. */
export type Evaluate = (values: readonly number[]) => number;

/** A move that can be made once, at a price; `after` is the place of one that must have been made before. */
export interface Move {
  readonly price: number;
  readonly after: number | null;
}

/** What is best from some point on: the sum of what the periods yield, and the move of each. */
export interface Best {
  readonly total: number;
  readonly moves: readonly (number | null)[];
}

/** A parameter that lies between two values. */
export interface Uncertain {
  readonly low: number;
  readonly high: number;
  readonly minimum: number;
  readonly step: number;
  readonly scale: "linear" | "log";
}

/** A parameter with where it stands. */
export interface Placed {
  readonly value: number;
  readonly minimum: number;
  readonly maximum: number;
  readonly scale: "linear" | "log";
}

/** Values of the one or two parameters that are free, and the number there. */
export interface Found {
  readonly values: readonly number[];
  readonly output: number;
  /** How far they are from where they stand, in lengths of their sliders. */
  readonly distance: number;
}

/** Where a number is what one wants, the nearest first; or the one setting at which it comes nearest to that; none where it has no value anywhere. */
export interface Inverse {
  readonly isReached: boolean;
  readonly found: readonly Found[];
}

const NOTHING = new Uint8Array();
const NO_NUMBERS: readonly number[] = [];

let loading: Promise<Analysis> | null = null;

/** The analysis; a load that failed is retried by the next call. */
export function loadAnalysis(): Promise<Analysis> {
  loading ??= compile(file).then(Analysis.of).catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}

/** One instance for all figures of a page. It keeps nothing between two calls. */
export class Analysis {
  readonly #binary: WebAssembly.Module;
  #exports: Exports | null = null;
  #evaluate: Evaluate = () => Number.NaN;

  private constructor(binary: WebAssembly.Module, exports: Exports | null) {
    this.#binary = binary;
    this.#exports = exports;
  }

  static async of(binary: WebAssembly.Module): Promise<Analysis> {
    const analysis = new Analysis(binary, null);
    analysis.#exports = (await WebAssembly.instantiate(binary, analysis.#imports())).exports as unknown as Exports;
    return analysis;
  }

  /** The version of the bytes that it reads and writes charts in. */
  get version(): number {
    return (this.#exports ??= this.#instantiate()).version() >>> 0;
  }

  /** For each parameter the number of its player, below 0 where both settings have the same value. */
  players(from: readonly number[], to: readonly number[], evaluate: Evaluate): number[] {
    this.#evaluate = evaluate;
    return [...this.#ask((exports) => exports.players(), [...from, ...to]).numbers];
  }

  /** The players' shares, from what every coalition is worth. */
  shares(worths: Float64Array): number[] {
    return [...this.#ask((exports) => exports.shares(), worths).numbers];
  }

  /** The best moves for so many periods to come, where those of `made`, a bit for each, are made; `yields` of each such set. */
  sequence(moves: readonly Move[], yields: readonly number[], budget: number, made: number, periods: number): Best {
    const given = [budget, ...moves.flatMap(({ price, after }) => [price, after ?? -1]), ...yields];
    const [total = 0, ...best] = this.#ask((exports) => exports.sequence(moves.length, made, periods), given).numbers;
    return { total, moves: best.map((one) => (one < 0 ? null : one)) };
  }

  /** What it would take: values of the parameters at one or two places at which the number is what one wants. */
  inverse(parameters: readonly Placed[], free: readonly number[], want: number, evaluate: Evaluate): Inverse {
    this.#evaluate = evaluate;
    const [first = 0, second = first] = free;
    const given = [want, ...parameters.flatMap(({ value, minimum, maximum, scale }) => [value, minimum, maximum, Number(scale === "log")])];
    const [isReached, ...rest] = this.#ask((exports) => exports.inverse(first, second), given).numbers;
    const width = free.length + 2;
    const found = Array.from({ length: rest.length / width }, (_, place): Found => {
      const one = rest.slice(place * width, (place + 1) * width);
      return { values: one.slice(0, -2), output: one.at(-2) ?? Number.NaN, distance: one.at(-1) ?? Number.NaN };
    });
    return { isReached: isReached === 1, found };
  }

  /** So many settings of the uncertain parameters, from one on: the values of each in turn. */
  sample(parameters: readonly Uncertain[], from: number, count: number): Float64Array {
    const given = parameters.flatMap(({ low, high, minimum, step, scale }) => [low, high, minimum, step, Number(scale === "log")]);
    return this.#ask((exports) => exports.sample(from, count), given).numbers;
  }

  /** Quantiles of these numbers at levels from 0 to 1. */
  quantiles(numbers: readonly number[], levels: readonly number[]): number[] {
    return [...this.#ask((exports) => exports.quantiles(levels.length), [...levels, ...numbers]).numbers];
  }

  /** The first of some charts with the marks of another one, by its place. */
  compare(charts: Uint8Array, kept: number): Uint8Array {
    return this.#ask((exports) => exports.compare(kept), NO_NUMBERS, charts).bytes;
  }

  /** The x at which a chart's main line is given; none without one. */
  places(chart: Uint8Array): Float64Array {
    return this.#ask((exports) => exports.places(), NO_NUMBERS, chart).numbers;
  }

  /** The heights of a chart's main line at these x. */
  heights(chart: Uint8Array, places: Float64Array): Float64Array {
    return this.#ask((exports) => exports.heights(), places, chart).numbers;
  }

  /** The first of some charts with a band around its main line, whose four edges are these quantiles of `heights`, those of each setting at the places, in turn. `atReader` is marked at the reader's point. */
  band(charts: Uint8Array, edges: readonly number[], places: Float64Array, heights: Float64Array, atReader: readonly number[]): Uint8Array {
    const given = new Float64Array(edges.length + places.length + heights.length + atReader.length);
    given.set(edges);
    given.set(places, edges.length);
    given.set(heights, edges.length + places.length);
    given.set(atReader, edges.length + places.length + heights.length);
    return this.#ask((exports) => exports.band(places.length, heights.length / places.length), given, charts).bytes;
  }

  /** Asks for more than what has a name here: `sketches.ts`. */
  get ask(): Ask {
    return (call, numbers, bytes) => this.#ask(call, numbers, bytes);
  }

  /** What comes back is copied: it lies in memory until the next call only. */
  #ask(call: (exports: Exports) => number, numbers: ArrayLike<number>, bytes: Uint8Array = NOTHING): ReturnType<Ask> {
    const exports = (this.#exports ??= this.#instantiate());
    try {
      const [numbersAt, bytesAt] = [exports.room_for_numbers(numbers.length), exports.room_for_bytes(bytes.length)];
      // Looked at only now: memory that grew has another buffer.
      new Float64Array(exports.memory.buffer, numbersAt, numbers.length).set(numbers);
      new Uint8Array(exports.memory.buffer, bytesAt, bytes.length).set(bytes);
      const answer = call(exports);
      const [foundAt = 0, count = 0, writtenAt = 0, length = 0] = new Uint32Array(exports.memory.buffer, answer, 4);
      return { numbers: new Float64Array(exports.memory.buffer, foundAt, count).slice(), bytes: new Uint8Array(exports.memory.buffer, writtenAt, length).slice() };
    } catch (error) {
      // A trap leaves the instance broken.
      this.#exports = null;
      throw error;
    }
  }

  #instantiate(): Exports {
    return new WebAssembly.Instance(this.#binary, this.#imports()).exports as unknown as Exports;
  }

  #imports(): WebAssembly.Imports {
    const evaluate = (at: number, count: number): number => {
      const { memory } = this.#exports as Exports;
      return this.#evaluate([...new Float64Array(memory.buffer, at, count)]);
    };
    return { page: { evaluate } };
  }
}
