/** What the items of a figure's menu need: addresses, the clipboard and files. */

import { tasksOf } from "./address/catalog.js";
import type { Codec } from "./address/codec.js";
import type { MechanismInfo } from "./core.js";
import { levers } from "../generated/levers.js";
import { isItem } from "./lists.js";
import { nameKey, stateKey } from "./settings.js";

/** The names that replace the items' own strings, by the key of the string: `label-capacity-4`. */
export type Labels = Readonly<Record<string, string>>;
type Entries = Readonly<Record<string, number | string | null>>;

/** The settings of a figure, under the keys of an address; `null` for one that an address is to have no more: a name of an item that goes by its own, and all tasks in one, A's too. */
export function stateEntries(mechanism: MechanismInfo, values: readonly number[], labels: Labels = {}): Entries {
  const { parameters } = mechanism;
  const settings = parameters.map((one, index) => [stateKey(mechanism, one), values[index] ?? one.default]);
  const called = parameters.flatMap((one) => (isItem(one) ? [[nameKey(mechanism, one), labels[`label-${one.attribute}`] ?? null]] : []));
  const whole = [...tasksOf({ mechanisms: [mechanism] }).keys()].map((key) => [key, null]);
  return Object.fromEntries([...settings, ...called, ...whole]);
}

/** The address of a path below the explainer's home, or `null` where no usable home is known. */
export function below(home: string | null, path: string): string | null {
  if (home === null || !URL.canParse(home, document.baseURI)) return null;
  const base = new URL(home, document.baseURI);
  return /^(?:https?|file):$/u.test(base.protocol) ? new URL(path, base).href : null;
}

/** `address` with these settings of a mechanism in place of its own. */
export function withState({ encode }: Codec, mechanism: MechanismInfo, address: string, entries: Entries): string {
  const url = new URL(address);
  for (const key of Object.keys(entries)) url.searchParams.delete(key);
  const given = Object.entries(entries).filter((one): one is [string, number | string] => one[1] !== null);
  const query = new URLSearchParams(encode(Object.fromEntries(given), { levers, mechanisms: [mechanism] }));
  for (const [key, value] of query) url.searchParams.set(key, value);
  return url.href;
}

/** Puts text on the clipboard; whether that was allowed. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Hands a file to the reader. */
export function download(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const anchor = document.createElement("a");
  anchor.href = address;
  anchor.download = name;
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
