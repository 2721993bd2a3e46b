/** Numbers as people read them. The one place where a widget turns a number into text. */

const MINUS = "\u2212";
const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
/** Below and above these a number is written as a power of ten. */
const TINY = 1e-4;
const HUGE = 1e15;
/** From here on a number is written with its word: 12.3 million. */
const MANY = 1e7;

const formats = new Map<string, Intl.NumberFormat>();

function format(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = locale + JSON.stringify(options);
  let found = formats.get(key);
  if (found === undefined) {
    found = new Intl.NumberFormat(locale, options);
    formats.set(key, found);
  }
  return found;
}

function write(locale: string, value: number, options: Intl.NumberFormatOptions): string {
  const text = format(locale, options).format(value);
  const unsigned = text.replace(/^-/u, "");
  if (unsigned === text) return text;
  return /[1-9]/u.test(unsigned) ? MINUS + unsigned : unsigned;
}

/** Three significant digits (or `digits`), whole numbers in full: 4.06, 0.624, 1,225, 12.3 million. */
export function number(locale: string, value: number, digits = 3): string {
  const size = Math.abs(value);
  if (size !== 0 && (size < TINY || size >= HUGE)) return power(locale, value, digits);
  if (size >= MANY) {
    return write(locale, value, { notation: "compact", compactDisplay: "long", maximumSignificantDigits: digits });
  }
  if (size >= 10 ** digits) return write(locale, value, { maximumFractionDigits: 0 });
  return write(locale, value, { maximumSignificantDigits: digits });
}

/** A whole number. */
export function integer(locale: string, value: number): string {
  return Math.abs(value) >= MANY ? number(locale, value) : write(locale, value, { maximumFractionDigits: 0 });
}

/** A share as a percentage: 98%, 0.36%, 114%, 1.2 × 10⁻⁷%. Never rounds up to 100% what is short of it. */
export function percent(locale: string, share: number, digits?: number): string {
  const size = Math.abs(share);
  if (size >= 1000 || (size > 0 && size < TINY)) return `${number(locale, share * 100, digits ?? 2)}%`;
  const short = size > 0.985 && size < 1;
  const options = { style: "percent", maximumSignificantDigits: digits ?? (size >= 1 || short ? 3 : 2) } as const;
  return write(locale, short && size >= 0.9995 ? Math.sign(share) * 0.999 : share, options);
}

/** Exactly the decimal places that a setting's step has, and no more: 13, 0.25, 0.9. */
export function setting(locale: string, value: number, places: number): string {
  return write(locale, value, { maximumFractionDigits: places });
}

/** The signs this locale writes between whole and fraction and between thousands. */
export function separators(locale: string): { decimal: string; group: string } {
  const parts = format(locale, { minimumFractionDigits: 1 }).formatToParts(1234567.8);
  const sign = (type: string): string => parts.find((part) => part.type === type)?.value ?? "";
  return { decimal: sign("decimal"), group: sign("group") };
}

function power(locale: string, value: number, digits: number): string {
  const [mantissa = "0", exponent = "0"] = value.toExponential(Math.max(0, digits - 1)).split("e");
  const raised = exponent.replace("+", "").replace("-", "⁻").replace(/\d/gu, (digit) => SUPERSCRIPTS.charAt(Number(digit)));
  return `${write(locale, Number(mantissa), { maximumSignificantDigits: digits })} × 10${raised}`;
}
