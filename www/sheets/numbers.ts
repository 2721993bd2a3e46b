/** A number that was typed, or that something is wrong with it. */

import { marks } from "../widgets/format.js";
import { parseNumber } from "../widgets/parse-number.js";
import { plainNumber } from "../widgets/plain-number.js";

/** `null` for an empty field, NaN for what is no number from `least` to `most`. */
export function typedNumber(text: string, locale: string, least: number, most: number): number | null {
  if (text.trim() === "") return null;
  const number = parseNumber(plainNumber(text).replace(/\s*%$/u, ""), marks(locale).decimal);
  return number !== null && number >= least && number <= most ? number : Number.NaN;
}

/** Marks the field that holds what cannot be read. */
export function markField(part: ParentNode, name: string, isWrong: boolean): void {
  const field = part.querySelector(`[data-field="${name}"]`);
  if (isWrong) field?.setAttribute("aria-invalid", "true");
  else field?.removeAttribute("aria-invalid");
}

/** What stands behind a number in the reader's own unit: nothing where none was named. */
export function spacedUnit(text: string): string {
  const unit = text.trim();
  return unit === "" ? "" : ` ${unit}`;
}
