/** The attribute `compare`: the setting that a figure is compared with, in the form of an address. */

import { withoutPrefix } from "./address/prefixes.js";
import { restoreKey } from "./address/restore.js";
import { position, shown } from "./attributes.js";
import type { MechanismInfo } from "./core.js";
import { parseNumber } from "./parse-number.js";
import { stateKey } from "./settings.js";
import type { Values } from "./values.js";

/** What was given and what is allowed. */
export type CompareProblem = { readonly key: string; readonly given: string; readonly allowed: string };

/** Reads `people=8&link_minutes=30`; what is not named is as the figure opens. */
export function readCompare(given: string, mechanism: MechanismInfo, opening: Pick<Values, "initial">): { values: number[]; problems: CompareProblem[] } {
  const values = mechanism.parameters.map((_, index) => opening.initial(index));
  const problems: CompareProblem[] = [];
  for (const [key, text] of new URLSearchParams(given)) {
    const name = withoutPrefix(restoreKey(key));
    const known = position(mechanism, name);
    const index = known < 0 ? mechanism.parameters.findIndex((one) => stateKey(mechanism, one) === name) : known;
    const parameter = mechanism.parameters[index];
    if (parameter === undefined) {
      problems.push({ key: shown(key), given: shown(text), allowed: mechanism.parameters.filter(({ list }) => list === null).map(({ name }) => name).join(", ") });
      continue;
    }
    const { options, minimum, maximum } = parameter;
    const value = options.length > 0 ? options.indexOf(text.trim()) : parseNumber(text);
    if (value !== null && value >= minimum && value <= maximum) values[index] = value + 0;
    else problems.push({ key: shown(key), given: shown(text), allowed: options.length > 0 ? options.join(", ") : `${minimum}–${maximum}` });
  }
  return { values, problems };
}
