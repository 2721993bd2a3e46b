/** A model at work: a raw Wasm instance. Values go into its memory, numbers and bytes come out. */

/** What a model exports: `model/src/lib.rs`. */
interface Exports {
  readonly memory: WebAssembly.Memory;
  room(numbers: number): number;
  version(): number;
  evaluate(mechanism: number, at: number, values: number, findings: number, asked: number): number;
  chart(mechanism: number, chart: number, at: number, values: number, findings: number, others?: number): number;
  study_parts(mechanism: number, at: number, values: number): number;
  study(mechanism: number, part: number, at: number, values: number): number;
}

/** Numbers and bytes as they lie in the model's memory: good until its next call. */
export interface Answer {
  readonly numbers: Float64Array;
  readonly bytes: Uint8Array;
}

/** One instance; after a trap it is broken, and `renew` puts a fresh one in its place. */
export class Instance {
  /** What a worker makes an instance of its own of. */
  readonly binary: WebAssembly.Module;
  #exports: Exports;

  private constructor(binary: WebAssembly.Module, instance: WebAssembly.Instance) {
    this.binary = binary;
    this.#exports = instance.exports as unknown as Exports;
  }

  static async of(binary: WebAssembly.Module): Promise<Instance> {
    return new Instance(binary, await WebAssembly.instantiate(binary));
  }

  /** At once: for places that may compile on their own thread. */
  static now(binary: WebAssembly.Module): Instance {
    return new Instance(binary, new WebAssembly.Instance(binary));
  }

  renew(): void {
    this.#exports = new WebAssembly.Instance(this.binary).exports as unknown as Exports;
  }

  /** The version of the bytes that it writes charts in. */
  get version(): number {
    return this.#exports.version() >>> 0;
  }

  /** The outputs of the mechanism at a place. `given`: so many values of parameters, then what a study has found. Where only the output at the place `asked` is wanted, which must be a number, others may be undefined. */
  evaluate(mechanism: number, given: Float64Array, values: number, asked = -1): Answer {
    return this.#ask(given, (at) => this.#exports.evaluate(mechanism, at, values, given.length - values, asked + 1));
  }

  /** The outputs, and the chart at a place as bytes; then the same chart at so many other settings, whose values end what is given. */
  chart(mechanism: number, chart: number, given: Float64Array, values: number, others: number): Answer {
    return this.#ask(given, (at) => this.#exports.chart(mechanism, chart, at, values, given.length - values * (1 + others), others));
  }

  /** Names of the parts of a mechanism's study. */
  studyParts(mechanism: number, values: Float64Array): Float64Array {
    return this.#ask(values, (at) => this.#exports.study_parts(mechanism, at, values.length)).numbers.slice();
  }

  /** What the part of this name finds. */
  study(mechanism: number, values: Float64Array, part: number): Float64Array {
    return this.#ask(values, (at) => this.#exports.study(mechanism, part, at, values.length)).numbers.slice();
  }

  #ask(given: Float64Array, call: (at: number) => number): Answer {
    const { memory, room } = this.#exports;
    const start = room(given.length);
    // Looked at only now: memory that grew has another buffer.
    new Float64Array(memory.buffer, start, given.length).set(given);
    const answer = call(start);
    const [invalid = 0, numbers = 0, count = 0, bytes = 0, length = 0] = new Uint32Array(memory.buffer, answer, 5);
    const found = { numbers: new Float64Array(memory.buffer, numbers, count), bytes: new Uint8Array(memory.buffer, bytes, length) };
    if (invalid !== 0) throw new InvalidInput(found.bytes.slice());
    return found;
  }
}

/** An input is invalid; `bytes` are the error as the engine reads it. */
export class InvalidInput extends Error {
  readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    super("an input is invalid");
    this.bytes = bytes;
  }
}
