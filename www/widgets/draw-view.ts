/** A figure while its curve is drawn: what to draw, the plot to draw on, and what can be done; all else is hidden. */

import { describeBy } from "./describe-by.js";
import { make, setText } from "./dom.js";
import { DrawSurface } from "./draw-surface.js";
import { drawnNumber, type Measures } from "./draw-words.js";
import { type DrawnLine, HANDLES } from "./drawn-line.js";
import type { FigureFacade } from "./figure-facade.js";

/** A curve must reach over this share of the width to be compared. */
const LEAST = 0.5;

export interface DrawActs {
  compare(line: DrawnLine): void;
  skip(): void;
}

export class DrawView {
  readonly #figure: FigureFacade;
  readonly #line: DrawnLine;
  readonly #surface: DrawSurface;
  readonly #ask: HTMLElement;
  readonly #below: HTMLElement;
  readonly #status: HTMLElement;
  readonly #undo: HTMLButtonElement;
  readonly #clear: HTMLButtonElement;

  constructor(figure: FigureFacade, line: DrawnLine, measures: Measures, acts: DrawActs) {
    const { parts: { root, plot, picture, description, problem }, shape: { strings, prefix } } = figure;
    this.#figure = figure;
    this.#line = line;
    const { setting, unit, x, y } = measures;
    const at = (share: number): string => strings.setting(setting, x.value(share));
    const ask = strings.text(measures.line === "" ? "draw-ask-plain" : "draw-ask", { line: measures.line, from: at(0), to: at(1) });
    this.#ask = make(document, "p", { class: "narrows-claim narrows-draw-ask", id: `${prefix}-draw` }, ask);
    this.#surface = new DrawSurface(
      line,
      {
        label: strings.text("draw-points", { count: HANDLES }),
        point: (across) => strings.text("draw-point", { x: at(across) }),
        height: (up) => (up === null ? strings.text("draw-height-none") : strings.output(y.value(up), unit)),
      },
      () => this.#changed(),
    );
    const button = (key: string, act: () => void): HTMLButtonElement => {
      const made = make(document, "button", { class: "narrows-word", type: "button" }, strings.text(key));
      made.addEventListener("click", act);
      return made;
    };
    this.#undo = button("draw-undo", () => this.#undoLast());
    this.#clear = button("draw-clear", () => this.#clearAll());
    this.#status = make(document, "p", { class: "narrows-overlay-note", role: "status" });
    const doing = make(document, "p", { class: "narrows-overlay-acts" }, button("draw-compare", () => this.#compare(acts)), this.#undo, this.#clear, button("draw-skip", acts.skip));
    this.#below = make(document, "div", { class: "narrows-overlay narrows-draw-below" }, make(document, "p", { class: "narrows-overlay-note" }, strings.text("draw-how")), this.#status, doing);
    root.dataset["drawing"] = "";
    root.querySelector(".narrows-main")?.prepend(this.#ask);
    plot.append(this.#surface.root);
    problem.before(this.#below);
    describeBy(picture, description, false);
    describeBy(picture, this.#ask, true);
    this.#changed();
  }

  focus(): void {
    this.#figure.parts.plot.scrollIntoView({ block: "center" });
    this.#surface.focus();
  }

  /** The figure is as it was. */
  remove(): void {
    const { parts: { root, picture, description } } = this.#figure;
    delete root.dataset["drawing"];
    describeBy(picture, this.#ask, false);
    describeBy(picture, description, true);
    for (const one of [this.#ask, this.#surface.root, this.#below]) one.remove();
  }

  #compare(acts: DrawActs): void {
    const { strings } = this.#figure.shape;
    if (this.#line.reach >= LEAST) acts.compare(this.#line);
    else setText(this.#status, strings.text("draw-short", { share: strings.output(drawnNumber(this.#line.reach, (share) => share), "share") }));
  }

  #undoLast(): void {
    this.#line.undo();
    this.#surface.write();
    this.#changed();
    if (!this.#line.canUndo) this.#surface.focus();
  }

  #clearAll(): void {
    this.#line.clear();
    this.#surface.write();
    this.#changed();
    this.#surface.focus();
  }

  #changed(): void {
    this.#undo.disabled = !this.#line.canUndo;
    this.#clear.disabled = this.#line.points().length === 0;
    setText(this.#status, "");
  }
}
