/**
 * Lists among a mechanism's parameters: first how many items there are, then the items; where these are tasks, then what
 * each but the first needs. Knows no DOM.
 */

import type { MechanismInfo, ParameterInfo } from "./core.js";

/** The parameters of a list's items; the one that counts them is at `index`. */
export function items(mechanism: MechanismInfo, index: number): readonly ParameterInfo[] {
  return mechanism.parameters.slice(index + 1, index + 1 + (mechanism.parameters[index]?.maximum ?? 0));
}

/** Whether a parameter is an item of a list, and so has a name: one beside another goes by that one's. */
export function isItem({ list, beside }: ParameterInfo): boolean {
  return list !== null && list > 0 && beside === undefined;
}

/** A count or an item with those that stand in its place in the lists beside its own, itself the first; none for one of these. */
export function rowOf({ parameters }: MechanismInfo, { attribute }: ParameterInfo): ParameterInfo[] {
  return parameters.filter((one) => (one.beside ?? one.attribute) === attribute);
}

/** Indices of the counts of the lists that have a control, under the name of any list in their rows. */
export function listsOf(mechanism: MechanismInfo, controls: readonly string[]): number[] {
  return mechanism.parameters.flatMap((one, index) => (one.list === 0 && rowOf(mechanism, one).some(({ name }) => controls.includes(name)) ? [index] : []));
}

/** The names that replace the items' own strings, by the key of the string; `nameOf` gives an item's name, if it has one. */
export function labelsOf(mechanism: MechanismInfo, nameOf: (parameter: ParameterInfo) => string | undefined): Record<string, string> {
  const labels: Record<string, string> = {};
  for (const parameter of mechanism.parameters) {
    const name = isItem(parameter) ? nameOf(parameter) : undefined;
    if (name !== undefined) labels[`label-${parameter.attribute}`] = name;
  }
  return labels;
}
