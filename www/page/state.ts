/** Reads the page's one state, the widgets' store, with the opening setting where nothing was set. */

import type { LeverInfo, MechanismInfo } from "../widgets/core.js";
import type { LeverStore } from "../widgets/lever-store.js";
import { labelsOf } from "../widgets/lists.js";
import { nameKey, stateKey } from "../widgets/settings.js";

export class State {
  readonly levers: readonly LeverInfo[];
  readonly store: LeverStore;

  constructor(levers: readonly LeverInfo[], store: LeverStore) {
    this.levers = levers;
    this.store = store;
  }

  /** The value of a lever. */
  lever(key: string): number {
    return this.store.get(key) ?? this.levers.find((lever) => lever.key === key)?.opening ?? 0;
  }

  /** The texts of a mechanism's strings in whose place names stand that were given to items of its lists. */
  labelsOf(mechanism: MechanismInfo): Record<string, string> {
    return labelsOf(mechanism, (item) => this.store.name(nameKey(mechanism, item)));
  }

  /** A mechanism's values in the order of its parameters. */
  valuesOf(mechanism: MechanismInfo): number[] {
    return mechanism.parameters.map((parameter) => {
      return parameter.lever === null ? this.store.get(stateKey(mechanism, parameter)) ?? parameter.default : this.lever(parameter.lever);
    });
  }
}
