/** The form of "What would it take?" and its answers. */

import type { OutputValue } from "./core.js";
import { make, setAttribute, setText } from "./dom.js";
import type { FigureFacade } from "./figure-facade.js";
import { freeParameters } from "./free-parameters.js";
import type { Way, Ways } from "./goal-search.js";
import { GoalAnswers, type Answered } from "./goal-answers.js";
import { announce } from "./live.js";
import type { MainOutput } from "./main-output.js";
import { markWrong, typedNumber } from "./number-events.js";
import { heldNames } from "./read-locked.js";
import { parameterName } from "./settings.js";

/** What a reader asks for. */
export interface Ask {
  readonly main: MainOutput;
  readonly want: number;
  /** The parameters that may move, one or two at a time. */
  readonly free: readonly (readonly number[])[];
}

export interface GoalActs {
  find(ask: Ask): void;
  use(way: Way): void;
  restore(): void;
  /** A number at the reader's setting. */
  now(main: MainOutput): OutputValue;
  close(): void;
}

export class GoalView {
  readonly root: HTMLElement;
  readonly #figure: FigureFacade;
  readonly #numbers: readonly MainOutput[];
  readonly #acts: GoalActs;
  readonly #number: HTMLSelectElement;
  readonly #field: HTMLInputElement;
  readonly #unit: HTMLElement;
  readonly #first: HTMLSelectElement;
  readonly #second: HTMLSelectElement;
  readonly #now: HTMLElement;
  readonly #sentence: HTMLElement;
  readonly #answers: GoalAnswers;

