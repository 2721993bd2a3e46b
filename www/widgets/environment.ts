/** What changes around the figures: color scheme, contrast, forced colors, pixel ratio, paper, visibility. */

/** Is notified of changes. */
export interface Watcher {
  /** Colors or the pixel ratio changed. */
  restyled(): void;
  /** Paper comes next, or is past. */
  printing(print: boolean): void;
  /** The page is seen again. */
  shown(): void;
}

const QUERIES = ["(prefers-color-scheme: dark)", "(forced-colors: active)", "(prefers-contrast: more)"];

/** Listens to the page's surroundings between `start` and `stop`, and to nothing outside of that. */
export class Environment {
  readonly #watcher: Watcher;
  #listening: AbortController | null = null;
  #themes: MutationObserver | null = null;

  constructor(watcher: Watcher) {
    this.#watcher = watcher;
  }

  start(): void {
    const listening = new AbortController();
    this.#listening = listening;
    const { signal } = listening;
    for (const query of QUERIES) matchMedia(query).addEventListener("change", () => this.#watcher.restyled(), { signal });
    this.#watchRatio(signal);
    addEventListener("beforeprint", () => this.#watcher.printing(true), { signal });
    addEventListener("afterprint", () => this.#watcher.printing(false), { signal });
    addEventListener("pageshow", () => this.#watcher.shown(), { signal });
    document.addEventListener("visibilitychange", () => !document.hidden && this.#watcher.shown(), { signal });
    this.#themes = new MutationObserver(() => this.#watcher.restyled());
    this.#themes.observe(document.documentElement, { attributeFilter: ["data-theme", "class", "style"] });
  }

  stop(): void {
    this.#listening?.abort();
    this.#listening = null;
    this.#themes?.disconnect();
    this.#themes = null;
  }

  /** A query matches one ratio only, so each change needs a new one. */
  #watchRatio(signal: AbortSignal): void {
    const query = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
    const changed = (): void => {
      this.#watcher.restyled();
      this.#watchRatio(signal);
    };
    query.addEventListener("change", changed, { signal, once: true });
  }
}
