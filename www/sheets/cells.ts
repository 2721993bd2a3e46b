/** What a sheet holds: texts by key, each with the time of its last edit, so that two tabs can be joined text by text. */

/** A text, and when it was written, in milliseconds. */
export type Cell = readonly [value: string, time: number];

/** What the key of a row itself, `list/row`, holds while the row is there; after a removal it is empty. */
export const PRESENT = "1";

export class Cells {
  readonly #cells = new Map<string, Cell>();
  readonly #clock: () => number;
  #last = 0;

  constructor(clock: () => number = Date.now) {
    this.#clock = clock;
  }

  value(key: string): string {
    return this.#cells.get(key)?.[0] ?? "";
  }

  entries(): IterableIterator<[string, Cell]> {
    return this.#cells.entries();
  }

  /** Every write is later than all that is known, even where the clock goes back. */
  put(key: string, value: string): void {
    this.#last = Math.max(this.#clock(), this.#last + 1);
    this.#cells.set(key, [value, this.#last]);
  }

  /** Takes over what is later elsewhere. Gives the texts that were replaced, and whether anything here is later than there. */
  merge(other: ReadonlyMap<string, Cell>): { replaced: Map<string, string>; ahead: boolean } {
    const replaced = new Map<string, string>();
    for (const [key, cell] of other) {
      const own = this.#cells.get(key);
      if (own !== undefined && !isLater(cell, own)) continue;
      this.#last = Math.max(this.#last, cell[1]);
      this.#cells.set(key, cell);
      if (own?.[0] !== cell[0]) replaced.set(key, own?.[0] ?? "");
    }
    const isAhead = ([key, cell]: [string, Cell]): boolean => {
      const theirs = other.get(key);
      return theirs === undefined || isLater(cell, theirs);
    };
    return { replaced, ahead: [...this.#cells].some(isAhead) };
  }

  /** Ids of the rows of a list, the oldest first. */
  rows(list: string): string[] {
    const found: string[] = [];
    for (const [key, [value]] of this.#cells) {
      const [of, row, field] = key.split("/");
      if (of === list && row !== undefined && field === undefined && value === PRESENT) found.push(row);
    }
    return found.sort();
  }

  /** An id for a row after all others; its end keeps apart what two tabs begin in the same moment. */
  nextRow(): string {
    this.#last = Math.max(this.#clock(), this.#last + 1);
    const end = Math.floor(Math.random() * 36 ** 3).toString(36);
    return this.#last.toString(36).padStart(9, "0") + end.padStart(3, "0");
  }
}

/** Of two written in the same moment the greater text is the later, so that all tabs agree. */
function isLater([value, time]: Cell, [other, before]: Cell): boolean {
  return time === before ? value > other : time > before;
}
