/** What stands under a picture with both curves: how far they agree, in words. */

import { describeBy } from "./describe-by.js";
import { make } from "./dom.js";
import { agreementSentences, type Measures } from "./draw-words.js";
import type { FigureFacade } from "./figure-facade.js";
import { announce } from "./live.js";
import type { Agreement } from "./sketches.js";

export interface SketchActs {
  again(): void;
  drop(): void;
}

export class SketchPanel {
  readonly #figure: FigureFacade;
  readonly #root: HTMLElement;
  readonly #sentences: HTMLElement;

  constructor(figure: FigureFacade, acts: SketchActs) {
    const { strings, prefix } = figure.shape;
    this.#figure = figure;
    const button = (key: string, act: () => void): HTMLElement => {
      const made = make(document, "button", { class: "narrows-word", type: "button" }, strings.text(key));
      made.addEventListener("click", act);
      return made;
    };
    this.#sentences = make(document, "div", { id: `${prefix}-sketch` });
    this.#root = make(
      document,
      "div",
      { class: "narrows-overlay narrows-sketch", role: "group", "aria-label": strings.text("draw-title"), tabindex: "-1" },
      this.#sentences,
      make(document, "p", { class: "narrows-overlay-note" }, strings.text("draw-legend")),
      make(document, "p", { class: "narrows-overlay-acts" }, button("draw-again", acts.again), button("draw-drop", acts.drop)),
    );
  }

  /** Puts the panel under the picture and the focus on it. */
  show(): void {
    const { problem, picture } = this.#figure.parts;
    problem.before(this.#root);
    describeBy(picture, this.#sentences, true);
    this.#root.focus({ preventScroll: true });
    announce(this.#root, () => this.#sentences.textContent ?? "");
  }

  remove(): void {
    describeBy(this.#figure.parts.picture, this.#sentences, false);
    this.#root.remove();
  }

  write(found: Agreement | null, measures: Measures): void {
    const said = agreementSentences(found, measures, this.#figure.shape.strings);
    const paragraphs = [...this.#sentences.children].map((one) => one.textContent);
    if (said.length === paragraphs.length && said.every((one, at) => one === paragraphs[at])) return;
    this.#sentences.replaceChildren(...said.map((one) => make(document, "p", { class: "narrows-overlay-say" }, one)));
  }
}
