/**
 * Formats parsed Fluent messages, with as much of Fluent as words of ours use: no terms, no dates, no parser. What it
 * writes is what `@fluent/bundle` writes, at a quarter of the size, but for numbers, which `format.ts` writes; a test
 * compares the two on every message there is.
 */

import { number, rounded } from "./format.js";

/** What stands between braces becomes one of these. */
export type FluentValue = string | FluentNumber | FluentNone;

/** Where there is no value: written as its name in braces, so that a gap is seen. */
export class FluentNone {
  readonly value: string;

  constructor(value = "???") {
    this.value = value;
  }

  toString(): string {
    return `{${this.value}}`;
  }
}

/** A number: written by the one rule, and plural as it is written. */
export class FluentNumber {
  readonly value: number;

  constructor(value: number) {
    this.value = value;
  }
}

/** A function that messages may call. */
export type FluentFunction = (positional: FluentValue[], named: Record<string, FluentValue>) => FluentValue;

type Pattern = string | readonly (string | Expression)[];

type Expression =
  | { readonly type: "str"; readonly value: string }
  | { readonly type: "num"; readonly value: number }
  | { readonly type: "var"; readonly name: string }
  | { readonly type: "term"; readonly name: string }
  | { readonly type: "mesg"; readonly name: string; readonly attr: string | null }
  | { readonly type: "func"; readonly name: string; readonly args: readonly (Expression | Named)[] }
  | { readonly type: "select"; readonly selector: Expression; readonly variants: readonly Variant[]; readonly star: number };

interface Named {
  readonly type: "narg";
  readonly name: string;
  readonly value: Expression;
}

interface Variant {
  /** A word that was parsed ahead is a plain text. */
  readonly key: Expression | string;
  readonly value: Pattern;
}

/** One message. */
export interface FluentMessage {
  readonly id: string;
  readonly value: Pattern | null;
  readonly attributes?: Readonly<Record<string, Pattern>>;
}

/** A call under way: what it was given, and the patterns that are open, so that none is opened inside itself. */
interface Scope {
  readonly values: Readonly<Record<string, number | string>>;
  readonly open: Set<Pattern>;
}

/** Messages of one language. */
export class FluentBundle {
  readonly #locale: string;
  #plurals: Intl.PluralRules | null = null;
  readonly #functions: Readonly<Record<string, FluentFunction>>;
  readonly #messages = new Map<string, FluentMessage>();

  constructor(locale: string, functions: Readonly<Record<string, FluentFunction>>) {
    this.#locale = locale;
    this.#functions = functions;
  }

  /** Adds messages; of two with one name the later counts. */
  add(messages: readonly FluentMessage[]): void {
    for (const message of messages) this.#messages.set(message.id, message);
  }

  /** The pattern of a message, or with a dot that of its attribute: `chart-output.claim`. */
  pattern(key: string): Pattern | null {
    const [id = "", attribute] = key.split(".");
    const message = this.#messages.get(id);
    return (attribute === undefined ? message?.value : message?.attributes?.[attribute]) ?? null;
  }

  /** A pattern as text. */
  format(pattern: Pattern, values: Readonly<Record<string, number | string>>): string {
    return this.#text(pattern, { values, open: new Set() });
  }

  #text(pattern: Pattern, scope: Scope): string {
    if (typeof pattern === "string") return pattern;
    if (scope.open.has(pattern)) return String(new FluentNone());
    scope.open.add(pattern);
    const text = pattern.map((piece) => (typeof piece === "string" ? piece : this.#written(this.#value(piece, scope)))).join("");
    scope.open.delete(pattern);
    return text;
  }

  #written(value: FluentValue): string {
    return value instanceof FluentNumber ? number(this.#locale, value.value) : String(value);
  }

  #value(one: Expression, scope: Scope): FluentValue {
    switch (one.type) {
      case "str":
        return one.value;
      case "num":
        return new FluentNumber(one.value);
      case "var": {
        const given = Object.hasOwn(scope.values, one.name) ? scope.values[one.name] : undefined;
        if (typeof given === "number") return new FluentNumber(given);
        return given ?? new FluentNone(`$${one.name}`);
      }
      case "term":
        return new FluentNone(`-${one.name}`);
      case "mesg": {
        const key = one.attr === null ? one.name : `${one.name}.${one.attr}`;
        const pattern = this.pattern(key);
        return pattern === null ? new FluentNone(key) : this.#text(pattern, scope);
      }
      case "func":
        return this.#call(one.name, one.args, scope);
      case "select": {
        const chosen = this.#value(one.selector, scope);
        const variant = one.variants.find(({ key }) => this.#matches(chosen, typeof key === "string" ? key : this.#value(key, scope))) ?? one.variants[one.star];
        return variant === undefined ? new FluentNone() : this.#text(variant.value, scope);
      }
    }
  }

  #call(name: string, args: readonly (Expression | Named)[], scope: Scope): FluentValue {
    const positional: FluentValue[] = [];
    const named: Record<string, FluentValue> = {};
    for (const arg of args) {
      if (arg.type === "narg") named[arg.name] = this.#value(arg.value, scope);
      else positional.push(this.#value(arg, scope));
    }
    return this.#functions[name]?.(positional, named) ?? new FluentNone(`${name}()`);
  }

  /** A number is chosen by its value, or by the form that its language has for the number that is written. */
  #matches(chosen: FluentValue, key: FluentValue): boolean {
    if (!(chosen instanceof FluentNumber)) return chosen === key;
    if (key instanceof FluentNumber) return chosen.value === key.value;
    this.#plurals ??= new Intl.PluralRules(this.#locale, { maximumFractionDigits: 6 });
    return this.#plurals.select(rounded(chosen.value)) === key;
  }
}
