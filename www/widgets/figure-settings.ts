import type { MechanismInfo, OutputValue } from "./core.js";
import { dispatch } from "./dom.js";
import type { FigureChange } from "./figure-events.js";
import type { Values } from "./values.js";

/** The element whose settings they are. */
type SettingsHost = HTMLElement & { readonly outputs: Readonly<Record<string, OutputValue>> };

/** The settings of one figure: what scripts, attributes, the page and the reader do to them, and the event for the reader's changes. */
export class FigureSettings {
  readonly #element: SettingsHost;
  readonly #changed: () => void;
  /** What scripts set before the figure was mounted. */
  readonly #requested = new Map<string, number | string>();
  #mechanism: MechanismInfo | null = null;
  #values: Values | null = null;

  /** `changed` is called after every change but the reader's. */
  constructor(element: SettingsHost, changed: () => void) {
    this.#element = element;
    this.#changed = changed;
  }

  mount(mechanism: MechanismInfo, values: Values): void {
    this.#mechanism = mechanism;
    this.#values = values;
  }

  unmount(): void {
    this.#mechanism = this.#values = null;
  }

  /** By snake_case name; empty until the figure is mounted. */
  entries(): Record<string, number | string> {
    return this.#values?.entries() ?? {};
  }

  /** Sets by name, or keeps what is requested until the figure is mounted. */
  set(name: string, value: number | string): void {
    if (this.#values === null) {
      this.#requested.set(name, value);
      return;
    }
    this.#values.set(name, value);
    this.#changed();
  }

  /** Sets what was requested before the figure was mounted. */
  applyRequested(): void {
    for (const [name, value] of this.#requested) this.set(name, value);
    this.#requested.clear();
  }

  /** Puts every setting back to where the attributes have it. */
  reset(): void {
    this.#values?.reset();
    this.#changed();
  }

  /** The same as the reader's own change, with an event for each setting that changes. */
  resetByReader(): void {
    const before = this.entries();
    this.reset();
    for (const [name, value] of Object.entries(this.entries())) {
      if (value !== before[name]) this.#dispatch(name, this.#mechanism?.parameters.find((one) => one.name === name)?.lever ?? null, value);
    }
  }

  /** Takes over what the page shares, or only these keys of it. */
  follow(keys?: readonly string[]): void {
    if (this.#values?.follow(keys) === true) this.#changed();
  }

  /** The reader moves a control. */
  move(index: number, value: number): void {
    this.#values?.put(index, value);
  }

  /** Dispatches the event for the parameter at this index. */
  dispatchValue(index: number): void {
    const parameter = this.#mechanism?.parameters[index];
    if (parameter !== undefined && this.#values !== null) this.#dispatch(parameter.name, parameter.lever, this.#values.named(index));
  }

  /** Dispatches the event for the name of a list's item. */
  dispatchName(setting: string, name: string): void {
    this.#dispatch(setting, null, name);
  }

  #dispatch(parameter: string, lever: string | null, value: number | string): void {
    const element = this.#element;
    const detail: FigureChange = {
      mechanism: this.#mechanism?.id ?? null,
      parameter,
      lever,
      value,
      get outputs() {
        return element.outputs;
      },
    };
    dispatch(element, "narrows-change", detail);
  }
}
