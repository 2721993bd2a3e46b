/** A run of the firm with its clock. Knows no page. */

import type { Census, Flow, Step } from "../widgets/flow.js";

export class FlowRun {
  readonly #flow: Flow;
  #values: Float64Array;
  #run: Float64Array;
  #now = 0;
  /** The event that is at the present week: others of the same week may come before it or after it. */
  #told: Step | null = null;

  constructor(flow: Flow, values: Float64Array) {
    this.#flow = flow;
    this.#values = values.slice();
    this.#run = flow.begin(values);
  }

  /** The week. */
  get now(): number {
    return this.#now;
  }

  /** Whether anything ships: else no idea is on its way. */
  get ships(): boolean {
    return this.#flow.ships(this.#values, this.#run);
  }

  /** Takes another setting from now on; whether it is another one. */
  take(values: Float64Array): boolean {
    if (values.every((value, index) => value === this.#values[index])) return false;
    this.#values = values.slice();
    this.#run = this.#flow.replan(this.#values, this.#run, this.#now);
    return true;
  }

  /** Goes on by so many weeks. */
  advance(weeks: number): void {
    this.#told = null;
    this.#goTo(this.#now + weeks);
  }

  /** Goes to the next event, or to the one before; `null` where there is none. */
  step(direction: "next" | "previous"): Step | null {
    if (direction === "previous") {
      const step = this.#flow.previous(this.#values, this.#run, this.#now, this.#told);
      if (step !== null) [this.#now, this.#told] = [step.at, step];
      return step;
    }
    const found = this.#flow.next(this.#values, this.#run, this.#now, this.#told);
    if (found === null) return null;
    this.#run = found.run;
    this.#told = found.step;
    this.#goTo(found.step.at);
    return found.step;
  }

  census(): Census {
    return this.#flow.census(this.#values, this.#run, this.#now);
  }

  /** The picture for so many CSS pixels of width. */
  picture(width: number): Uint8Array {
    return this.#flow.picture(this.#values, this.#run, this.#now, width);
  }

  #goTo(week: number): void {
    this.#now = week;
    if (this.#flow.horizon(this.#values, this.#run) < week) this.#run = this.#flow.advance(this.#values, this.#run, week);
  }
}
