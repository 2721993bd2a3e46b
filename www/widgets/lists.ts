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

/** The count whose list has the rows that this parameter's numbers stand in; the parameter itself where it is no count beside another. */
export function rowsCount({ parameters }: MechanismInfo, count: ParameterInfo): ParameterInfo {
  return (count.list === 0 && parameters.find(({ attribute }) => attribute === count.beside)) || count;
}

/** Indices of the counts of the lists that have a control, under the name of any list in their rows. */
export function listsOf(mechanism: MechanismInfo, controls: readonly string[]): number[] {
  const { parameters } = mechanism;
  const counts = controls.flatMap((name) => parameters.filter((one) => one.list === 0 && one.name === name));
  return [...new Set(counts.map((count) => parameters.indexOf(rowsCount(mechanism, count))))];
}

/** Indices of the counts of the lists beside the one whose count is at `index`: their items are further numbers of its items. */
export function besidesOf({ parameters }: MechanismInfo, index: number): number[] {
  return parameters.flatMap(({ list, beside }, at) => (list === 0 && beside !== undefined && beside === parameters[index]?.attribute ? [at] : []));
}

/** A parameter with all that its control moves: of a list the items, and those of the lists beside it. */
export function withItems(mechanism: MechanismInfo, parameter: ParameterInfo): readonly ParameterInfo[] {
  const index = mechanism.parameters.indexOf(parameter);
  if (parameter.list !== 0) return [parameter];
  const next = mechanism.parameters.findIndex(({ list, beside }, at) => at > index && (list === null || (list === 0 && beside === undefined)));
  return mechanism.parameters.slice(index, next < 0 ? undefined : next);
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
