/** What a meeting has taken so far. People come and go: each stretch of time counts with the heads of that time. */

/** Where a tab keeps the count. */
export const KEY = "narrows-clock";

const HOUR = 3_600_000;

export interface Count {
  /** Hours of the clock before `since`. */
  readonly hours: number;
  /** Person-hours of those. */
  readonly taken: number;
  /** When it was last set going, in milliseconds; `null` while it stands still. */
  readonly since: number | null;
  /** People in the meeting since then. */
  readonly heads: number;
}

export const ZERO: Count = { hours: 0, taken: 0, since: null, heads: 0 };

/** The count at a moment, with what has run since it was set going. A clock that was put back takes nothing away. */
export function at({ hours, taken, since, heads }: Count, now: number): { hours: number; taken: number } {
  const more = since === null ? 0 : Math.max(0, now - since) / HOUR;
  return { hours: hours + more, taken: taken + heads * more };
}

/** Goes on from this moment with so many people. */
export function run(count: Count, now: number, heads: number): Count {
  return { ...at(count, now), since: now, heads };
}

export function pause(count: Count, now: number): Count {
  return { ...at(count, now), since: null, heads: 0 };
}

export const isBegun = ({ hours, since }: Count): boolean => since !== null || hours > 0;

export function write(count: Count): string {
  return JSON.stringify(count);
}

/** What `write` wrote; anything else is no count. */
export function read(text: string | null): Count | null {
  let found: unknown;
  try {
    found = JSON.parse(text ?? "null");
  } catch {
    return null;
  }
  if (typeof found !== "object" || found === null) return null;
  const { hours, taken, since, heads } = found as Record<string, unknown>;
  const isAmount = (value: unknown): value is number => typeof value === "number" && Number.isFinite(value) && value >= 0;
  if (!isAmount(hours) || !isAmount(taken) || !isAmount(heads) || (since !== null && !isAmount(since))) return null;
  return { hours, taken, since, heads };
}

/** A time as a clock shows it: 1:02:03, without seconds 1:02. */
export function duration(hours: number, withSeconds: boolean): string {
  // A millisecond is added, so that a whole second that is short of itself by rounding counts.
  const seconds = Math.floor(hours * 3600 + 0.001);
  const two = (number: number): string => String(number).padStart(2, "0");
  const [minute, second] = [Math.floor(seconds / 60) % 60, seconds % 60];
  return [Math.floor(seconds / 3600), two(minute), ...(withSeconds ? [two(second)] : [])].join(":");
}
