/** Where the setting lies that is kept as A: with the page's state, so that its address has it, or with one figure alone. */

import { isPrefixed } from "./address/is-prefixed.js";
import { IS_KEPT, KEPT } from "./address/prefixes.js";
import type { FigureFacade } from "./figure-facade.js";
import { leverStore } from "./lever-store.js";
import { stateKey } from "./settings.js";

export interface Kept {
  /** The values of A in the order of the parameters; `null` where nothing is kept. */
  values(): number[] | null;
  /** Keeps these values. */
  keep(values: readonly number[]): void;
  /** Puts A in the place of the reader's setting, and that in the place of A. */
  swap(): void;
  drop(): void;
}

/** Of a figure by itself. */
export class OwnKept implements Kept {
  readonly #figure: FigureFacade;
  #values: number[] | null = null;

  constructor(figure: FigureFacade) {
    this.#figure = figure;
  }

  values(): number[] | null {
    return this.#values;
  }

  keep(values: readonly number[]): void {
    this.#values = [...values];
  }

  swap(): void {
    const { values } = this.#figure;
    const [a, b] = [this.#values ?? [], [...values.list]];
    a.forEach((value, index) => values.put(index, value));
    this.#values = b;
  }

  drop(): void {
    this.#values = null;
  }
}

/** Of all figures that share the page's settings. What is set for other mechanisms is kept with it. */
export class SharedKept implements Kept {
  readonly #figure: FigureFacade;

  constructor(figure: FigureFacade) {
    this.#figure = figure;
  }

  values(): number[] | null {
    if (!Object.keys(leverStore.entries()).some((key) => key.startsWith(KEPT))) return null;
    const { shape: { mechanism }, values } = this.#figure;
    return mechanism.parameters.map((one, index) => leverStore.get(KEPT + stateKey(mechanism, one)) ?? values.initial(index));
  }

  keep(values: readonly number[]): void {
    const { shape: { mechanism }, values: now } = this.#figure;
    const kept = new Map(reader().map(([key, value]) => [KEPT + key, value]));
    mechanism.parameters.forEach((one, index) => {
      const [key, value] = [KEPT + stateKey(mechanism, one), values[index] ?? one.default];
      if (value === now.initial(index)) kept.delete(key);
      else kept.set(key, value);
    });
    kept.set(IS_KEPT, 1);
    replace(keptKeys(), kept);
  }

  /** Of every mechanism: A is the page's. */
  swap(): void {
    const now = reader();
    const kept = keptKeys().filter((key) => key !== IS_KEPT);
    const next = kept.map((key): [string, number] => [key.slice(KEPT.length), leverStore.get(key) ?? 0]);
    replace([...kept, ...now.map(([key]) => key)], new Map([...next, ...now.map(([key, value]): [string, number] => [KEPT + key, value])]));
  }

  drop(): void {
    leverStore.reset(keptKeys());
  }
}

const keptKeys = (): string[] => Object.keys(leverStore.entries()).filter((key) => key.startsWith(KEPT));

/** What the reader has set. */
function reader(): [key: string, value: number][] {
  return Object.entries(leverStore.entries()).filter((one): one is [string, number] => !isPrefixed(one[0]) && typeof one[1] === "number");
}

/** Puts these entries in the place of those. */
function replace(keys: readonly string[], entries: ReadonlyMap<string, number>): void {
  leverStore.reset(keys.filter((key) => !entries.has(key)));
  leverStore.assign(Object.fromEntries(entries));
}
