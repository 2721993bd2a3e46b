/** The state in the page's address, and in the links that lead to other pages. */

import type { LeverStore, StoreChange } from "../widgets/lever-store.js";
import type { Settings } from "./settings.js";

/** Browsers refuse an address that changes too often; this is also when a hand has come to rest. */
const REST_MS = 250;

export class Address {
  readonly #store: LeverStore;
  readonly #settings: Settings;
  readonly #own: string;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `own`: what this page's address says besides the state, as a query; links do not carry it on. */
  constructor(store: LeverStore, settings: Settings, own = "") {
    this.#store = store;
    this.#settings = settings;
    this.#own = own;
    store.addEventListener("change", (event) => {
      // So that it is there when the hand rests; a failure shows when the address is written.
      settings.load((event as CustomEvent<StoreChange>).detail.keys).catch(() => undefined);
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => void this.write(), REST_MS);
    });
    // A link that is followed, or opened in another tab, before the hand has rested.
    for (const type of ["pointerdown", "focusin", "click"] as const) {
      document.addEventListener(type, (event) => this.#leave(event), true);
    }
    void this.write();
  }

  /** Puts every setting back to where it opens. */
  reset(): void {
    this.#store.reset();
    void this.write();
  }

  /** Writes the state: at once if what that takes is loaded. If it cannot be loaded, the address stays as it is. */
  async write(): Promise<void> {
    clearTimeout(this.#timer);
    let query = this.#settings.write(this.#store.entries());
    while (query === null) {
      try {
        await this.#settings.load(Object.keys(this.#store.entries()));
      } catch {
        return;
      }
      query = this.#settings.write(this.#store.entries());
    }
    const search = toSearch(query);
    const own = toSearch(this.#own, query);
    if (location.search !== own) history.replaceState(history.state, "", `${location.pathname}${own}${location.hash}`);
    for (const link of document.querySelectorAll<HTMLAnchorElement>("a[data-keep]")) {
      if (link.search !== search) link.search = search;
    }
  }

  /** Has a link carry the state. What is clicked before the state can be written is followed once it can, or cannot be. */
  #leave(event: Event): void {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[data-keep]") : null;
    if (link === null) return;
    const ready = this.#settings.write(this.#store.entries()) !== null;
    const written = this.write();
    if (ready || !isPlainClick(event)) return;
    event.preventDefault();
    void written.then(() => link.click());
  }
}

/** A click by the reader that replaces the page; a script's own is never held up. */
function isPlainClick(event: Event): boolean {
  if (!(event instanceof MouseEvent) || event.type !== "click" || !event.isTrusted) return false;
  return event.button === 0 && !(event.altKey || event.ctrlKey || event.metaKey || event.shiftKey);
}

function toSearch(...parts: readonly string[]): string {
  const text = parts.filter((part) => part !== "").join("&");
  return text === "" ? "" : `?${text}`;
}
