/** The settings of a figure whose mechanism has lists: the numbers, and what the items are called. */

import { shown } from "./attributes.js";
import type { MechanismInfo, ParameterInfo } from "./core.js";
import { isItemName } from "./item-name.js";
import { leverStore } from "./lever-store.js";
import { labelsOf } from "./lists.js";
import { nameKey } from "./settings.js";
import type { Strings } from "./strings.js";
import { Values } from "./values.js";

/** What names ask of their figure. */
export interface NamesHost {
  /** The words with the items' own names. */
  readonly words: Strings;
  /** An attribute of the figure. */
  get(attribute: string): string | null;
  /** Whether the page's store is read and written. */
  linked(): boolean;
}

/** Names by the item; one that has none here goes by its own. */
type Given = ReadonlyMap<ParameterInfo, string>;

/** Values, and names of lists' items. */
export class NamedValues extends Values {
  readonly #mechanism: MechanismInfo;
  readonly #items: readonly ParameterInfo[];
  readonly #host: NamesHost;
  #first: Given = new Map();
  #now: Given = new Map();
  #refused: readonly string[] = [];

  /** `start` is in the order of the mechanism's parameters. */
  constructor(mechanism: MechanismInfo, start: readonly number[], host: NamesHost) {
    super(mechanism, start, () => host.linked());
    this.#mechanism = mechanism;
    this.#items = mechanism.parameters.filter(({ list }) => list);
    this.#host = host;
    this.#now = this.#first = this.#read();
    this.follow();
  }

  override get labels(): Record<string, string> {
    return labelsOf(this.#mechanism, (item) => this.#now.get(item));
  }

  override get refused(): readonly string[] {
    return this.#refused;
  }

  override get moved(): boolean {
    return super.moved || this.#items.some((item) => this.#now.get(item) !== this.#first.get(item));
  }

  /** What an item is called. */
  called(item: ParameterInfo): string {
    return this.#now.get(item) ?? this.own(item);
  }

  /** What an item was called when everything began. */
  calledFirst(item: ParameterInfo): string {
    return this.#first.get(item) ?? this.own(item);
  }

  /** What an item is called until it is given a name. */
  own({ attribute }: ParameterInfo): string {
    return this.#host.words.text(`label-${attribute}`);
  }

  /** Calls an item by a name that it may have; by its own it has none that was given. */
  call(item: ParameterInfo, name: string): void {
    this.#put(item, name === this.own(item) ? undefined : name);
    if (!this.#host.linked()) return;
    const key = nameKey(this.#mechanism, item);
    if (name === this.calledFirst(item)) leverStore.reset([key]);
    else leverStore.set(key, name);
  }

  override entries(): Record<string, number | string> {
    return { ...super.entries(), ...Object.fromEntries(this.#items.map((item) => [`${item.name}_name`, this.called(item)])) };
  }

  override set(setting: string, value: number | string): void {
    const item = this.#items.find(({ name, attribute }) => setting === `${name}_name` || setting === `${attribute}-name`);
    if (item === undefined) {
      super.set(setting, value);
      return;
    }
    const text = String(value).trim();
    if (!isItemName(text)) throw new RangeError(`${setting}: ${shown(text)} cannot be a name`);
    this.call(item, text);
  }

  override restart(start: readonly number[], attributes: readonly (string | null)[]): void {
    super.restart(start, attributes);
    this.#first = this.#read();
    for (const item of this.#items) {
      if (attributes.includes(`${item.attribute}-name`)) this.call(item, this.calledFirst(item));
    }
  }

  override reset(): void {
    super.reset();
    this.#now = this.#first;
    if (this.#host.linked()) leverStore.reset(this.#items.map((item) => nameKey(this.#mechanism, item)));
  }

  override follow(keys?: readonly string[]): boolean {
    const moved = super.follow(keys);
    // The constructor of the numbers follows before there are names.
    if (!(#items in this) || !this.#host.linked()) return moved;
    const before = this.#now;
    for (const item of this.#items) {
      const key = nameKey(this.#mechanism, item);
      if (keys === undefined || keys.includes(key)) this.#put(item, leverStore.name(key) ?? this.#first.get(item));
    }
    return moved || this.#items.some((item) => this.#now.get(item) !== before.get(item));
  }

  #put(item: ParameterInfo, name: string | undefined): void {
    const now = new Map(this.#now);
    if (name === undefined) now.delete(item);
    else now.set(item, name);
    this.#now = now;
  }

  #read(): Given {
    const names = new Map<ParameterInfo, string>();
    const refused: string[] = [];
    for (const item of this.#items) {
      const attribute = `${item.attribute}-name`;
      const given = this.#host.get(attribute)?.trim();
      if (given === undefined) continue;
      if (isItemName(given)) names.set(item, given);
      else refused.push(this.#host.words.text("problem-name", { attribute, given: shown(given) }));
    }
    this.#refused = refused;
    return names;
  }
}
