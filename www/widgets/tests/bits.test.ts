import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { crc32 } from "node:zlib";
import type { ParameterInfo } from "../core.js";
import { Instance, InvalidInput } from "../instance.js";
import { describe } from "../model-loader.js";

// The settings of `tests/bits.rs`, made anew by the same operations.
const SETTINGS = 10_000;
const CHART_EVERY = 8;
const AT_DEFAULT = 0.75;
const NOT_A_NUMBER = 0x7ff8000000000000n;

/** Uniform numbers by SplitMix64: the upper 53 bits of each. */
function uniforms(seed: bigint): () => number {
  let state = seed;
  return () => {
    state = BigInt.asUintN(64, state + 0x9e3779b97f4a7c15n);
    let bits = BigInt.asUintN(64, (state ^ (state >> 30n)) * 0xbf58476d1ce4e5b9n);
    bits = BigInt.asUintN(64, (bits ^ (bits >> 27n)) * 0x94d049bb133111ebn);
    return Number((bits ^ (bits >> 31n)) >> 11n) / 9007199254740992;
  };
}

function value({ minimum, maximum, scale, options }: ParameterInfo, uniform: () => number): number {
  const [place, range] = [uniform(), maximum - minimum];
  const moved = options.length > 0 ? Math.floor(place * (range + 1)) / range : scale === "log" ? place * place * place : place;
  return Math.min(minimum + range * moved, maximum);
}

/** A checksum that grows. */
class Sum {
  #sum = 0;

  add(bytes: Uint8Array): void {
    this.#sum = crc32(bytes, this.#sum);
  }

  /** Numbers that are none have one form: Wasm leaves their bits open. */
  addNumbers(numbers: Float64Array): void {
    const bytes = new Uint8Array(8 * numbers.length);
    const view = new DataView(bytes.buffer);
    numbers.forEach((number, index) => (Number.isNaN(number) ? view.setBigUint64(8 * index, NOT_A_NUMBER, true) : view.setFloat64(8 * index, number, true)));
    this.add(bytes);
  }

  get text(): string {
    return this.#sum.toString(16).padStart(8, "0");
  }
}

/** Asks a model; adds the refusal where it refuses the settings. */
function ask(sum: Sum, question: () => void): void {
  try {
    question();
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    sum.add(error.bytes);
  }
}

const generated = (file: string): Promise<Buffer> => readFile(new URL(`../../generated/${file}`, import.meta.url));
const golden = (await readFile(new URL("../../../tests/golden/bits.tsv", import.meta.url), "utf8")).trim().split("\n").slice(1).map((line) => line.split("\t"));

test("every model gives the bits of a native run", async (context) => {
  for (const [first, [id = "", ...expected]] of golden.entries()) {
    await context.test(id, async () => {
      const model = Instance.now(await WebAssembly.compile(new Uint8Array(await generated(`models/${id}.wasm`))));
      const mechanism = await describe(id);
      assert.ok(mechanism !== null);
      const { parameters, charts } = mechanism;
      const uniform = uniforms(BigInt(first));
      const [outputs, drawn, found] = [new Sum(), new Sum(), new Sum()];
      for (let turn = 0; first + turn * golden.length < SETTINGS; turn += 1) {
        const values = Float64Array.from(parameters, (one) => (turn % 2 === 1 && uniform() < AT_DEFAULT ? one.default : value(one, uniform)));
        ask(outputs, () => outputs.addNumbers(model.evaluate(0, values, values.length).numbers));
        if (turn % CHART_EVERY !== 0) continue;
        ask(drawn, () => drawn.add(model.chart(0, Math.floor(turn / CHART_EVERY) % charts.length, values, values.length, 0).bytes));
        ask(found, () => {
          const [part] = model.studyParts(0, values);
          if (part !== undefined) found.addNumbers(model.study(0, values, part));
        });
      }
      assert.deepEqual([outputs.text, drawn.text, found.text], expected);
    });
  }
});