  /** `numbers` are those that can be asked for, at least one. */
  constructor(figure: FigureFacade, numbers: readonly MainOutput[], acts: GoalActs) {
    this.#figure = figure;
    this.#numbers = numbers;
    this.#acts = acts;
    const { strings, prefix } = figure.shape;
    const says = `${prefix}-goal`;
    const choice = (key: string, ...options: readonly HTMLElement[]): [label: HTMLElement, select: HTMLSelectElement] => {
      const select = make(document, "select", { class: "narrows-choose" }, ...options);
      return [make(document, "label", { class: "narrows-overlay-choice" }, make(document, "span", {}, strings.text(key)), " ", select), select];
    };
    const option = (value: number | string, text: string): HTMLElement => make(document, "option", { value }, text);
    const settings = this.#settings().map((index) => option(index, this.#name(index)));
    const [number, numberSelect] = choice("goal-number", ...numbers.map(({ name }, place) => option(place, name)));
    const [first, firstSelect] = choice("goal-by", option("", strings.text("goal-any")), ...settings);
    const [second, secondSelect] = choice("goal-and", option("", strings.text("goal-alone")), ...settings.map((one) => one.cloneNode(true) as HTMLElement));
    [this.#number, this.#first, this.#second] = [numberSelect, firstSelect, secondSelect];
    this.#field = make(document, "input", { class: "narrows-number-field narrows-wide-field", type: "text", inputmode: "decimal", autocomplete: "off", "aria-describedby": `${says}-now ${says}` });
    this.#unit = make(document, "span", { class: "narrows-unit" });
    const value = make(document, "label", { class: "narrows-overlay-choice" }, make(document, "span", {}, strings.text("goal-value")), " ", this.#field, " ", this.#unit);
    this.#now = make(document, "p", { class: "narrows-overlay-note", id: `${says}-now` });
    this.#sentence = make(document, "p", { class: "narrows-overlay-say", id: says });
    const find = make(document, "button", { class: "narrows-word narrows-goal-find", type: "submit" }, strings.text("goal-find"));
    const close = make(document, "button", { class: "narrows-word", type: "button" }, strings.text("goal-close"));
    const form = make(document, "form", { class: "narrows-goal-form", novalidate: true }, number, value, first, second, find);
    this.#answers = new GoalAnswers(figure, acts);
    this.root = make(document, "div", { class: "narrows-overlay narrows-goal", part: "goal", role: "group", "aria-label": strings.text("goal-title"), tabindex: "-1" }, form, this.#now, this.#sentence, this.#answers.root, make(document, "p", { class: "narrows-overlay-acts" }, close));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#submit();
    });
    this.#number.addEventListener("change", () => this.writeNow());
    this.#first.addEventListener("change", () => this.#limit());
    close.addEventListener("click", acts.close);
    this.#limit();
    this.writeNow();
  }

  focus(): void {
    this.#number.focus();
  }

  /** Writes what the number is now. */
  writeNow(): void {
    const main = this.#main();
    if (main === undefined) return;
    const { strings } = this.#figure.shape;
    const now = this.#acts.now(main);
    setText(this.#now, strings.text("goal-now", { now: strings.output(now, main.unit) }));
    setText(this.#unit, strings.unit(main.unit, typeof now === "number" ? now : 2));
  }

  writeProgress(done: number, count: number): void {
    setText(this.#sentence, this.#figure.shape.strings.text("goal-busy", { done, count }));
  }

  writeWays(asked: Answered, ways: Ways): void {
    this.#answers.write(asked, ways);
    this.#say(this.#answers.sentence(asked, ways));
  }

  /** A way is used, or for `null` the settings are as they were. */
  writeUsed(values: readonly number[] | null): void {
    this.#answers.writeUsed(values);
    const main = this.#main();
    const { strings } = this.#figure.shape;
    if (main !== undefined) this.#say(strings.text(values === null ? "goal-restored" : "goal-used", { name: main.name, now: strings.output(this.#acts.now(main), main.unit) }));
  }

  /** What would be moved is locked: all stays as it is. */
  writeHeld(names: string): void {
    this.#say(this.#figure.shape.strings.text("goal-held", { names }));
  }

  /** The answers no longer hold. */
  writeMoved(): void {
    this.#answers.clear();
    setText(this.#sentence, this.#figure.shape.strings.text("goal-moved"));
  }

  #say(text: string): void {
    setText(this.#sentence, text);
    announce(this.root, () => text);
  }

  /** What is wrong with the field is said, and the focus goes there. */
  #submit(): void {
    const main = this.#main();
    if (main === undefined) return;
    const { strings } = this.#figure.shape;
    const given = this.#field.value.trim();
    const want = typedNumber(given, main.unit, strings.locale);
    const isRead = want !== null && Number.isFinite(want);
    if (isRead) setAttribute(this.#field, "aria-invalid", null);
    else markWrong(this.#field);
    const free = this.#free();
    if (isRead && free.length > 0) {
      this.#acts.find({ main, want, free });
      return;
    }
    this.#answers.clear();
    if (free.length === 0) {
      this.#say(strings.text("goal-nothing"));
      return;
    }
    const now = strings.output(this.#acts.now(main), main.unit);
    this.#say(given === "" ? strings.text("goal-empty", { name: main.name }) : strings.text("goal-unread", { name: main.name, given: given.slice(0, 40), now }));
    this.#field.focus();
  }

  #main(): MainOutput | undefined {
    return this.#numbers[Number(this.#number.value)];
  }

  /** The parameters that may move. */
  #free(): number[][] {
    const chosen = [this.#first.value, this.#second.value].filter((value) => value !== "").map(Number);
    return chosen.length > 0 ? [chosen] : this.#settings().map((index) => [index]);
  }

  /** A second setting goes with a first one, and is another. */
  #limit(): void {
    const first = this.#first.value;
    for (const option of this.#second.options) option.disabled = option.value !== "" && option.value === first;
    if (first === "" || this.#second.value === first) this.#second.value = "";
    this.#second.disabled = first === "";
  }

  /** First those with a control here. In a figure with locked settings only what can be moved here. */
  #settings(): number[] {
    const { shape: { mechanism, controls }, values } = this.#figure;
    const name = (index: number): string => mechanism.parameters[index]?.name ?? "";
    const held = heldNames(this.#figure);
    const isHere = (index: number): boolean => controls.includes(name(index));
    const free = freeParameters(mechanism, values.list).filter((index) => !held.has(name(index)) && (held.size === 0 || isHere(index)));
    return [...free.filter(isHere), ...free.filter((index) => !isHere(index))];
  }

  #name(index: number): string {
    const { mechanism, strings } = this.#figure.shape;
    const parameter = mechanism.parameters[index];
    return parameter === undefined ? "" : parameterName(parameter, strings);
  }
}
