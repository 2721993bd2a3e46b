/** The browser's storage for one sheet, and whether it keeps anything. */

/** `off`: there is no storage; `full`: it took no more; `foreign`: it holds what this page cannot read, and leaves alone. */
export type Keeping = "kept" | "off" | "full" | "foreign";

export class Vault {
  readonly #key: string;
  readonly #storage: Storage | null;
  keeping: Keeping;

  constructor(sheet: string, storage: Storage | null = findStorage()) {
    this.#key = `narrows-sheet-${sheet}`;
    this.#storage = storage;
    this.keeping = storage === null ? "off" : "kept";
  }

  read(): string | null {
    try {
      return this.#storage?.getItem(this.#key) ?? null;
    } catch {
      this.keeping = "off";
      return null;
    }
  }

  write(text: string): void {
    if (this.#storage === null) return;
    try {
      this.#storage.setItem(this.#key, text);
      this.keeping = "kept";
    } catch {
      this.keeping = "full";
    }
  }

  /** Calls back with what another tab has written. */
  watch(notify: (text: string) => void): void {
    addEventListener("storage", ({ key, newValue, storageArea }) => {
      if (key === this.#key && newValue !== null && storageArea === this.#storage) notify(newValue);
    });
  }
}

/** Even asking for it throws where it is switched off, or in a sandboxed frame. */
function findStorage(): Storage | null {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}
