/**
 * Numbers as people read them: the one place where a widget turns a number into text. The rule is that of
 * `src/chart/format.rs`, with the same floating-point operations in the same order, so that a sentence and a picture
 * cannot round a number differently; `tests/golden/numbers.tsv` holds the two together.
 */

import { units } from "../generated/units.js";

/** The marks that a language writes numbers with. */
export interface Marks {
  readonly decimal: string;
  /** Mark between groups of three digits. */
  readonly group: string;
  /** The ten digits from zero up. */
  readonly digits: string;
  /** A percentage, with `#` for its number. */
  readonly percent: string;
}

/** `digits` × 10 to the `power`. */
interface Rounded {
  readonly digits: number;
  readonly power: number;
}

const MINUS = "\u2212";
const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
/** Powers of ten, exactly: `10 ** power` need not be. */
const TENS = Array.from({ length: 20 }, (_, power) => Number(`1e${power}`));

const known = new Map<string, Marks>();

/** The marks of a language, as `Intl` has them. */
export function marks(locale: string): Marks {
  let found = known.get(locale);
  if (found === undefined) {
    const parts = new Intl.NumberFormat(locale, { minimumFractionDigits: 1 }).formatToParts(1234567.8);
    const sign = (type: string): string => parts.find((part) => part.type === type)?.value ?? "";
    const percent = new Intl.NumberFormat(locale, { style: "percent" }).formatToParts(0);
    found = {
      decimal: sign("decimal"),
      group: sign("group"),
      digits: new Intl.NumberFormat(locale, { useGrouping: false, minimumIntegerDigits: 10 }).format(123456789),
      percent: percent.map(({ type, value }) => (type === "integer" ? "#" : value)).join(""),
    };
    known.set(locale, found);
  }
  return found;
}

/**
 * Three significant digits without trailing zeros, whole numbers in full below ten million: 4.06, 0.624, 1,225. From
 * there on, and below 0.0001, a power of ten: 2.5×10⁻⁹. What is not finite is not written.
 */
export function number(locale: string, value: number): string {
  if (!Number.isFinite(value)) return "";
  const { digits, power } = round(Math.abs(value));
  const count = String(digits).length;
  const written = Math.sign(value) * digits;
  if (power <= 0 && power + count >= -3) return decimals(locale, written, -power);
  return `${decimals(locale, written, count - 1)}×10${raised(power + count - 1)}`;
}

/** A number with the sign of its unit: 90%, 8×; units of other kinds are named by words, so that it stands alone. */
export function value(locale: string, given: number, unit: string): string {
  const { factor, sign } = units[unit] ?? {};
  const scaled = given * (factor ?? 1);
  const size = Math.abs(scaled);
  // What is short of the whole never reads 100%; nearer than 1e-9 it is the whole, but for the last bits.
  const short = sign === "%" && size >= 99.95 && size < 100 - 1e-9;
  return signed(locale, number(locale, short ? Math.sign(scaled) * 99.9 : scaled), unit);
}

/** A whole number of things that are counted one by one. */
export function whole(locale: string, given: number): string {
  return number(locale, nearest(given));
}

/** Exactly so many decimal places: 0.50. */
export function fixed(locale: string, given: number, places: number): string {
  return decimals(locale, nearest(given * ten(places)), places);
}

/** A shown setting at the decimal places that its step has, and no more, with the sign of its unit: 13, 0.25, 90%. */
export function setting(locale: string, shown: number, places: number, unit: string): string {
  let [digits, left] = [nearest(shown * ten(places)), places];
  for (; left > 0 && digits % 10 === 0; left -= 1) digits /= 10;
  return signed(locale, decimals(locale, digits, left), unit);
}

/** The number that is written for this one; plurals go by it: 1.003 is written 1. */
export function rounded(given: number): number {
  if (!Number.isFinite(given)) return given;
  const { digits, power } = round(Math.abs(given));
  return Math.sign(given) * Number(`${digits}e${power}`);
}

/** The nearest whole number, halves away from zero. */
export function nearest(given: number): number {
  return Math.sign(given) * Math.floor(Math.abs(given) + 0.5);
}

function signed(locale: string, text: string, unit: string): string {
  const sign = units[unit]?.sign ?? "";
  if (text === "") return text;
  return sign === "%" ? marks(locale).percent.replace("#", () => text) : text + sign;
}

/** Whole below ten million, else three digits without trailing zeros. */
function round(given: number): Rounded {
  let size = given;
  if (size === 0) return { digits: 0, power: 0 };
  if (size >= 99.95 && size < 9_999_999.5) return { digits: nearest(size), power: 0 };
  let power = 0;
  for (; size >= 1e18; power += 15) size /= 1e15;
  for (; size < 1e-13; power -= 15) size *= 1e15;
  // One exact power of ten more takes it to three digits; 99.95 and more have three after rounding.
  let tens = 0;
  if (size >= 999.5) {
    while (size / ten(tens) >= 999.5) tens += 1;
    size /= ten(tens);
    power += tens;
  } else {
    while (size * ten(tens) < 99.95) tens += 1;
    size *= ten(tens);
    power -= tens;
  }
  let digits = nearest(size);
  for (; power !== 0 && digits % 10 === 0; power += 1) digits /= 10;
  return { digits, power };
}

/** A whole number whose last digits are decimals. */
function decimals(locale: string, whole: number, places: number): string {
  const { decimal, group, digits } = marks(locale);
  const local = (text: string, between: string): string => text.replace(/\d/gu, (digit) => digits.charAt(Number(digit))).replaceAll(",", between);
  const text = String(Math.abs(whole)).padStart(places + 1, "0");
  const cut = text.length - places;
  const front = local(text.slice(0, cut).replace(/\B(?=(?:\d{3})+$)/gu, ","), group);
  return (whole < 0 ? MINUS : "") + front + (places > 0 ? decimal + local(text.slice(cut), "") : "");
}

function raised(power: number): string {
  return (power < 0 ? "⁻" : "") + String(Math.abs(power)).replace(/\d/gu, (digit) => RAISED.charAt(Number(digit)));
}

function ten(power: number): number {
  return TENS[power] ?? Number.NaN;
}
