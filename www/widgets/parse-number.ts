/** Digits with at most one point, and an exponent of ten. Each part follows the one before it in one way only: time is linear in the length. */
const DECIMAL = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/iu;

/**
 * The number that a text is in decimal digits, infinite where that is too large for one; or `null` for anything else:
 * empty, with blanks, hexadecimal, `inf`, a decimal comma, other scripts' digits.
 */
export function parseNumber(text: string): number | null {
  return DECIMAL.test(text) ? Number(text) : null;
}
