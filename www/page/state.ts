/** Reads the page's one state, the widgets' store, with the opening setting where nothing was set. */

import type { Core, LeverInfo, MechanismInfo } from "../widgets/core.js";
import type { LeverStore } from "../widgets/lever-store.js";
import { labelsOf } from "../widgets/lists.js";
import { nameKey, stateKey } from "../widgets/settings.js";
import type { Module } from "../widgets/models.js";

/** What a key of the state may be. */
export interface Range {
  readonly minimum: number;
  readonly maximum: number;
  readonly opening: number;
}

export class State {
  readonly levers: readonly LeverInfo[];
  readonly store: LeverStore;
  readonly #ranges = new Map<string, Range>();

  constructor(core: Core, store: LeverStore) {
    this.store = store;
    this.levers = core.levers();
    for (const { key, minimum, maximum, opening } of this.levers) this.#ranges.set(key, { minimum, maximum, opening });
  }

  /** Adds what a module's mechanisms can be set to. */
  add({ mechanisms }: Module): void {
    for (const mechanism of mechanisms) {
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

  /** The texts of a mechanism's strings in whose place names stand that were given to items of its lists. */
  labelsOf(mechanism: MechanismInfo): Record<string, string> {
    return labelsOf(mechanism, (item) => this.store.name(nameKey(mechanism, item)));
  }

  /** A mechanism's values in the order of its parameters. */
  valuesOf(mechanism: MechanismInfo): number[] {
    return mechanism.parameters.map((parameter) => this.get(stateKey(mechanism, parameter)));
  }
}
