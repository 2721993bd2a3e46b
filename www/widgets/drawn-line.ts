/** A curve as a reader draws it: heights over equal steps of the way across. Knows no DOM, so that it can be tested alone. */

/** Places that the keyboard moves, evenly over the axis. */
export const HANDLES = 9;
/** Columns from one of them to the next. */
const BETWEEN = 12;
const COLUMNS = (HANDLES - 1) * BETWEEN + 1;

/** A place in the plot as shares of its width and height, from the lower left corner. */
export type Place = readonly [across: number, up: number];

export class DrawnLine {
  #heights: (number | null)[] = Array.from({ length: COLUMNS }, () => null);
  readonly #before: (number | null)[][] = [];

  /** What follows is undone as one. */
  begin(): void {
    this.#before.push([...this.#heights]);
  }

  /** Takes back what was done last; whether there was something. */
  undo(): boolean {
    const before = this.#before.pop();
    if (before !== undefined) this.#heights = before;
    return before !== undefined;
  }

  get canUndo(): boolean {
    return this.#before.length > 0;
  }

  clear(): void {
    this.begin();
    this.#heights.fill(null);
  }

  /** Draws straight from one place to another; each column between them has one height. */
  stroke(from: Place, to: Place): void {
    const [first, last] = [column(from[0]), column(to[0])];
    const count = Math.abs(last - first);
    for (let step = 0; step <= count; step++) {
      const part = count === 0 ? 1 : step / count;
      this.#heights[first + Math.sign(last - first) * step] = within(from[1] + (to[1] - from[1]) * part);
    }
  }

  /** Puts a handle at a height; the curve goes straight from there to its neighbors. */
  put(handle: number, height: number): void {
    const at = handle * BETWEEN;
    for (let index = Math.max(0, at - BETWEEN + 1); index < Math.min(COLUMNS, at + BETWEEN); index++) this.#heights[index] = null;
    this.#heights[at] = within(height);
  }

  /** The curve's height at a handle; `null` where it does not reach so far. */
  heightAt(handle: number): number | null {
    const at = handle * BETWEEN;
    const points = this.#known();
    const [left, right] = [points.filter(([index]) => index <= at).at(-1), points.find(([index]) => index >= at)];
    if (left === undefined || right === undefined) return null;
    const part = right[0] === left[0] ? 0 : (at - left[0]) / (right[0] - left[0]);
    return left[1] + (right[1] - left[1]) * part;
  }

  /** Its points from left to right. */
  points(): Place[] {
    return this.#known().map(([index, height]) => [index / (COLUMNS - 1), height]);
  }

  /** How much of the way across it goes. */
  get reach(): number {
    const points = this.points();
    return (points.at(-1)?.[0] ?? 0) - (points[0]?.[0] ?? 0);
  }

  #known(): [index: number, height: number][] {
    return this.#heights.flatMap((height, index): [number, number][] => (height === null ? [] : [[index, height]]));
  }
}

function column(across: number): number {
  return Math.round(within(across) * (COLUMNS - 1));
}

function within(share: number): number {
  return Math.min(1, Math.max(0, share));
}
