/** The address of a page with one figure alone: its parameters are read by their names and attributes too, and what is nothing there is told. */

import type { Problem } from "../widgets/address/decode.js";
import { withoutPrefix } from "../widgets/address/prefixes.js";
import { restoreKey } from "../widgets/address/restore.js";
import { shorten } from "../widgets/address/shorten.js";
import { position } from "../widgets/attributes.js";
import type { LeverInfo, MechanismInfo } from "../widgets/core.js";
import { nameKey, stateKey } from "../widgets/settings.js";

export { setFrame } from "./lesson-frame.js";

/** What such a page itself takes from its address. */
const OF_THE_PAGE = ["chart", "compact", "show", "hide", "lock", "theme"];
/** Keys that mail, advertising and social sites put on any address. */
const OF_OTHERS = /^(?:utm_.*|mc_.*|_.*|[a-z]*clid|gbraid|wbraid|igshid|igsh|ref|source|si)$/u;

/** A query with the keys that the codec reads, and the keys that are nothing here. */
export function ownKeys(query: string, mechanism: MechanismInfo, levers: readonly LeverInfo[]): { query: string; problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const pairs = [...new URLSearchParams(query)].map(([given, value]): [string, string] => {
    const key = restoreKey(given);
    const own = withoutPrefix(key);
    const known = settingKey(own, mechanism);
    if (known !== null) return [key.slice(0, key.length - own.length) + known, value];
    const isOther = key.includes(".") || OF_THE_PAGE.includes(key) || OF_OTHERS.test(key) || levers.some((lever) => lever.key === key);
    if (!isOther) problems.push({ key: shorten(key), given: shorten(value), code: "unknown", used: null });
    return [given, value];
  });
  return { query: new URLSearchParams(pairs).toString(), problems };
}

/** The key in an address of what a mechanism calls so. */
function settingKey(key: string, mechanism: MechanismInfo): string | null {
  const parameter = mechanism.parameters[position(mechanism, key)];
  if (parameter !== undefined) return stateKey(mechanism, parameter);
  const item = mechanism.parameters.find(({ list, name, attribute }) => list && (key === `${name}_name` || key === `${attribute}-name`));
  return item === undefined ? null : nameKey(mechanism, item);
}
