/** Loading a mechanism's words, and the short strings that are there from the start. */

import { shared, strings } from "../generated/strings/en/index";
import { Strings } from "./strings.js";

/** The language that figures speak. */
export const LOCALE = "en";

const loading = new Map<string, Promise<Strings>>();
let common: Strings | null = null;

/** The strings that all figures share. */
export function sharedStrings(): Strings {
  common ??= new Strings(LOCALE, shared);
  return common;
}

/** A mechanism's strings; they are loaded once, and again after a failure. */
export function loadStrings(id: string): Promise<Strings> {
  const known = loading.get(id);
  if (known !== undefined) return known;
  const source = Object.hasOwn(strings, id) ? strings[id] : undefined;
  if (source === undefined) return Promise.resolve(sharedStrings());
  const begun = source().then(
    (module) => new Strings(LOCALE, shared, module.default),
    (error: unknown) => {
      loading.delete(id);
      throw error;
    },
  );
  loading.set(id, begun);
  return begun;
}
