/** The state in the page's address, and in the links that lead to other pages. */

import type { LeverStore } from "../widgets/lever-store.js";
import type { Settings } from "./settings.js";

/** Browsers refuse an address that changes too often; this is also when a hand has come to rest. */
const REST_MS = 250;

export class Address {
  readonly #store: LeverStore;
  readonly #settings: Settings;
  readonly #own: string;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `own`: what this page's address says besides the state, and links do not carry on. */
  constructor(store: LeverStore, settings: Settings, own = "") {
    this.#store = store;
    this.#settings = settings;
    this.#own = own;
    store.addEventListener("change", () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.write(), REST_MS);
    });
    // A link that is followed, or opened in another tab, before the hand has rested.
    for (const event of ["pointerdown", "focusin", "click"]) {
      document.addEventListener(event, ({ target }) => {
        if (target instanceof Element && target.closest("a[data-keep]")) this.write();
      }, true);
    }
    this.write();
  }

  /** Puts every setting back to where it opens. */
  reset(): void {
    this.#settings.forget();
    this.#store.reset();
    this.write();
  }

  /** Writes the state now. */
  write(): void {
    clearTimeout(this.#timer);
    const query = this.#settings.write(this.#store.entries());
    const search = toSearch(query);
    const own = toSearch(this.#own, query);
    if (location.search !== own) history.replaceState(history.state, "", `${location.pathname}${own}${location.hash}`);
    for (const link of document.querySelectorAll<HTMLAnchorElement>("a[data-keep]")) {
      if (link.search !== search) link.search = search;
    }
  }
}

function toSearch(...parts: readonly string[]): string {
  const text = parts.filter((part) => part !== "").join("&");
  return text === "" ? "" : `?${text}`;
}
