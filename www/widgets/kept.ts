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
  drop(): void;
}

/** Of a figure by itself. */
export class OwnKept implements Kept {
  #values: number[] | null = null;

  values(): number[] | null {
    return this.#values;
  }

  keep(values: readonly number[]): void {
    this.#values = [...values];
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
    const set = Object.entries(leverStore.entries()).filter(([key, value]) => !isPrefixed(key) && typeof value === "number");
    const kept = new Map(set.map(([key, value]) => [KEPT + key, value]));
    mechanism.parameters.forEach((one, index) => {
      const [key, value] = [KEPT + stateKey(mechanism, one), values[index] ?? one.default];
      if (value === now.initial(index)) kept.delete(key);
      else kept.set(key, value);
    });
    kept.set(IS_KEPT, 1);
    leverStore.reset(Object.keys(leverStore.entries()).filter((key) => key.startsWith(KEPT) && !kept.has(key)));
    leverStore.assign(Object.fromEntries(kept));
  }

  drop(): void {
    leverStore.reset(Object.keys(leverStore.entries()).filter((key) => key.startsWith(KEPT)));
  }
}
