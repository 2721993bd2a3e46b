/** An engine and a model as one: what a mechanism gives at a setting, as numbers, pictures and rows. */

import type { Description, MechanismInfo, OutputInfo, OutputValue } from "./description.js";
import type { Engine, Facts, SvgEngine, Table, Theme } from "./engine.js";
import { type Answer, type Instance, InvalidInput } from "./instance.js";
import { validationError } from "./validation-error.js";

export type * from "./description.js";
export type { Column, Engine, Facts, Table, Theme } from "./engine.js";

/**
 * Here and wherever else `values` are taken, they are the values of the parameters in order, and all numbers that the
 * parts of a study find may follow, NaN where a part is not done. An invalid input throws a `ModelError`.
 */
export class Core {
  readonly engine: Engine;
  readonly #instance: Instance;
  readonly #mechanisms: readonly MechanismInfo[];

  constructor(engine: Engine, instance: Instance, { version, mechanisms }: Description) {
    const versions = [engine.wireVersion(), instance.version, version];
    if (new Set(versions).size > 1) {
      throw new Error(`the engine reads charts of version ${versions[0]}, the model writes ${versions[1]} and is described as ${version}: files of different builds are mixed`);
    }
    this.engine = engine;
    this.#instance = instance;
    this.#mechanisms = mechanisms;
  }

  /** Every mechanism that the model holds, with the charts that it draws. */
  mechanisms(): readonly MechanismInfo[] {
    return this.#mechanisms;
  }

  /** A mechanism's outputs in their order. Where only the one at the place `asked` is wanted, which must be a number, others may be undefined: some take long. */
  outputs(id: string, values: Float64Array, asked?: number): OutputValue[] {
    const [place, { parameters, outputs }] = this.#find(id);
    return read(outputs, this.#ask((instance) => instance.evaluate(place, values, parameters.length, asked)).numbers);
  }

  /** The same by name. */
  evaluate(id: string, values: Float64Array): Record<string, OutputValue> {
    const [, { outputs }] = this.#find(id);
    const found = this.outputs(id, values);
    return Object.fromEntries(outputs.map(({ name }, index) => [name, found[index] ?? "undefined"]));
  }

  /** Draws a chart onto a canvas whose width and height are already round(CSS size × ratio); gives the outputs in their order. */
  draw(canvas: HTMLCanvasElement, id: string, chart: string, values: Float64Array, theme: Theme, ratio: number): OutputValue[] {
    const [outputs, bytes] = this.chart(id, chart, values);
    this.engine.draw(canvas, bytes, theme, ratio);
    return outputs();
  }

  /** A chart as an SVG element of a size in CSS pixels, by an engine that makes them. */
  svg(engine: SvgEngine, id: string, chart: string, values: Float64Array, theme: Theme, width: number, height: number): string {
    return engine.svg(this.chart(id, chart, values)[1], theme, width, height);
  }

  /** The table behind a chart. */
  table(id: string, chart: string, values: Float64Array): Table {
    return this.engine.table(this.chart(id, chart, values)[1]);
  }

  /** What a chart shows, as numbers. */
  facts(id: string, chart: string, values: Float64Array): Facts {
    return this.engine.facts(this.chart(id, chart, values)[1]);
  }

  /** Names of the parts of a mechanism's study at a setting, those that matter most first; none without a study. */
  studyParts(id: string, values: Float64Array): Float64Array {
    return this.#ask((instance) => instance.studyParts(this.#find(id)[0], values));
  }

  /** What the part of this name finds: the same bits each time, and at every setting that differs only in what the study does not use. */
  study(id: string, values: Float64Array, part: number): Float64Array {
    return this.#ask((instance) => instance.study(this.#find(id)[0], values, part));
  }

  /** Puts fresh instances in the place of broken ones. */
  renew(): void {
    this.#instance.renew();
    this.engine.renew();
    // The exchange happens inside the next call, after its arguments were written to the old instance's memory: so that
    // call must have none.
    this.engine.roles();
  }

  /** The engine reads the errors that a model writes. */
  #ask<T>(question: (instance: Instance) => T): T {
    try {
      return question(this.#instance);
    } catch (error) {
      throw error instanceof InvalidInput ? this.engine.refusal(error.bytes) : error;
    }
  }

  #find(id: string): [place: number, mechanism: MechanismInfo] {
    const place = this.#mechanisms.findIndex((one) => one.id === id);
    const mechanism = this.#mechanisms[place];
    if (mechanism === undefined) {
      throw validationError("unknown-mechanism", `unknown mechanism "${id}": the mechanisms are ${this.#mechanisms.map((one) => one.id).join(", ")}`);
    }
    return [place, mechanism];
  }

  /** Outputs, and a chart as bytes, which lie in the model's memory until its next call. The same chart follows at so many other settings, on the same axes: the values of each end `values`. */
  chart(id: string, chart: string, values: Float64Array, others = 0): [outputs: () => OutputValue[], bytes: Uint8Array] {
    const [place, { parameters, outputs, charts }] = this.#find(id);
    const index = charts.findIndex((one) => one.id === chart);
    if (index < 0) throw validationError("unknown-chart", `${id} has no chart "${chart}": its charts are ${charts.map((one) => one.id).join(", ")}`);
    const { numbers, bytes }: Answer = this.#ask((instance) => instance.chart(place, index, values, parameters.length, others));
    return [() => read(outputs, numbers), bytes];
  }
}

/** What figures ask: a core, or one that draws more than one setting. */
export type Drawing = Pick<Core, keyof Core>;

/** Outputs as a model writes them: a number, infinity for what is unbounded, NaN for what is undefined, a state by its place. */
function read(outputs: readonly OutputInfo[], numbers: Float64Array): OutputValue[] {
  const list: OutputValue[] = [];
  for (let index = 0; index < numbers.length; index += 1) {
    const number = numbers[index] ?? Number.NaN;
    const states = outputs[index]?.states;
    if (Number.isNaN(number)) list.push("undefined");
    else if (!Number.isFinite(number)) list.push(states?.[0] ?? "unbounded");
    // A fraction as an index would be looked up as a text.
    else list.push(states !== undefined && states.length > 1 ? states[number] ?? number : number);
  }
  return list;
}
