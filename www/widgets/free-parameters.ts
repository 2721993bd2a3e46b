/** Which settings may be an answer, or be uncertain. */

import type { MechanismInfo } from "./core.js";

/** Places of the numbers, of a list those of its items; none that says how a simulation is run. */
export function freeParameters({ parameters }: Pick<MechanismInfo, "parameters">, values: readonly number[]): number[] {
  let items = 0;
  return parameters.flatMap(({ options, list, run }, index) => {
    if (list === 0) items = values[index] ?? 0;
    const isThere = list === null || (list > 0 && list <= items);
    return isThere && options.length === 0 && run !== true ? [index] : [];
  });
}
