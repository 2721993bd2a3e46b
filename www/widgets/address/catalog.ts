/** Every setting that an address can hold. */

import type { LeverInfo, MechanismInfo, ParameterInfo } from "../core.js";
import { isItem } from "../lists.js";

/** What can be set: the levers, and mechanisms in the order of the registry. */
export interface Catalog {
  readonly levers: readonly LeverInfo[];
  readonly mechanisms: readonly MechanismInfo[];
}

/** The setting behind one key of an address. */
export interface Setting extends Pick<ParameterInfo, "name" | "minimum" | "maximum" | "default"> {
  /** Names of a choice's options, by value; empty for a number. */
  readonly options: readonly string[];
  /** Whether it is not the parameter's value but the name of that item of a list. */
  readonly isName: boolean;
}

/** The settings by their keys, in the order in which an address has them. */
export function settingsOf({ levers, mechanisms }: Catalog): ReadonlyMap<string, Setting> {
  const settings = new Map<string, Setting>();
  for (const { key, minimum, maximum, opening } of levers) {
    settings.set(key, { name: key, minimum, maximum, default: opening, options: [], isName: false });
  }
  for (const { id, parameters } of mechanisms) {
    for (const parameter of parameters) {
      // A parameter that follows a lever has that lever's key and no other.
      if (parameter.lever !== null) continue;
      const key = `${id}.${parameter.name}`;
      settings.set(key, { ...parameter, isName: false });
      if (isItem(parameter)) settings.set(`${key}_name`, { ...parameter, isName: true });
    }
  }
  return settings;
}
