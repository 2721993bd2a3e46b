/** The settings of a figure whose mechanism has lists: the numbers, and what the items are called. */

import { shown } from "./attributes.js";
import type { MechanismInfo, ParameterInfo } from "./core.js";
import { isItemName } from "./item-name.js";
import { leverStore } from "./lever-store.js";
import { isItem, labelsOf } from "./lists.js";
import { nameKey } from "./settings.js";
import type { Strings } from "./strings.js";
import { Values } from "./values.js";

/** What names need of their figure. */
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
  #initial: Given = new Map();
  #current: Given = new Map();
  #nameErrors: readonly string[] = [];

  /** `start` is in the order of the mechanism's parameters. */
  constructor(mechanism: MechanismInfo, start: readonly number[], host: NamesHost) {
    super(mechanism, start, () => host.linked());
    this.#mechanism = mechanism;
    this.#items = mechanism.parameters.filter(isItem);
    this.#host = host;
    this.#current = this.#initial = this.#read();
    this.follow();
  }

  override get labels(): Record<string, string> {
    return labelsOf(this.#mechanism, (item) => this.#current.get(item));
  }

  override get nameErrors(): readonly string[] {
    return this.#nameErrors;
  }

  override get moved(): boolean {
    return super.moved || this.#items.some((item) => this.#current.get(item) !== this.#initial.get(item));
  }

  /** What an item is called. */
  nameOf(item: ParameterInfo): string {
    return this.#current.get(item) ?? this.ownNameOf(item);
  }

  /** What an item is called by the attributes. */
  initialNameOf(item: ParameterInfo): string {
    return this.#initial.get(item) ?? this.ownNameOf(item);
  }

  /** What an item is called until it is given a name. */
  ownNameOf({ attribute }: ParameterInfo): string {
    return this.#host.words.text(`label-${attribute}`);
  }

  /** Sets a valid name; the item's own name removes the one that was set. */
  setName(item: ParameterInfo, name: string): void {
    this.#put(item, name === this.ownNameOf(item) ? undefined : name);
    if (!this.#host.linked()) return;
    const key = nameKey(this.#mechanism, item);
    if (name === this.initialNameOf(item)) leverStore.reset([key]);
    else leverStore.set(key, name);
  }

  override entries(): Record<string, number | string> {
    return { ...super.entries(), ...Object.fromEntries(this.#items.map((item) => [`${item.name}_name`, this.nameOf(item)])) };
  }

  override set(setting: string, value: number | string): void {
    const item = this.#items.find(({ name, attribute }) => setting === `${name}_name` || setting === `${attribute}-name`);
    if (item === undefined) {
      super.set(setting, value);
      return;
    }
    const text = String(value).trim();
    if (!isItemName(text)) throw new RangeError(`${setting}: ${shown(text)} cannot be a name`);
    this.setName(item, text);
  }

  override restart(start: readonly number[], attributes: readonly (string | null)[]): void {
    super.restart(start, attributes);
    this.#initial = this.#read();
    for (const item of this.#items) {
      if (attributes.includes(`${item.attribute}-name`)) this.setName(item, this.initialNameOf(item));
    }
  }

  override reset(): void {
    super.reset();
    this.#current = this.#initial;
    if (this.#host.linked()) leverStore.reset(this.#items.map((item) => nameKey(this.#mechanism, item)));
  }

  override follow(keys?: readonly string[]): boolean {
    const moved = super.follow(keys);
    // The constructor of the numbers follows before there are names.
    if (!(#items in this) || !this.#host.linked()) return moved;
    const before = this.#current;
    for (const item of this.#items) {
      const key = nameKey(this.#mechanism, item);
      if (keys === undefined || keys.includes(key)) this.#put(item, leverStore.name(key) ?? this.#initial.get(item));
    }
    return moved || this.#items.some((item) => this.#current.get(item) !== before.get(item));
  }

  #put(item: ParameterInfo, name: string | undefined): void {
    const now = new Map(this.#current);
    if (name === undefined) now.delete(item);
    else now.set(item, name);
    this.#current = now;
  }

  #read(): Given {
    const names = new Map<ParameterInfo, string>();
    const errors: string[] = [];
    for (const item of this.#items) {
      const attribute = `${item.attribute}-name`;
      const given = this.#host.get(attribute)?.trim();
      if (given === undefined) continue;
      if (isItemName(given)) names.set(item, given);
      else errors.push(this.#host.words.text("problem-name", { attribute, given: shown(given) }));
    }
    this.#nameErrors = errors;
    return names;
  }
}
