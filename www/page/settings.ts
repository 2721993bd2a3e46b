/** The settings in an address, read and written by the modules that are there. */

import type { Problem } from "../widgets/core.js";
import type { Module } from "../widgets/models.js";

/** What a module reads in an address. */
export interface Read {
  /** Values, and names of lists' items, by key. */
  readonly values: Readonly<Record<string, number | string>>;
  readonly problems: readonly Problem[];
}

/** Settings of mechanisms whose module is not there are kept as they stand in the address, until it comes. */
export class Settings {
  readonly #known: ReadonlyMap<string, unknown>;
  readonly #query: string;
  readonly #modules: Module[] = [];
  readonly #kept = new Map<string, string>();

  /** `query`: what the address says; `known`: every mechanism there is, by its id. */
  constructor(query: string, known: ReadonlyMap<string, unknown>) {
    this.#query = query;
    this.#known = known;
  }

  /** A module has come: what it reads. The first reads all but what is another's, and tells of what is nobody's. */
  read(module: Module): Read {
    const own = ([key]: readonly [string, string]): boolean => holds(module, key);
    const query = this.#modules.length === 0 ? this.#query : text([...this.#kept].filter(own));
    const { values, names, problems } = module.core.decodeState(query);
    if (this.#modules.length === 0 && !problems.some(({ code }) => code === "too-long")) this.#keep();
    this.#modules.push(module);
    for (const key of [...this.#kept.keys()]) if (holds(module, key)) this.#kept.delete(key);
    return { values: { ...values, ...names }, problems: problems.filter(({ key }) => holds(module, key) || !this.#known.has(mechanismOf(key))) };
  }

  /** These settings, and what is kept, as a query. */
  write(entries: Readonly<Record<string, number | string>>): string {
    const writer = (key: string): Module | undefined => this.#modules.find((one) => holds(one, key)) ?? this.#modules[0];
    const queries = this.#modules.map((module) => {
      return module.core.encodeState(Object.fromEntries(Object.entries(entries).filter(([key]) => writer(key) === module)));
    });
    return [...queries, text([...this.#kept])].filter((query) => query !== "").join("&");
  }

  /** Whether something of this mechanism is kept. */
  keeps(mechanism: string): boolean {
    return [...this.#kept.keys()].some((key) => mechanismOf(key) === mechanism);
  }

  /** Lets go of what is kept: every setting is back where it opens. */
  forget(): void {
    this.#kept.clear();
  }

  /** Keeps every mechanism's settings; of a key that is given twice the first counts. */
  #keep(): void {
    for (const [key, value] of new URLSearchParams(this.#query)) {
      if (this.#known.has(mechanismOf(key)) && !this.#kept.has(key)) this.#kept.set(key, value);
    }
  }
}

/** The mechanism whose setting a key is; "" for a lever. */
function mechanismOf(key: string): string {
  return key.slice(0, Math.max(0, key.indexOf(".")));
}

function holds({ mechanisms }: Module, key: string): boolean {
  return mechanisms.some(({ id }) => id === mechanismOf(key));
}

function text(pairs: readonly (readonly [string, string])[]): string {
  return new URLSearchParams(pairs.map(([key, value]) => [key, value])).toString();
}
