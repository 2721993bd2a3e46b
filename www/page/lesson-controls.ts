/** The controls of a chapter, and which of them a lesson leaves on each figure. Runs in Node too. */

import { position } from "../widgets/attributes.js";
import type { MechanismInfo, ParameterInfo } from "../widgets/core.js";
import { rowsCount } from "../widgets/list-controls.js";
import type { Lesson } from "./lesson-keys.js";

/** The parameters that have a control of their own: a list has one for all its items, and lists beside each other have one. */
export function controllable(mechanism: MechanismInfo): readonly ParameterInfo[] {
  return mechanism.parameters.filter(({ list, beside }) => list === null || (list === 0 && beside === undefined));
}

/** How a link names a parameter: by its lever where it has one. */
export function keyOf({ lever, name }: ParameterInfo): string {
  return lever ?? name.replace(/_count$/u, "");
}

/** The parameter that a word of a link names. */
export function named(mechanism: MechanismInfo, word: string): ParameterInfo | undefined {
  const at = Math.max(...[word, `${word}_count`, `${word}-count`].map((name) => position(mechanism, name)));
  const found = mechanism.parameters[at];
  return found !== undefined && (found.list === null || found.list === 0) ? rowsCount(mechanism, found) : undefined;
}

/** The parameters that a lesson locks. */
export function lockedOf({ lock }: Lesson, mechanism: MechanismInfo): readonly ParameterInfo[] {
  return lock.includes("all") ? controllable(mechanism) : [...new Set(lock.flatMap((word) => named(mechanism, word) ?? []))];
}

/** What a lesson does to a figure that has these controls: the names of those it keeps, or `null` where that is all. `leads`: it takes what is shown and no figure has. */
export function keptControls(mechanism: MechanismInfo, controls: readonly string[], { show, hide }: Lesson, leads: boolean, all: readonly string[]): readonly string[] | null {
  if (show === null && hide.length === 0) return null;
  const names = (words: readonly string[]): string[] => words.flatMap((word) => named(mechanism, word)?.name ?? []);
  const [shown, hidden] = [show === null ? null : names(show), names(hide)];
  const own = names(controls);
  const more = leads && shown !== null ? shown.filter((name) => !names(all).includes(name)) : [];
  return [...new Set([...own, ...more])].filter((name) => (shown === null || shown.includes(name)) && !hidden.includes(name));
}
