/** The answers to "What would it take?": a sentence, and a row for each way. */

import type { OutputValue } from "./core.js";
import { make, setText } from "./dom.js";
import type { FigureFacade } from "./figure-facade.js";
import type { Way, Ways } from "./goal-search.js";
import type { MainOutput } from "./main-output.js";
import { parameterName } from "./settings.js";

/** What the answers are to. */
export interface Answered {
  readonly main: MainOutput;
  readonly want: number;
  /** The settings as they stood. */
  readonly from: readonly number[];
  /** The number there. */
  readonly now: OutputValue;
}

interface AnswerActs {
  use(way: Way): void;
  restore(): void;
}

export class GoalAnswers {
  readonly root: HTMLElement;
  readonly #figure: FigureFacade;
  readonly #acts: AnswerActs;
  readonly #table: HTMLTableElement;
  readonly #restore: HTMLButtonElement;
  #buttons: (readonly [way: Way, button: HTMLButtonElement])[] = [];

  constructor(figure: FigureFacade, acts: AnswerActs) {
    this.#figure = figure;
    this.#acts = acts;
    const { strings } = figure.shape;
    this.#table = make(document, "table", { class: "narrows-table" });
    this.#restore = make(document, "button", { class: "narrows-word", type: "button" }, strings.text("goal-restore"));
    this.#restore.addEventListener("click", acts.restore);
    const scroll = make(document, "div", { class: "narrows-scroll", tabindex: "0", role: "group", "aria-label": strings.text("goal-answers") }, this.#table);
    this.root = make(document, "div", { hidden: true }, scroll, make(document, "p", { class: "narrows-overlay-acts" }, this.#restore));
  }

  clear(): void {
    this.root.hidden = true;
    this.#table.replaceChildren();
    this.#buttons = [];
  }

  sentence({ main, want, now }: Answered, { isReached, ways }: Ways): string {
    const { strings } = this.#figure.shape;
    const shown = (value: OutputValue): string => strings.output(value, main.unit);
    const given = { name: main.name, want: shown(want), count: ways.length };
    if (isReached) return strings.text(now === want ? "goal-here" : "goal-reached", given);
    const nearest = ways[0];
    if (nearest === undefined) return strings.text(typeof now === "number" ? "goal-stuck" : "goal-nowhere", { ...given, now: shown(now) });
    const difference = nearest.output - want;
    return strings.text("goal-missed", { ...given, got: shown(nearest.output), difference: shown(Math.abs(difference)), side: difference < 0 ? "low" : "high" });
  }

  write({ main, from }: Answered, { ways }: Ways): void {
    const { mechanism, strings } = this.#figure.shape;
    this.#buttons = [];
    this.root.hidden = ways.length === 0;
    // Three digits even where a step has fewer: 13.9 people.
    const listed = (way: Way, text: (index: number) => string): string => way.free.map(text).join("; ");
    const value = (values: readonly number[]) => (index: number): string => strings.output(values[index] ?? 0, mechanism.parameters[index]?.unit ?? "number");
    const name = (index: number): string => {
      const parameter = mechanism.parameters[index];
      return parameter === undefined ? "" : parameterName(parameter, strings);
    };
    const rows = ways.map((way) => {
      const [settings, to] = [listed(way, name), listed(way, value(way.values))];
      const use = make(document, "button", { class: "narrows-word", type: "button", "aria-label": strings.text("goal-use-named", { settings, to }) }, strings.text("goal-use"));
      use.addEventListener("click", () => this.#acts.use(way));
      this.#buttons.push([way, use]);
      const cells = [listed(way, value(from)), to, strings.output(way.output, main.unit)].map((text) => make(document, "td", {}, text));
      return make(document, "tr", {}, make(document, "th", { scope: "row" }, settings), ...cells, make(document, "td", {}, use));
    });
    const heads = ["goal-setting", "goal-from", "goal-to"].map((key) => strings.text(key));
    this.#table.replaceChildren(
      make(document, "caption", {}, strings.text("goal-answers")),
      make(document, "thead", {}, make(document, "tr", {}, ...[...heads, main.name].map((text) => make(document, "th", { scope: "col" }, text)), make(document, "td", {}))),
      make(document, "tbody", {}, ...rows),
    );
    this.writeUsed(null);
  }

  /** Marks the way that is used; `null` for none. */
  writeUsed(values: readonly number[] | null): void {
    const { strings } = this.#figure.shape;
    this.#restore.hidden = values === null;
    for (const [way, button] of this.#buttons) {
      const isUsed = way.values === values;
      setText(button, strings.text(isUsed ? "goal-in-use" : "goal-use"));
    }
  }
}
