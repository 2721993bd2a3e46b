// Numbers in words, and what proves each: the model at a setting, arithmetic, or a source whose own figure it is.
import { coreOf, mechanismOf, studied } from "./core.js";
import { evaluate } from "./expression.js";

const NUMBER = /(?<![\p{L}\d.,])\d+(?:,\d{3})*(?:\.\d+)?(?:\/\d+)?(?:%|°)?/gu;
/** What another person says stands between quotation marks. */
const QUOTED = /“[^”]*”/gu;

/** Numbers of a text that need a proof, each with its place. */
export function numbersIn(text) {
  const quotes = [...text.matchAll(QUOTED)].map((found) => [found.index, found.index + found[0].length]);
  return [...text.matchAll(NUMBER)]
    .map(({ 0: number, index }) => ({ number, index }))
    .filter(({ number, index }) => {
      const [before, behind] = [text.slice(0, index), text.slice(index + number.length)];
      const isYear = /^(?:1[89]|20)\d\d$/u.test(number);
      const isPlace = /(?:chapter|ch\.|table|figure)\s$/iu.test(before);
      // "12 to 1"
      const isUnity = number === "1" && /[\d}] to $/u.test(before);
      const isConstant = /^\d$/u.test(number) && (/[-−+/÷×·√(^=₀½]\s?\*?$/u.test(before) || /^\*?\s?[-−+/÷×·*)^]/u.test(behind));
      return !isYear && !isPlace && !isUnity && !isConstant && !quotes.some(([from, to]) => index >= from && index < to);
    });
}

/** A mechanism's values by name at a setting: its parameters and its outputs, with everything that its study finds. */
export function valuesAt(id, set = {}) {
  const mechanism = mechanismOf(id);
  const values = mechanism.parameters.map(({ name, options, default: usual }) => {
    const given = set[name] ?? usual;
    return typeof given === "string" ? options.indexOf(given) : given;
  });
  for (const name of Object.keys(set)) if (!mechanism.parameters.some((one) => one.name === name)) throw new Error(`${id} has no parameter ${name}`);
  const outputs = coreOf(id).evaluate(id, studied(coreOf(id), mechanism, values));
  return { ...Object.fromEntries(mechanism.parameters.map(({ name }, at) => [name, values[at]])), ...outputs };
}

/** The value of arithmetic over what a mechanism gives at a setting. */
export function valueOf(expression, id, set) {
  const values = /[a-z]\w*(?!\w*\()/u.test(expression) ? valuesAt(id, set) : {};
  return evaluate(String(expression), (name) => values[name]);
}

/** How a number is written: its value, its unit's factor, and the half step that rounding may take. */
function read(text) {
  const [number, under = "1"] = text.replace(/[%°]$/u, "").replaceAll(",", "").split("/");
  const decimals = number.split(".")[1]?.length ?? 0;
  // A fraction is meant as it stands.
  return { value: Number(number) / Number(under), factor: text.endsWith("%") ? 100 : 1, half: text.includes("/") ? 1e-9 : 0.5 * 10 ** -decimals };
}

/** Whether a value is written like this, rounded to as many digits. A share may be written as a percentage without its sign ("20 to 35%"). */
export function isWritten(text, value) {
  const { value: written, factor, half } = read(text);
  return [factor, ...(factor === 1 ? [100] : [])].some((times) => Math.abs(times * value - written) <= half * (1 + 1e-9));
}

/** A value written with as many digits as a pattern such as 0.0% or 0,000 has. */
export function write(value, pattern, locale) {
  const { factor } = read(pattern);
  const decimals = /\.(0+)/u.exec(pattern)?.[1].length ?? 0;
  const digits = new Intl.NumberFormat(locale, { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  return `${digits.format(factor * value)}${/[%°]$/u.exec(pattern)?.[0] ?? ""}`;
}

/** Texts that proofs account for; refuses one that is not what the model gives. */
export function proved(proofs, id, sources, where) {
  const texts = new Map();
  for (const { set, of = id, gives = {}, source, says = [], given = [] } of proofs) {
    if (source !== undefined && !sources.has(source)) throw new Error(`${where}: numbers name the source ${source}, which is none; there are ${[...sources].join(", ")}`);
    for (const [text, expression] of Object.entries(gives)) {
      const value = valueOf(String(expression), of, set);
      if (!isWritten(text, value)) throw new Error(`${where}: "${text}" stands for ${expression}, which is ${value}: correct the words, or the setting under numbers`);
      texts.set(text, "gives");
    }
    for (const text of says) texts.set(text, "says");
    for (const text of given) texts.set(text, "given");
  }
  return texts;
}
