/** Rounding within which a point shows a number: a share of it, or of 1 where it is smaller. */
const SAME = 1e-9;

/** Whether a point of a chart, by one of its coordinates, shows this number. */
export function isAt(number: number, coordinate: number): boolean {
  return Math.abs(number - coordinate) <= SAME * Math.max(1, Math.abs(coordinate));
}
