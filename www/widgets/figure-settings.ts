import type { MechanismInfo } from "./core.js";
import type { Values } from "./values.js";

/** Detail of the event `narrows-change`. */
export interface FigureChange {
  /** Id of the mechanism; `null` for a lever moved on its own. */
  readonly mechanism: string | null;
  /** Name of the parameter, in snake_case. */
  readonly parameter: string;
  /** Key of the global lever that the parameter follows, if it does. */
  readonly lever: string | null;
  /** The new value: a number, the name of a choice's option, or what an item of a list is called now. */
  readonly value: number | string;
}

/** The settings of one figure: what scripts, attributes, the page and the reader do to them, and the event for the reader's changes. */
export class FigureSettings {
  readonly #element: HTMLElement;
  readonly #changed: () => void;
  /** What scripts set before the figure was mounted. */
  readonly #requested = new Map<string, number | string>();
  #mechanism: MechanismInfo | null = null;
  #values: Values | null = null;

  /** `changed` is called after every change but the reader's. */
  constructor(element: HTMLElement, changed: () => void) {
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
    const detail: FigureChange = { mechanism: this.#mechanism?.id ?? null, parameter, lever, value };
    this.#element.dispatchEvent(new CustomEvent("narrows-change", { bubbles: true, composed: true, detail }));
  }
}

declare global {
  interface HTMLElementEventMap {
    "narrows-change": CustomEvent<FigureChange>;
  }
  interface DocumentEventMap {
    "narrows-change": CustomEvent<FigureChange>;
  }
}
