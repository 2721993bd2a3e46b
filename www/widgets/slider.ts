/** Where a value lies on a slider, and where a key takes it. Knows no DOM, so that it can be tested alone. */

/** What a slider must know of the number it moves; parameters and levers both have it. */
export interface Track {
  readonly minimum: number;
  readonly maximum: number;
  readonly step: number;
  readonly scale: "linear" | "log";
}

/** Bounds of a native range input, as attribute values. */
export interface Bounds {
  readonly min: string;
  readonly max: string;
  readonly step: string;
}

/** Steps that Page Up and Page Down take. */
const PAGE = 10;

/** Decimal places that steps of this size need. */
export function places(step: number): number {
  for (let digits = 0; digits < 10; digits++) {
    const scaled = step * 10 ** digits;
    if (Math.abs(scaled - Math.round(scaled)) < 1e-6) return digits;
  }
  return 10;
}

/** The value inside the track's range. */
export function clamp(track: Track, value: number): number {
  return Math.min(track.maximum, Math.max(track.minimum, value));
}

/** The nearest value on the track's grid. */
export function snap(track: Track, value: number): number {
  const steps = Math.round((value - track.minimum) / track.step);
  return clamp(track, clean(track.minimum + steps * track.step));
}

/** Bounds for a native range input: the value itself, or its logarithm. */
export function bounds(track: Track): Bounds {
  if (track.scale === "linear") {
    return { min: String(track.minimum), max: String(track.maximum), step: String(track.step) };
  }
  return { min: String(Math.log(track.minimum)), max: String(Math.log(track.maximum)), step: "any" };
}

/** The position of a native range input for this value. */
export function toPosition(track: Track, value: number): number {
  return track.scale === "linear" ? value : Math.log(value);
}

/** The value on the grid for this position of a native range input. */
export function fromPosition(track: Track, position: number): number {
  return snap(track, track.scale === "linear" ? position : Math.exp(position));
}

/** The value's place between the ends of the track, 0 to 1. */
export function fraction(track: Track, value: number): number {
  const low = toPosition(track, track.minimum);
  const high = toPosition(track, track.maximum);
  return (toPosition(track, clamp(track, value)) - low) / (high - low);
}

/**
 * The value that a key leads to, or `null` for a key that does not move a slider. Arrows move one step of the
 * parameter, Page Up and Page Down ten, Home and End to the ends: on a log slider too, in either direction of
 * writing.
 */
export function stepped(track: Track, value: number, key: string): number | null {
  switch (key) {
    case "ArrowRight":
    case "ArrowUp":
      return moveBy(track, value, 1);
    case "ArrowLeft":
    case "ArrowDown":
      return moveBy(track, value, -1);
    case "PageUp":
      return moveBy(track, value, PAGE);
    case "PageDown":
      return moveBy(track, value, -PAGE);
    case "Home":
      return track.minimum;
    case "End":
      return track.maximum;
    default:
      return null;
  }
}

/** From off the grid, the first step goes to the neighboring grid value. */
function moveBy(track: Track, value: number, count: number): number {
  const steps = (value - track.minimum) / track.step;
  const near = Math.round(steps);
  const from = Math.abs(steps - near) < 1e-6 ? near : count > 0 ? Math.floor(steps) : Math.ceil(steps);
  return clamp(track, clean(track.minimum + (from + count) * track.step));
}

/** Removes the dust of binary fractions: 0.1 + 0.2 becomes 0.3. */
function clean(value: number): number {
  return Number(value.toPrecision(12));
}
