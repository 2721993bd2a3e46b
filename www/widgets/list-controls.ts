/** What the one control of a list, or of lists beside each other, stands for. */

import type { MechanismInfo, ParameterInfo } from "./core.js";

/** The parameter whose control moves this one's list: the count of the list that has the rows. Any other is itself. */
export function rowsCount({ parameters }: MechanismInfo, count: ParameterInfo): ParameterInfo {
  return (count.list === 0 && parameters.find(({ attribute }) => attribute === count.beside)) || count;
}

/** A parameter with all that its control moves: of a list the items, and those of the lists beside it. */
export function withItems({ parameters }: MechanismInfo, parameter: ParameterInfo): readonly ParameterInfo[] {
  if (parameter.list !== 0) return [parameter];
  const index = parameters.indexOf(parameter);
  const next = parameters.findIndex(({ list, beside }, at) => at > index && (list === null || (list === 0 && beside === undefined)));
  return parameters.slice(index, next < 0 ? undefined : next);
}
