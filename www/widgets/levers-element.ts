import { loadEngine } from "./engine.js";
import { BaseElement } from "./html-element.js";
import type { LeverRows } from "./levers-rows.js";
import { whenLoaded } from "./model-loader.js";

/**
 * `<narrows-levers>`: the four global levers. They move every figure on the page that has the attribute `linked`.
 * Where there is room for one slider only, tabs choose which.
 *
 * Event: `narrows-change`, as `<narrows-figure>` has it, with `mechanism` null and `parameter` the lever's key.
 * Parts: `levers`, `tabs`, `tab`, `lever`, `head`, `number`, `slider`, `problem`.
 */
export class NarrowsLevers extends BaseElement {
  #rows: LeverRows | null = null;
  #connected: AbortController | null = null;

  connectedCallback(): void {
    this.#connected = new AbortController();
    void this.load();
  }

  disconnectedCallback(): void {
    this.#connected?.abort();
    this.#connected = this.#rows = null;
  }

  /** The levers' values by their keys: `team`, `batch`, `info`, `defer`. Empty until the engine is loaded. */
  get values(): Record<string, number> {
    return this.#rows?.values ?? {};
  }

  /** Puts the levers back to the opening setting. */
  reset(): void {
    this.#rows?.reset();
  }

  /** Loads the engine, whose colors they have. While that fails, the levers stay as they were pre-rendered and are mounted with the first figure. */
  async load(): Promise<void> {
    const signal = this.#connected?.signal;
    if (signal === undefined) return;
    const rows = import("./levers-rows.js").catch(() => null);
    try {
      const engine = await loadEngine();
      const loaded = await rows;
      if (loaded !== null && !signal.aborted) this.#rows ??= new loaded.LeverRows(this, engine, signal);
    } catch {
      signal.addEventListener("abort", whenLoaded(null, () => void this.load()), { once: true });
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "narrows-levers": NarrowsLevers;
  }
}
