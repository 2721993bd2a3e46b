import type { Theme } from "./core.js";
import type { FigureAnnouncer } from "./figure-announcer.js";
import { write, writeTable } from "./figure-text.js";
import type { MountedFigure } from "./mounted-figure.js";
import { readTheme } from "./theme.js";

/** Draws a figure's picture and writes its texts, on screen and on paper. */
export class FigurePainter {
  readonly #announcer: FigureAnnouncer;
  /** `null` while there is nothing to draw, or nothing to draw with. */
  #figure: MountedFigure | null = null;
  #size = { width: 0, height: 0 };
  #theme: Theme | null = null;
  #print = false;
  /** What was opened for printing, to be closed again. */
  #opened: HTMLDetailsElement[] = [];

  constructor(announcer: FigureAnnouncer) {
    this.#announcer = announcer;
  }

  attach(figure: MountedFigure): void {
    this.#figure = figure;
    this.#theme = null;
  }

  /** Leaves the last picture as it is. */
  detach(): void {
    this.#figure = null;
  }

  /** Takes the size of the picture in CSS pixels. */
  resize(width: number, height: number): void {
    this.#size = { width, height };
  }

  /** Has colors, fonts and words read anew before the next picture. */
  forgetTheme(): void {
    this.#theme = null;
  }

  paint(): void {
    const figure = this.#figure;
    const { width, height } = this.#size;
    if (figure === null || width < 1 || height < 1 || this.#keepsPrerendered(figure)) return;
    const ratio = devicePixelRatio;
    const { parts, shape: { strings, chart }, model, values } = figure;
    const { canvas } = parts;
    const [across, down] = [Math.round(width * ratio), Math.round(height * ratio)];
    if (canvas.width !== across) canvas.width = across;
    if (canvas.height !== down) canvas.height = down;
    this.#theme ??= model.call((core) => readTheme(parts.root, core.engine, strings.packed(chart.id), strings.locale, this.#print));
    if (this.#theme !== null && model.draw(canvas, values.list, this.#theme, ratio)) parts.picture.classList.add("narrows-painted");
  }

  /** `settled` when the reader pauses, for the table too. */
  write(settled: boolean): void {
    const figure = this.#figure;
    if (figure === null || this.#keepsPrerendered(figure)) return;
    const { parts, shape, model, values } = figure;
    const outputs = model.outputs(values.list);
    if (outputs === null) return;
    this.#announcer.clearInvalid();
    write(parts, shape, { values: values.list, outputs });
    parts.root.classList.toggle("narrows-changed", values.moved);
    if (!settled && parts.data?.open !== true) return;
    const [data, facts] = [model.table(values.list), model.facts(values.list)];
    if (data !== null && facts !== null) writeTable(parts, shape, data, facts);
  }

  /** Draws for paper, with everything open, or for the screen again. */
  print(print: boolean): void {
    this.#print = print;
    this.#theme = null;
    const figure = this.#figure;
    if (figure === null) return;
    if (!print) {
      for (const details of this.#opened.splice(0)) details.open = false;
      figure.refresh();
      return;
    }
    this.#opened = [figure.parts.data, figure.parts.settings].filter((one) => one !== null && !one.open) as HTMLDetailsElement[];
    for (const details of this.#opened) details.open = true;
    this.paint();
    this.write(true);
  }

  /** Whether the pre-rendered picture stays: it has all findings at this very setting, and they are not all found here yet. */
  #keepsPrerendered({ parts: { still, picture }, values, model }: MountedFigure): boolean {
    const replaced = still === null || picture.classList.contains("narrows-painted") || values.moved;
    return !replaced && model.pending(values.list);
  }
}
