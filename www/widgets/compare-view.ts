/** The panel of a comparison: the difference as a sentence, what makes it, and what can be done with A. */

import type { Compared } from "./compared.js";
import { describeBy } from "./describe-by.js";
import { make, setAttribute, setText } from "./dom.js";
import type { FigureFacade } from "./figure-facade.js";
import { announce } from "./live.js";
import { parameterSetting } from "./settings.js";

export interface CompareActs {
  swap(): void;
  keep(): void;
  drop(): void;
}

export class CompareView {
  readonly root: HTMLElement;
  readonly #figure: FigureFacade;
  readonly #sentence: HTMLElement;
  readonly #state: HTMLElement;
  readonly #table: HTMLTableElement;
  readonly #scroll: HTMLElement;
  readonly #swap: HTMLElement;
  readonly #held: HTMLElement;

  /** `isInside`: it stands in the figure's own tree. */
  constructor(figure: FigureFacade, isInside: boolean, acts: CompareActs) {
    this.#figure = figure;
    const { shape: { strings, prefix } } = figure;
    const id = `${prefix}-compare`;
    const button = (key: string, act: () => void): HTMLElement => {
      const made = make(document, "button", { class: "narrows-word", type: "button" }, strings.text(key));
      made.addEventListener("click", () => {
        act();
        announce(this.root, () => (made.hasAttribute("aria-disabled") ? this.#held : this.#sentence).textContent ?? "");
      });
      return made;
    };
    this.#sentence = make(document, "p", { class: "narrows-overlay-say", id });
    this.#state = make(document, "p", { class: "narrows-overlay-note" });
    this.#table = make(document, "table", { class: "narrows-table" });
    this.#scroll = make(document, "div", { class: "narrows-scroll", tabindex: "0", role: "group", "aria-label": strings.text("compare-why") }, this.#table);
    this.#swap = button("compare-swap", acts.swap);
    this.#held = make(document, "p", { class: "narrows-overlay-note", id: `${id}-held` });
    const doing = make(document, "p", { class: "narrows-overlay-acts" }, this.#swap, button("compare-copy", acts.keep), button("compare-drop", acts.drop));
    this.root = make(document, "div", { class: "narrows-overlay narrows-compare", part: "compare", role: "group", "aria-label": strings.text("compare-title"), tabindex: "-1" }, this.#sentence, this.#state, this.#scroll, doing, this.#held);
    // The picture is described by the difference too.
    if (isInside) describeBy(figure.parts.picture, this.#sentence, true);
  }

  focus(): void {
    this.root.focus();
  }

  remove(): void {
    this.root.remove();
    describeBy(this.#figure.parts.picture, this.#sentence, false);
  }

  write(now: Compared): void {
    this.root.hidden = !now.isHere;
    const { strings } = this.#figure.shape;
    setText(this.#sentence, this.#say(now));
    this.#state.hidden = now.state === "same";
    const legend = now.state === "refused" ? "" : strings.text("compare-legend");
    setText(this.#state, now.state === "done" || now.state === "same" ? legend : `${strings.text(`compare-${now.state}`)} ${legend}`);
    this.#scroll.hidden = now.state === "same";
    this.#fill(now);
    this.#writeHeld(now.held);
  }

  /** Where something locked differs, the button of the swap leads nowhere, and it is said why. */
  #writeHeld(names: string): void {
    setAttribute(this.#swap, "aria-disabled", names === "" ? null : "true");
    setAttribute(this.#swap, "aria-describedby", names === "" ? null : this.#held.id);
    this.#held.hidden = names === "";
    setText(this.#held, names === "" ? "" : this.#figure.shape.strings.text("compare-held", { names }));
  }

  /** Both numbers, and how far they are apart. */
  #say({ main, numbers, state }: Compared): string {
    const { strings } = this.#figure.shape;
    if (state === "same") return strings.text("compare-same");
    if (main === null) return strings.text("compare-pictures");
    const [first, second] = numbers;
    const [kept, now] = numbers.map((value) => strings.output(value, main.unit)) as [string, string];
    const given = { name: main.name, a: kept, b: now };
    if (typeof first !== "number" || typeof second !== "number") return strings.text("compare-numbers", given);
    const key = second > first ? "more" : second < first ? "less" : "equal";
    return strings.text(`compare-${key}`, { ...given, difference: strings.output(Math.abs(second - first), main.unit) });
  }

  /** A row for each setting that differs, with its share of the difference where that is known. */
  #fill({ a, b, main, shares, state }: Compared): void {
    const { mechanism, strings } = this.#figure.shape;
    const isShared = shares !== null && main !== null && state === "done";
    const head = (key: string): HTMLElement => make(document, "th", { scope: "col" }, strings.text(key));
    const share = (value: number): string => (main === null ? "" : `${value > 0 ? "+" : ""}${strings.output(value, main.unit)}`);
    const value = (values: readonly number[], index: number): string => {
      const parameter = mechanism.parameters[index];
      if (parameter === undefined) return "";
      const setting = parameterSetting(parameter, strings);
      return setting.optionLabels[values[index] ?? 0] ?? strings.setting(setting, values[index] ?? 0);
    };
    const row = (parameters: readonly number[], part: number | null): HTMLElement => {
      const [index = 0] = parameters;
      const parameter = mechanism.parameters[index];
      const isOne = parameters.length === 1 && parameter !== undefined;
      const name = isOne ? parameterSetting(parameter, strings).label : strings.text("compare-others", { count: parameters.length });
      const cells = [isOne ? value(a, index) : "", isOne ? value(b, index) : "", ...(part === null ? [] : [share(part)])];
      return make(document, "tr", {}, make(document, "th", { scope: "row" }, name), ...cells.map((text) => make(document, "td", {}, text)));
    };
    const differing = a.flatMap((one, index) => (one === b[index] ? [] : [index]));
    const rows = isShared ? shares.map(({ parameters, share }) => row(parameters, share)) : differing.map((index) => row([index], null));
    const heads = ["compare-setting", "compare-a", "compare-b", ...(isShared ? ["compare-share"] : [])].map(head);
    this.#table.replaceChildren(
      make(document, "caption", {}, strings.text(isShared ? "compare-why" : "compare-differs")),
      make(document, "thead", {}, make(document, "tr", {}, ...heads)),
      make(document, "tbody", {}, ...rows),
    );
  }
}
