/**
 * A number with a decimal point, its whole part alone or in groups of three with commas, and an exponent of ten. Each
 * part follows the one before it in one way only: time is linear in the length.
 */
const NUMBER = /^[+-]?(?:(?:\d+|[1-9]\d{0,2}(?:,\d{3})+)(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/iu;

/**
 * The number that a text is, infinite where that is too large for one; or `null` for anything else.
 * A comma and a point can each be the decimal mark. Where a text can be read in two ways (1,234), `decimal` decides: the
 * decimal mark in the language of the text. Without it that is the point, and what needs a guess is not read. What people
 * type goes through `plainNumber` first.
 */
export function parseNumber(text: string, decimal: string | null = null): number | null {
  const pointed = read(text);
  const comma = read(text.replace(/[.,]/gu, (mark) => (mark === "." ? "," : ".")));
  if (pointed === comma || comma === null) return pointed;
  if (pointed === null || decimal === ",") return comma;
  return decimal === null && text.includes(",") ? null : pointed;
}

function read(text: string): number | null {
  return NUMBER.test(text) ? Number(text.replaceAll(",", "")) : null;
}
