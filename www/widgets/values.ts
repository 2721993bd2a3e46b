import type { MechanismInfo } from "./core.js";
import { position } from "./attributes.js";
import { leverStore } from "./lever-store.js";
import { parseNumber } from "./parse-number.js";
import { stateKey } from "./settings.js";

/** The settings of one figure: their initial and current values, and what of them the page shares. */
export class Values {
  readonly #mechanism: MechanismInfo;
  readonly #linked: () => boolean;
  #initial: readonly number[];
  #current: number[];

  /** `start` is in the order of the mechanism's parameters; `linked` says whether the page's store is read and written. */
  constructor(mechanism: MechanismInfo, start: readonly number[], linked: () => boolean) {
    this.#mechanism = mechanism;
    this.#linked = linked;
    this.#initial = start;
    this.#current = [...start];
    this.follow();
  }

  /** The values in the order of the parameters. */
  get list(): readonly number[] {
    return this.#current;
  }

  /** Whether something differs from its initial value. */
  get moved(): boolean {
    return this.#current.some((value, index) => value !== this.#initial[index]);
  }

  /** The names that replace the items' own strings, by the key of the string. */
  get labels(): Record<string, string> {
    return {};
  }

  /** Sentences for the names in attributes that are invalid. */
  get nameErrors(): readonly string[] {
    return [];
  }

  /** The initial value. */
  initial(index: number): number {
    return this.#initial[index] ?? 0;
  }

  /** One value. */
  at(index: number): number {
    return this.#current[index] ?? 0;
  }

  /** A value as people name it: a number, or the name of a choice's option. */
  named(index: number): number | string {
    return this.#mechanism.parameters[index]?.options[this.at(index)] ?? this.at(index);
  }

  /** All of them by name. */
  entries(): Record<string, number | string> {
    return Object.fromEntries(this.#mechanism.parameters.map((one, index) => [one.name, this.named(index)]));
  }

  /** Puts a value that is known to be in range. */
  put(index: number, value: number): void {
    const parameter = this.#mechanism.parameters[index];
    if (parameter === undefined) return;
    this.#current[index] = value;
    if (this.#linked()) leverStore.set(stateKey(this.#mechanism, parameter), value);
  }

  /** Puts a value by name, or throws a `RangeError` with what is allowed. */
  set(name: string, value: number | string): void {
    const index = position(this.#mechanism, name);
    const parameter = this.#mechanism.parameters[index];
    if (parameter === undefined) throw new RangeError(`${name} is no setting of ${this.#mechanism.id}: ${this.#mechanism.parameters.map((one) => one.name)}`);
    const { options, minimum, maximum } = parameter;
    const number = typeof value !== "string" ? value : options.length > 0 ? options.indexOf(value) : parseNumber(value);
    const whole = options.length === 0 || Number.isInteger(number);
    if (typeof number !== "number" || !(number >= minimum && number <= maximum && whole)) {
      const allowed = options.length > 0 ? options.join(", ") : `${minimum} to ${maximum}`;
      throw new RangeError(`${name}: ${String(value)} is not in ${allowed}`);
    }
    this.put(index, number + 0);
  }

  /** Replaces the initial values; only the parameters named by these attributes move to theirs. */
  restart(start: readonly number[], attributes: readonly (string | null)[]): void {
    this.#initial = start;
    this.#mechanism.parameters.forEach(({ attribute }, index) => {
      if (attributes.includes(attribute)) this.put(index, start[index] ?? 0);
    });
  }

  /** Returns to the initial values. */
  reset(): void {
    this.#current = [...this.#initial];
    if (this.#linked()) leverStore.reset(this.#mechanism.parameters.map((one) => stateKey(this.#mechanism, one)));
  }

  /** Takes over what the page shares, or only these keys of it; whether anything moved. */
  follow(keys?: readonly string[]): boolean {
    if (!this.#linked()) return false;
    const before = this.#current;
    this.#current = this.#mechanism.parameters.map((parameter, index) => {
      const key = stateKey(this.#mechanism, parameter);
      if (keys !== undefined && !keys.includes(key)) return this.at(index);
      return leverStore.get(key) ?? this.#initial[index] ?? parameter.default;
    });
    return this.#current.some((value, index) => value !== before[index]);
  }
}
