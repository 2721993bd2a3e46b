/** The settings in an address. The codec, and what it must know of mechanisms, are loaded where there is something to read or to write. */

import type { Catalog, Setting } from "../widgets/address/catalog.js";
import type { Codec } from "../widgets/address/codec.js";
import type { Problem } from "../widgets/address/decode.js";
import { withoutPrefix } from "../widgets/address/prefixes.js";
import { restoreKey } from "../widgets/address/restore.js";
import type { LeverInfo, MechanismInfo } from "../widgets/core.js";

/** Where settings come from. */
export interface Sources {
  readonly levers: readonly LeverInfo[];
  /** Every mechanism there is, by its id, in the order in which an address has them. */
  readonly known: ReadonlyMap<string, unknown>;
  /** What a mechanism can be set to. */
  readonly describe: (id: string) => Promise<MechanismInfo | null>;
  readonly codec: () => Promise<Codec>;
}

/** What an address says. */
export interface Read {
  /** Values, and names of lists' items, by key. */
  readonly values: Readonly<Record<string, number | string>>;
  readonly problems: readonly Problem[];
  /** What other programs have put into the address, as a query. */
  readonly foreign: string;
}

/** A query that is shorter than this has neither more bytes nor more pairs than the codec reads. */
const SHORT = 1000;

export class Settings {
  readonly #sources: Sources;
  readonly #described = new Map<string, MechanismInfo | null>();
  #codec: Codec | null = null;
  #known: Catalog | null = null;

  constructor(sources: Sources) {
    this.#sources = sources;
  }

  /** What a query says; where it holds no key of ours, nothing is loaded. */
  async read(query: string): Promise<Read> {
    const pairs = [...new URLSearchParams(query)];
    const keys = pairs.map(([key]) => restoreKey(key));
    const isOurs = (key: string): boolean => key.includes(".") || this.#sources.levers.some((lever) => lever.key === key);
    const foreign = new URLSearchParams(pairs.filter(([key]) => !isOurs(restoreKey(key)))).toString();
    if (query.length < SHORT && !keys.some(isOurs)) return { values: {}, problems: [], foreign };
    const { decode } = await this.load(keys);
    const { values, names, problems } = decode(query, this.#catalog);
    return { values: { ...values, ...names }, problems, foreign: query.length < SHORT ? foreign : "" };
  }

  /** Loads what it takes to write these keys. */
  async load(keys: readonly string[]): Promise<Codec> {
    const [codec] = await Promise.all([this.#codec ?? this.#sources.codec(), ...this.#missing(keys).map((id) => this.#describe(id))]);
    this.#codec = codec;
    return codec;
  }

  /** These settings as a query, or `null` until what it takes is loaded. */
  write(entries: Readonly<Record<string, number | string>>): string | null {
    const keys = Object.keys(entries);
    if (keys.length === 0) return "";
    return this.#codec === null || this.#missing(keys).length > 0 ? null : this.#codec.encode(entries, this.#catalog);
  }

  /** What a key of the address that was read may be. */
  range(key: string): Setting | undefined {
    return this.#codec?.settingsOf(this.#catalog).get(key);
  }

  async #describe(id: string): Promise<void> {
    this.#described.set(id, await this.#sources.describe(id));
    this.#known = null;
  }

  /** The mechanisms among these keys that are not described yet. */
  #missing(keys: readonly string[]): string[] {
    const ids = new Set(keys.map(withoutPrefix).filter((key) => key.includes(".")).map((key) => key.slice(0, key.indexOf("."))));
    return [...ids].filter((id) => this.#sources.known.has(id) && !this.#described.has(id));
  }

  /** The same object until another mechanism is described: the codec remembers by it what it made of it. */
  get #catalog(): Catalog {
    const { levers, known } = this.#sources;
    return (this.#known ??= { levers, mechanisms: [...known.keys()].flatMap((id) => this.#described.get(id) ?? []) });
  }
}
