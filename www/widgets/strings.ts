/** A mechanism's words: Fluent messages in, text or marked parts out. Runs in the browser and in Node. */

import type { MechanismInfo, OutputValue } from "./core.js";
import { FluentBundle, FluentNone, FluentNumber, type FluentFunction, type FluentMessage, type FluentValue } from "./fluent.js";
import { units } from "../generated/units.js";
import * as format from "./format.js";
import { places } from "./slider.js";

/** Fluent messages, parsed ahead so that no reader loads a parser. */
export interface Words {
  readonly body: readonly FluentMessage[];
}

/** A mechanism's words as they are loaded: those of its first chart, and how to load the others, if there are any. */
export interface WordsModule {
  readonly default: Words;
  readonly rest?: () => Promise<WordsModule>;
}

/** What a message may speak of. */
export type Arguments = Readonly<Record<string, number | string>>;

/** A piece of a sentence: plain, a computed number, or the reader's own value. */
export interface Part {
  readonly kind: "plain" | "strong" | "you";
  readonly text: string;
}

/** What must be known of a number to write it with its unit. */
export interface Measured {
  readonly unit: string;
  readonly step: number;
}

/** Private-use characters stand around a computed number while it is inside a string. */
const STRONG = "\ue000";
const YOU = "\ue001";
const END = "\ue002";
const MARKED = /([\ue000\ue001])([^\ue002]*)\ue002/gu;
const MARKS = /[\ue000-\ue002]/gu;

/** The words of one mechanism, and the short strings that all share. */
export class Strings {
  readonly locale: string;
  readonly #bundle: FluentBundle;
  readonly #labels: FluentBundle;
  readonly #ids = new Set<string>();
  readonly #sources: readonly Words[];

  /** `sources` are parsed Fluent texts, the shared one first. */
  constructor(locale: string, ...sources: readonly Words[]) {
    this.locale = locale;
    this.#sources = sources;
    this.#bundle = new FluentBundle(locale, this.#functions());
    this.#labels = new FluentBundle(locale, LABEL_FUNCTIONS);
    for (const resource of sources) {
      for (const { id } of resource.body) this.#ids.add(id);
      this.#bundle.add(resource.body);
      this.#labels.add(resource.body);
    }
  }

  /** The same with other messages added, or in the place of those of the same id. */
  plus(words: Words): Strings {
    return new Strings(this.locale, ...this.#sources, words);
  }

  /** The same with plain texts in the place of some. */
  renamed(texts: Readonly<Record<string, string>>): Strings {
    return this.plus({ body: Object.entries(texts).map(([id, value]) => ({ id, value })) });
  }

  /** Whether there is a message, or with a dot the attribute of one: `chart-output.claim`. */
  has(key: string): boolean {
    return this.#bundle.pattern(key) !== null;
  }

  /** Plain text. A message that does not exist reads as its key, so that a gap is seen. */
  text(key: string, values: Arguments = {}): string {
    return this.#format(this.#bundle, key, values).replace(MARKS, "");
  }

  /** The same, cut where computed numbers begin and end. */
  parts(key: string, values: Arguments = {}): Part[] {
    const text = this.#format(this.#bundle, key, values);
    const parts: Part[] = [];
    let from = 0;
    for (const match of text.matchAll(MARKED)) {
      if (match.index > from) parts.push({ kind: "plain", text: text.slice(from, match.index) });
      parts.push({ kind: match[1] === YOU ? "you" : "strong", text: match[2] ?? "" });
      from = match.index + match[0].length;
    }
    if (from < text.length) parts.push({ kind: "plain", text: text.slice(from).replace(MARKS, "") });
    return parts;
  }

  /** What stands behind a number of this unit, its sign and its words: "people", "person", "%", "% a week". */
  unit(unit: string, value: number): string {
    return this.measured(units[unit]?.sign ?? "", unit, value).trim();
  }

  /** A written number, which has the sign of its unit, with the unit's words: "12 people", "90%", "2% a week". */
  measured(text: string, unit: string, value: number): string {
    const key = `unit-${unit}`;
    return this.has(key) ? this.text("with-unit", { number: text, unit: this.text(key, { value: shownValue(unit, value) }) }) : text;
  }

  /** A setting with its unit, at the precision of its step. */
  setting(measured: Measured, value: number): string {
    const text = format.setting(this.locale, shownValue(measured.unit, value), shownPlaces(measured), measured.unit);
    return this.measured(text, measured.unit, value);
  }

  /** A computed number with its unit, or in words where it has no finite value. */
  output(value: OutputValue, unit: string): string {
    if (typeof value === "string") return this.#word(value);
    return this.measured(format.value(this.locale, value, unit), unit, value);
  }

  /** The words that the renderer needs, as lines of key, tab, text, a line break in it as `\\n`. A number that a text does not get stays `{$value}`. */
  packed(chart: string): string {
    const lines: string[] = [];
    const add = (key: string): void => {
      const text = this.#format(this.#labels, key, {}).replace(/\r?\n/gu, "\\n").replaceAll("\t", " ");
      lines.push(`${key}\t${text}`);
    };
    for (const id of this.#ids) {
      if (/^(?:label-|param-|unit-.*-axis$)/u.test(id) && this.has(id)) add(id);
    }
    if (this.has(`chart-${chart}.x`)) add(`chart-${chart}.x`);
    const { digits, percent } = format.marks(this.locale);
    lines.push(`number-digits\t${digits}`, `number-percent\t${percent}`);
    return lines.join("\n");
  }

  #format(bundle: FluentBundle, key: string, values: Arguments): string {
    const found = bundle.pattern(key);
    return found === null ? key : bundle.format(found, values);
  }

