/** A query string as pairs, as many as are read. */

/** Longest query that is read, in bytes. Every setting at once fits, written to the last digit, with another one to compare it with. */
export const LONGEST = 98_304;
/** Most pairs that are read. */
export const MOST_PAIRS = 1000;

const AMPERSAND = 0x26;

export interface Query {
  readonly pairs: readonly (readonly [key: string, value: string])[];
  /** Whether there was more. */
  readonly cut: boolean;
}

/** Reads a query without its question mark; a longer one is cut before the last pair that does not fit. */
export function readQuery(query: string): Query {
  // A unit is at least one byte: of a very long text no more is looked at.
  const bytes = new TextEncoder().encode(query.slice(0, LONGEST + 1));
  const long = bytes.length > LONGEST;
  const end = Math.max(0, bytes.lastIndexOf(AMPERSAND, LONGEST));
  const read = long ? new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes.subarray(0, end)) : query;
  // URLSearchParams takes away one question mark.
  const pairs = [...new URLSearchParams(`?${read}`)];
  return { pairs: pairs.slice(0, MOST_PAIRS), cut: long || pairs.length > MOST_PAIRS };
}
