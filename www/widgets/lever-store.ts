/**
 * Settings that several figures share.
 *
 * A figure keeps its settings to itself: two figures in a blog post do not move each other. A figure with the
 * attribute `linked`, and every `<narrows-levers>`, reads and writes this store instead, so that a lever moved in one
 * place moves everywhere it is bound. The keys are those of an address: `team`, `batch`, `info` and `defer` for the
 * four levers, `coordination.link_minutes` for the rest. What a list's items are called is in it too, as texts. The page that carries the state in its address is one more
 * reader and writer of the store. It holds only what was set; every other setting has the
 * value of its attribute or its default.
 */

/** Detail of the store's `change` event. */
export interface StoreChange {
  /** The keys whose values changed. */
  readonly keys: readonly string[];
}

/** A small map that dispatches `change`. Setting an equal value dispatches nothing. */
export class LeverStore extends EventTarget {
  readonly #values = new Map<string, number | string>();

  /** The value that was set, or `undefined`. */
  get(key: string): number | undefined {
    const value = this.#values.get(key);
    return typeof value === "number" ? value : undefined;
  }

  /** The name that was set, or `undefined`. */
  name(key: string): string | undefined {
    const name = this.#values.get(key);
    return typeof name === "string" ? name : undefined;
  }

  /** Sets one value or name. */
  set(key: string, value: number | string): void {
    this.assign({ [key]: value });
  }

  /** Sets several values at once: figures redraw once. */
  assign(values: Readonly<Record<string, number | string>>): void {
    const changed = Object.entries(values).filter(([key, value]) => this.#values.get(key) !== value);
    for (const [key, value] of changed) this.#values.set(key, value);
    this.#dispatch(changed.map(([key]) => key));
  }

  /** Deletes everything, or only some keys: figures return to their initial values. */
  reset(keys: readonly string[] = [...this.#values.keys()]): void {
    this.#dispatch(keys.filter((key) => this.#values.delete(key)));
  }

  /** Everything that was set, by key. */
  entries(): Record<string, number | string> {
    return Object.fromEntries(this.#values);
  }

  #dispatch(keys: readonly string[]): void {
    if (keys.length > 0) this.dispatchEvent(new CustomEvent<StoreChange>("change", { detail: { keys } }));
  }
}

/** The store of this page. */
export const leverStore = new LeverStore();
