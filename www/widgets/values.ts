import type { MechanismInfo } from "./core.js";
import { position } from "./attributes.js";
import { leverStore } from "./lever-store.js";
import { stateKey } from "./settings.js";

/** The settings of one figure: where they began, where they are, and what of them the page shares. */
export class Values {
  readonly #mechanism: MechanismInfo;
  readonly #linked: () => boolean;
  #start: readonly number[];
  #now: number[];

  /** `start` is in the order of the mechanism's parameters; `linked` says whether the page's store is read and written. */
  constructor(mechanism: MechanismInfo, start: readonly number[], linked: () => boolean) {
    this.#mechanism = mechanism;
    this.#linked = linked;
    this.#start = start;
    this.#now = [...start];
    this.follow();
  }

  /** The values in the order of the parameters. */
  get list(): readonly number[] {
    return this.#now;
  }

  /** Whether something stands elsewhere than it began. */
  get moved(): boolean {
    return this.#now.some((value, index) => value !== this.#start[index]);
  }

  /** The texts in whose place names stand that lists' items were given, by key. */
  get labels(): Record<string, string> {
    return {};
  }

  /** What was wrong with names that attributes give, in sentences. */
  get refused(): readonly string[] {
    return [];
  }

  /** Where a value began. */
  first(index: number): number {
    return this.#start[index] ?? 0;
  }

  /** One value. */
  at(index: number): number {
    return this.#now[index] ?? 0;
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
    this.#now[index] = value;
    if (this.#linked()) leverStore.set(stateKey(this.#mechanism, parameter), value);
  }

  /** Puts a value by name, or throws a `RangeError` that says what is allowed. */
  set(name: string, value: number | string): void {
    const index = position(this.#mechanism, name);
    const parameter = this.#mechanism.parameters[index];
    if (parameter === undefined) throw new RangeError(`${this.#mechanism.id} has no setting called ${name}`);
    const { options, minimum, maximum } = parameter;
    const number = typeof value === "string" && options.length > 0 ? options.indexOf(value) : Number(value);
    const whole = options.length === 0 || Number.isInteger(number);
    if (!(number >= minimum && number <= maximum && whole)) {
      const allowed = options.length > 0 ? options.join(", ") : `${minimum} to ${maximum}`;
      throw new RangeError(`${name}: ${String(value)} is not in ${allowed}`);
    }
    this.put(index, number + 0);
  }

  /** Begins somewhere else; only the parameters named by these attributes move there. */
  restart(start: readonly number[], attributes: readonly (string | null)[]): void {
    this.#start = start;
    this.#mechanism.parameters.forEach(({ attribute }, index) => {
      if (attributes.includes(attribute)) this.put(index, start[index] ?? 0);
    });
  }

  /** Back to where everything began. */
  reset(): void {
    this.#now = [...this.#start];
    if (this.#linked()) leverStore.reset(this.#mechanism.parameters.map((one) => stateKey(this.#mechanism, one)));
  }

  /** Takes over what the page shares, or only these keys of it; whether anything moved. */
  follow(keys?: readonly string[]): boolean {
    if (!this.#linked()) return false;
    const before = this.#now;
    this.#now = this.#mechanism.parameters.map((parameter, index) => {
      const key = stateKey(this.#mechanism, parameter);
      if (keys !== undefined && !keys.includes(key)) return this.at(index);
      return leverStore.get(key) ?? this.#start[index] ?? parameter.default;
    });
    return this.#now.some((value, index) => value !== before[index]);
  }
}
