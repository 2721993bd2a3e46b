/** Reads the page's one state, the widgets' store, with the opening setting where nothing was set. */

import type { LeverInfo, MechanismInfo } from "../generated/wasm/narrows_wasm.js";
import type { LeverStore } from "../widgets/lever-store.js";
import { stateKey } from "../widgets/settings.js";
import type { Core } from "../widgets/wasm.js";

/** What a key of the state may be. */
export interface Range {
  readonly minimum: number;
  readonly maximum: number;
  readonly opening: number;
}

export class State {
  readonly levers: readonly LeverInfo[];
  readonly mechanisms: readonly MechanismInfo[];
  readonly store: LeverStore;
  readonly #ranges = new Map<string, Range>();

  constructor(core: Core, store: LeverStore) {
    this.store = store;
    this.levers = core.levers();
    this.mechanisms = core.mechanisms();
    for (const { key, minimum, maximum, opening } of this.levers) this.#ranges.set(key, { minimum, maximum, opening });
    for (const mechanism of this.mechanisms) {
      for (const parameter of mechanism.parameters) {
        if (parameter.lever !== null) continue;
        const { minimum, maximum, default: opening } = parameter;
        this.#ranges.set(stateKey(mechanism, parameter), { minimum, maximum, opening });
      }
    }
  }

  range(key: string): Range | undefined {
    return this.#ranges.get(key);
  }

  get(key: string): number {
    return this.store.get(key) ?? this.#ranges.get(key)?.opening ?? 0;
  }

  mechanism(id: string): MechanismInfo | undefined {
    return this.mechanisms.find((one) => one.id === id);
  }

  /** A mechanism's values in the order of its parameters. */
  valuesOf(mechanism: MechanismInfo): number[] {
    return mechanism.parameters.map((parameter) => this.get(stateKey(mechanism, parameter)));
  }
}
