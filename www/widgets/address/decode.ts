import { isItemName } from "../item-name.js";
import { plainNumber } from "../plain-number.js";
import { parseNumber } from "../parse-number.js";
import { settingsOf, tasksOf, type Catalog, type Setting } from "./catalog.js";
import type { Problem } from "./problem.js";
import { readQuery } from "./query.js";
import { restoreKey, restoreTasks, restoreValue } from "./restore.js";
import { shorten } from "./shorten.js";
import { readTasks } from "./tasks.js";

export type { Problem };

/** What a query sets. */
export interface Decoded {
  /** Every setting that was given, by its key, in range. */
  readonly values: Readonly<Record<string, number>>;
  /** Every name that was given to an item of a list, by its key. */
  readonly names: Readonly<Record<string, string>>;
  /** What could not be used as it was given, in the order of the query. */
  readonly problems: readonly Problem[];
}

/**
 * Reads a query string, with or without its question mark; never throws.
 *
 * Of a key that is given twice the first counts, as in `URLSearchParams.get`. A key without a dot that is no lever is
 * another program's (`utm_source`) and is passed over. Keys and values that were changed on their way are restored.
 * Beside the key for all tasks of a list, a key for one of their settings decides about that one.
 */
export function decode(query: string, catalog: Catalog): Decoded {
  const settings = settingsOf(catalog);
  const lists = tasksOf(catalog);
  const text = query.startsWith("?") ? query.slice(1) : query;
  const { pairs, cut } = readQuery(text);
  const values = new Map<string, number>();
  const names = new Map<string, string>();
  const problems: Problem[] = [];
  const seen = new Map<string, string>();
  /** What texts for all tasks say. */
  const listed: [string, number | string][] = [];
  for (const [name, given] of pairs) {
    const key = restoreKey(name);
    const report = (code: Problem["code"], used: number | null): number => problems.push({ key: shorten(key), given: shorten(given), code, used });
    const setting = settings.get(key);
    const list = lists.get(key);
    if (setting === undefined && list === undefined) {
      if (key.includes(".")) report("unknown", null);
      continue;
    }
    const first = seen.get(key);
    if (first !== undefined) {
      if (first !== given) report("given-twice", setting === undefined || setting.isName ? null : values.get(key) ?? setting.default);
      continue;
    }
    seen.set(key, given);
    if (list !== undefined) {
      const tell = (of: string, what: string, code: Problem["code"], used: number | null): number => problems.push({ key: shorten(of), given: shorten(what), code, used });
      listed.push(...readTasks(key, restoreTasks(given), list, settings, tell));
    }
    if (setting === undefined) continue;
    if (setting.isName) {
      if (isItemName(given)) names.set(key, given);
      else report("not-a-name", null);
      continue;
    }
    const { value, code } = readValue(setting, given);
    if (value !== null) values.set(key, value);
    if (code !== null) report(code, value ?? setting.default);
  }
  if (cut) problems.push({ key: "", given: shorten(text), code: "too-long", used: null });
  for (const [key, value] of listed) {
    if (typeof value === "string") names.set(key, names.get(key) ?? value);
    else values.set(key, values.get(key) ?? value);
  }
  return { values: Object.fromEntries(values), names: Object.fromEntries(names), problems };
}

/** What a text means, if anything, and what is wrong with it, if anything. */
function readValue({ options, minimum, maximum }: Setting, text: string): { value: number | null; code: Problem["code"] | null } {
  if (options.length > 0) {
    const index = options.indexOf(restoreValue(text).toLowerCase());
    return index < 0 ? { value: null, code: "unknown-option" } : { value: index, code: null };
  }
  const number = parseNumber(text) ?? parseNumber(plainNumber(restoreValue(text)));
  if (number === null) return { value: null, code: "not-a-number" };
  const used = Math.min(Math.max(number, minimum), maximum);
  // Zero has no sign.
  return { value: used + 0, code: used === number ? null : "clamped" };
}
