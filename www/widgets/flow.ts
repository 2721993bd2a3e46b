/** The firm at work, decision by decision, at a setting of the machine. Its Wasm is loaded when it is first played. */

import { compile } from "./engine.js";

const file = new URL("../generated/flow/flow.wasm", import.meta.url);

/** What it exports: `flow/src/boundary.rs`. */
interface Exports {
  readonly memory: WebAssembly.Memory;
  version(): number;
  room(count: number): number;
  begin(values: number): number;
  replan(values: number, at: number): number;
  advance(values: number, at: number): number;
  horizon(values: number): number;
  ships(values: number): number;
  picture(values: number, at: number, width: number): number;
  census(values: number, at: number): number;
  next(values: number, at: number, told: number): number;
  previous(values: number, at: number, told: number): number;
}

/** What may happen, in the order of `Kind`. */
export const EVENTS = ["idea", "decided", "built", "released", "noticed", "reworked", "repaired"] as const;

/** What happens at a week, and to how many. */
export interface Step {
  readonly at: number;
  readonly event: (typeof EVENTS)[number];
  readonly count: number;
}

/** How many are where, in the order of `Census`. */
export const PLACES = ["find_out", "leader_queue", "decide", "pass_on", "team_queue", "build", "wait", "unnoticed", "errors_waiting", "errors_in_work", "shipped", "reworked", "faults"] as const;
export type Census = Readonly<Record<(typeof PLACES)[number], number>>;

let loading: Promise<Flow> | null = null;

/** The module; a load that failed is retried by the next call. */
export function loadFlow(): Promise<Flow> {
  loading ??= compile(file).then(Flow.of).catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}

/** One instance. It keeps nothing between two calls: runs are numbers that come out and are handed back. */
export class Flow {
  readonly #binary: WebAssembly.Module;
  #exports: Exports;

  private constructor(binary: WebAssembly.Module, instance: WebAssembly.Instance) {
    this.#binary = binary;
    this.#exports = instance.exports as unknown as Exports;
  }

  static async of(binary: WebAssembly.Module): Promise<Flow> {
    return new Flow(binary, await WebAssembly.instantiate(binary));
  }

  /** The version of the bytes that it writes pictures in. */
  get version(): number {
    return this.#exports.version() >>> 0;
  }

  /** A run that begins at week 0, with the pipe full. */
  begin(values: Float64Array): Float64Array {
    return this.#ask(values, null, (exports) => exports.begin(values.length)).numbers.slice();
  }

  /** The run with this setting from a week on. */
  replan(values: Float64Array, run: Float64Array, at: number): Float64Array {
    return this.#ask(values, run, (exports) => exports.replan(values.length, at)).numbers.slice();
  }

  /** The run until some weeks later. */
  advance(values: Float64Array, run: Float64Array, at: number): Float64Array {
    return this.#ask(values, run, (exports) => exports.advance(values.length, at)).numbers.slice();
  }

  /** Until which week a run may be shown before it has to be advanced. */
  horizon(values: Float64Array, run: Float64Array): number {
    return this.#ask(values, run, (exports) => exports.horizon(values.length)).numbers[0] ?? 0;
  }

  /** Whether anything ships: else no idea is to come. */
  ships(values: Float64Array, run: Float64Array): boolean {
    return this.#ask(values, run, (exports) => exports.ships(values.length)).numbers[0] === 1;
  }

  /** The picture at a week for so many CSS pixels of width, as bytes that lie in memory until the next call. */
  picture(values: Float64Array, run: Float64Array, at: number, width: number): Uint8Array {
    return this.#ask(values, run, (exports) => exports.picture(values.length, at, width)).bytes;
  }

  census(values: Float64Array, run: Float64Array, at: number): Census {
    const { numbers } = this.#ask(values, run, (exports) => exports.census(values.length, at));
    return Object.fromEntries(PLACES.map((place, index) => [place, numbers[index] ?? 0])) as Census;
  }

  /** The next event after a week, or in it after the one that was told, and the run, which may have gone on for it; `null` where none is in sight. */
  next(values: Float64Array, run: Float64Array, at: number, told: Step | null): { step: Step; run: Float64Array } | null {
    const { numbers } = this.#ask(values, run, (exports) => exports.next(values.length, at, kindOf(told)));
    const step = stepOf(numbers);
    return step && { step, run: numbers.slice(3) };
  }

  /** The last event before a week, or in it before the one that was told, that is still kept. */
  previous(values: Float64Array, run: Float64Array, at: number, told: Step | null): Step | null {
    return stepOf(this.#ask(values, run, (exports) => exports.previous(values.length, at, kindOf(told))).numbers);
  }

  #ask(values: Float64Array, run: Float64Array | null, call: (exports: Exports) => number): { numbers: Float64Array; bytes: Uint8Array } {
    const exports = this.#exports;
    try {
      const count = values.length + (run?.length ?? 0);
      const at = exports.room(count);
      // Looked at only now: memory that grew has another buffer.
      const given = new Float64Array(exports.memory.buffer, at, count);
      given.set(values);
      if (run !== null) given.set(run, values.length);
      const answer = call(exports);
      const [found = 0, counted = 0, written = 0, length = 0] = new Uint32Array(exports.memory.buffer, answer, 4);
      const numbers = new Float64Array(exports.memory.buffer, counted === 0 ? 0 : found, counted);
      return { numbers, bytes: new Uint8Array(exports.memory.buffer, length === 0 ? 0 : written, length) };
    } catch (error) {
      // A trap leaves the instance broken.
      this.#exports = new WebAssembly.Instance(this.#binary).exports as unknown as Exports;
      throw error;
    }
  }
}

/** As the crate counts it; beyond all of them for none. */
function kindOf(told: Step | null): number {
  return told === null ? EVENTS.length : EVENTS.indexOf(told.event);
}

function stepOf(numbers: Float64Array): Step | null {
  const [at, kind, count] = numbers;
  const event = EVENTS[kind ?? -1];
  return at === undefined || event === undefined ? null : { at, event, count: count ?? 1 };
}
