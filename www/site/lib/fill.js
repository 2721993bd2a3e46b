// Words of lessons, whose numbers are all put in: { $name } stands for one.
import { LANGUAGE } from "./languages.js";

const PLACEHOLDER = /\{ \$([a-z_0-9]+) \}/gu;

/** A text with its numbers; `place` is named where it asks for one that there is not. */
export function fill(text, numbers, place) {
  return text.replace(PLACEHOLDER, (_, name) => {
    const found = numbers[name];
    if (found === undefined) throw new Error(`content/${LANGUAGE}/${place}: there is no { $${name} }, but ${Object.keys(numbers).join(", ")}`);
    return found;
  });
}