  /** The functions that messages may call. A value that is not finite is written in words. */
  #functions(): Record<string, FluentFunction> {
    type Write = (value: number, named: Record<string, FluentValue>) => string;
    const written = (mark: string, write: Write) => (positional: FluentValue[], named: Record<string, FluentValue>) => {
      const given = positional[0];
      const value = numberOf(given);
      return mark + (value === null ? this.#named(given) : write(value, named)) + END;
    };
    const number: Write = (value) => format.number(this.locale, value);
    const percent: Write = (value) => format.value(this.locale, value, "share");
    return {
      NUM: written(STRONG, number),
      PCT: written(STRONG, percent),
      INT: written(STRONG, (value) => format.whole(this.locale, value)),
      FIXED: written(STRONG, (value, { places }) => format.fixed(this.locale, value, numberOf(places) ?? 0)),
      YOU: written(YOU, number),
      YOUPCT: written(YOU, percent),
      // The size of a number without its sign, for sentences that say the direction in words.
      ABS: written(STRONG, (value, named) => number(Math.abs(value), named)),
      // What a named thing is called, by its reader or by us.
      WORD: ([given]) => (numberOf(given) === null ? this.#word(nameOf(given)) : nameOf(given)),
      // Selectors: the whole number that `INT` writes, which way a number points, and how two of them compare.
      ROUND: ([given]) => {
        const value = numberOf(given);
        return value === null ? nameOf(given) : new FluentNumber(format.nearest(value));
      },
      SIGN: ([given]) => {
        const value = numberOf(given);
        return value === null ? nameOf(given) : ["negative", "zero", "positive"][Math.sign(value) + 1] ?? "zero";
      },
      COMPARE: ([first, second]) => {
        const [a, b] = [numberOf(first), numberOf(second)];
        if (a === null || b === null) return a === null ? nameOf(first) : nameOf(second);
        return a < b ? "less" : a > b ? "more" : "equal";
      },
    };
  }

  #named(given: FluentValue | undefined): string {
    return this.#word(nameOf(given));
  }

  /** What a state or an item is called. */
  #word(name: string): string {
    const key = [`value-${name}`, `label-${name}`].find((one) => this.has(one));
    return key === undefined ? name : this.text(key);
  }
}

/** In a chart's labels a number stays a placeholder, which the renderer fills. */
const LABEL_FUNCTIONS = Object.fromEntries(
  ["NUM", "PCT", "INT", "FIXED", "YOU", "YOUPCT", "ABS", "WORD"].map((name) => [
    name,
    ([given]: FluentValue[]): FluentValue => given ?? new FluentNone(name),
  ]),
);

/** Everything a mechanism's messages may speak of: settings and outputs by name, choices by their option. Both are given in the mechanism's order. */
export function messageArguments(mechanism: MechanismInfo, values: readonly number[], outputs: readonly OutputValue[]): Arguments {
  const results = mechanism.outputs.map(({ name }, index): [string, OutputValue] => [name, outputs[index] ?? "undefined"]);
  const settings = mechanism.parameters.map((one, index): [string, number | string] => {
    const value = values[index] ?? one.default;
    return [one.name, one.options[value] ?? value];
  });
  return Object.fromEntries([...results, ...settings]);
}

/** The number that is shown for a value: a share is shown as a percentage. */
export function shownValue(unit: string, value: number): number {
  return scaled(value, factor(unit));
}

/** The value that a shown number stands for. */
export function fromShown(unit: string, shown: number): number {
  return scaled(shown, 1 / factor(unit));
}

/** Decimal places at which a setting is shown. */
export function shownPlaces(measured: Measured): number {
  return places(measured.step * factor(measured.unit));
}

function factor(unit: string): number {
  return units[unit]?.factor ?? 1;
}

/** Without the dust of binary fractions that scaling leaves. */
function scaled(value: number, by: number): number {
  return by === 1 ? value : Number((value * by).toPrecision(12));
}

function numberOf(given: FluentValue | undefined): number | null {
  if (given instanceof FluentNumber) return given.value;
  return typeof given === "number" ? given : null;
}

function nameOf(given: FluentValue | undefined): string {
  return typeof given === "string" ? given : String(given instanceof FluentNone ? given.value : "");
}
