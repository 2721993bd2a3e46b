/** "What would it take?": from a number that the reader wants to settings of a figure that give it. */

import words from "../generated/strings/goal.js";
import type { OutputValue } from "./core.js";
import css from "./goal.css?inline";
import { searchGoal, type Way } from "./goal-search.js";
import { GoalView, type Ask } from "./goal-view.js";
import type { MainOutput } from "./main-output.js";
import type { OverlayHost } from "./overlay-host.js";
import { heldMoves } from "./read-locked.js";
import { adoptStyles } from "./style.js";

/** The panels that are open, by the tree of their figure. */
const open = new WeakMap<HTMLElement, Goals>();

/** Opens the panel of a figure, where the reader says what they want; rejects where what it needs cannot be loaded. */
export async function openGoals(host: OverlayHost, opener: HTMLElement): Promise<void> {
  await host.load();
  const { root } = host.figure.parts;
  const goals = open.get(root) ?? new Goals(host, opener, () => open.delete(root));
  open.set(root, goals);
  goals.focus();
}

class Goals {
  readonly #host: OverlayHost;
  readonly #view: GoalView;
  /** What the answers that are shown start from, and the settings at which they still hold. */
  #from: readonly number[] | null = null;
  #held: readonly number[] = [];
  #work = new AbortController();
  readonly #follow = (): void => this.#hold();

  constructor(host: OverlayHost, opener: HTMLElement, closed: () => void) {
    this.#host = host;
    host.figure.addWords(words);
    adoptStyles(host.figure.parts.root.getRootNode() as ShadowRoot, css);
    const acts = {
      find: (ask: Ask) => void this.#find(ask),
      use: (way: Way) => this.#put(way.values),
      restore: () => this.#put(this.#from ?? []),
      now: (main: MainOutput): OutputValue => host.output(main, host.figure.values.list),
      close: () => {
        this.#work.abort();
        host.drawn.delete(this.#follow);
        this.#view.root.remove();
        closed();
        opener.focus();
      },
    };
    this.#view = new GoalView(host.figure, host.numbers(), acts);
    host.addPanel(this.#view.root);
    host.drawn.add(this.#follow);
  }

  focus(): void {
    this.#view.focus();
  }

  async #find({ main, want, free }: Ask): Promise<void> {
    const { figure, analysis } = this.#host;
    if (analysis === null) return;
    this.#work.abort();
    this.#work = new AbortController();
    const { signal } = this.#work;
    const values = [...figure.values.list];
    [this.#from, this.#held] = [values, values];
    const goal = { mechanism: figure.shape.mechanism, values, free, want };
    try {
      const ways = await searchGoal(goal, analysis, this.#host.evaluate(main), signal, (done) => this.#view.writeProgress(done, free.length));
      if (ways !== null) this.#view.writeWays({ main, want, from: values, now: this.#host.output(main, values) }, ways);
    } catch {
      figure.showLoadError();
    }
  }

  /** Moves every setting that differs, unless one of them is locked. */
  #put(values: readonly number[]): void {
    const { figure } = this.#host;
    const held = heldMoves(figure, values);
    if (held !== "") {
      this.#view.writeHeld(held);
      return;
    }
    this.#held = values;
    values.forEach((value, index) => {
      if (value === figure.values.at(index)) return;
      figure.values.put(index, value);
      figure.dispatchValue(index);
    });
    figure.refresh();
    this.#view.writeUsed(values === this.#from ? null : values);
  }

  /** After each picture: once the reader has moved something else, answers no longer hold. */
  #hold(): void {
    this.#view.writeNow();
    if (this.#from === null) return;
    const { list } = this.#host.figure.values;
    if (this.#held.every((value, index) => value === list[index])) return;
    this.#work.abort();
    this.#from = null;
    this.#view.writeMoved();
  }
}
