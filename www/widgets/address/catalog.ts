/** Every setting that an address can hold. */

import type { LeverInfo, MechanismInfo, ParameterInfo } from "../core.js";
import { items } from "../lists.js";
import { needsOf } from "../tasks-needs.js";
import { HIGH, IS_KEPT, KEPT, LOW } from "./prefixes.js";

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
  /** Whether an address has it even where it is at its default. */
  readonly isAlwaysWritten?: boolean;
}

/** Says that a setting is kept to be compared with, whatever it is. */
const IS_KEPT_SETTING: Setting = { name: IS_KEPT, minimum: 0, maximum: 1, default: 0, options: ["no", "yes"], isName: false };

const known = new WeakMap<Catalog, ReadonlyMap<string, Setting>>();

/** The settings by their keys, in the order in which an address has them. */
export function settingsOf(catalog: Catalog): ReadonlyMap<string, Setting> {
  const settings = known.get(catalog) ?? collect(catalog);
  known.set(catalog, settings);
  return settings;
}

function collect({ levers, mechanisms }: Catalog): ReadonlyMap<string, Setting> {
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
      // A name of an item beside another is read and means nothing: addresses have had one.
      if (parameter.list !== null && parameter.list > 0) settings.set(`${key}_name`, { ...parameter, isName: true });
    }
  }
  const own = [...settings];
  settings.set(IS_KEPT, IS_KEPT_SETTING);
  for (const [key, setting] of own) settings.set(KEPT + key, setting);
  for (const [key, setting] of own) {
    if (setting.isName || setting.options.length > 0) continue;
    settings.set(LOW + key, { ...setting, default: setting.minimum, isAlwaysWritten: true });
    settings.set(HIGH + key, { ...setting, default: setting.maximum, isAlwaysWritten: true });
  }
  return settings;
}

/** The keys of the settings that a list of tasks is made of. */
export interface TaskKeys {
  readonly count: string;
  readonly durations: readonly string[];
  /** What the second task needs, and each that follows. */
  readonly needs: readonly string[];
}

/** The lists of tasks, by the key that an address has for all of one: `operator.task`. */
export function tasksOf({ mechanisms }: Pick<Catalog, "mechanisms">): ReadonlyMap<string, TaskKeys> {
  const lists = new Map<string, TaskKeys>();
  for (const mechanism of mechanisms) {
    mechanism.parameters.forEach(({ name, list }, index) => {
      const keys = (all: readonly ParameterInfo[]): string[] => all.map((one) => `${mechanism.id}.${one.name}`);
      const needs = list === 0 ? needsOf(mechanism, index) : [];
      if (needs.length === 0) return;
      const count = `${mechanism.id}.${name}`;
      const durations = keys(items(mechanism, index));
      for (const before of ["", KEPT]) {
        const of = (key: string): string => before + key;
        lists.set(of(tasksKey(count)), { count: of(count), durations: durations.map(of), needs: keys(needs).map(of) });
      }
    });
  }
  return lists;
}

/** The key for all tasks of a list, by that of their count. */
export function tasksKey(count: string): string {
  return count.replace(/_count$/u, "");
}
