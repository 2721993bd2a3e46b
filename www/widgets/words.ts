/** Loading a mechanism's words, and the short strings that are there from the start. */

import { LOCALE, shared, strings } from "../generated/strings/index";
import { Strings, type Words } from "./strings.js";

const loading = new Map<string, Promise<Strings>>();
let common: Strings | null = null;

/** The strings that all figures share. */
export function sharedStrings(): Strings {
  common ??= new Strings(LOCALE, shared);
  return common;
}

/** A mechanism's strings: those that its first chart needs, or `whole`. They are loaded once, and again after a failure. */
export function loadStrings(id: string, whole: boolean): Promise<Strings> {
  const key = `${id} ${whole}`;
  const promise = loading.get(key) ?? loadStringsWith([], id, whole).catch((error: unknown) => {
    loading.delete(key);
    throw error;
  });
  loading.set(key, promise);
  return promise;
}

/** The same with words that only a page has. */
export async function loadStringsWith(more: readonly Words[], id: string, whole: boolean): Promise<Strings> {
  const first = Object.hasOwn(strings, id) ? await strings[id]?.() : undefined;
  const rest = whole ? await first?.rest?.() : undefined;
  const own = [first, rest].flatMap((module) => module?.default ?? []);
  return new Strings(LOCALE, shared, ...own, ...more);
}
