/** "Draw the curve before you see it": a figure shows its axes alone, the reader draws, then both curves stand in one picture. */

import words from "../generated/strings/draw.js";
import panels from "./compare.css?inline";
import css from "./draw.css?inline";
import { DrawView } from "./draw-view.js";
import type { Measures } from "./draw-words.js";
import { DrawnLine } from "./drawn-line.js";
import type { FigureFacade } from "./figure-facade.js";
import type { Analysis } from "./analysis.js";
import { type OverlayHost, overlayOf } from "./overlay-host.js";
import type { Overlay } from "./overlay.js";
import { parameterSetting } from "./settings.js";
import { SketchPanel } from "./sketch-panel.js";
import { agreement, bareAxes, ownName, shareAt, valueAt } from "./sketches.js";
import { adoptStyles } from "./style.js";
import { columnName } from "./table-view.js";

/** Milliseconds between two comparisons while a lever moves. */
const INTERVAL = 120;

const drawings = new WeakMap<HTMLElement, CurveDrawing>();

/** Lets the reader draw the curve of a figure whose slider lies on the x axis; a drawing that is begun goes on. */
export async function drawCurve(figure: FigureFacade): Promise<void> {
  const { root } = figure.parts;
  const host = overlayOf(figure);
  const overlay = await host.load();
  const { analysis } = host;
  if (analysis === null) return;
  const drawing = drawings.get(root) ?? new CurveDrawing(host, overlay, analysis);
  drawings.set(root, drawing);
  drawing.begin();
}

class CurveDrawing {
  readonly #host: OverlayHost;
  readonly #overlay: Overlay;
  readonly #analysis: Analysis;
  readonly #panel: SketchPanel;
  #view: DrawView | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: OverlayHost, overlay: Overlay, analysis: Analysis) {
    const { figure } = host;
    const root = figure.parts.root.getRootNode() as ShadowRoot;
    figure.addWords(words);
    adoptStyles(root, panels);
    adoptStyles(root, css);
    this.#host = host;
    this.#overlay = overlay;
    this.#analysis = analysis;
    this.#panel = new SketchPanel(figure, { again: () => this.begin(), drop: () => this.#drop() });
    host.drawn.add(() => this.#compareSoon());
  }

  /** Hides what the model gives, and lets the reader draw. */
  begin(): void {
    const { figure } = this.#host;
    if (this.#view === null) {
      this.#panel.remove();
      this.#view = new DrawView(figure, new DrawnLine(), this.#measures(), { compare: (line) => this.#compare(line), skip: () => this.#drop() });
      this.#overlay.sketch = "empty";
      figure.refresh();
    }
    this.#view.focus();
  }

  #compare(line: DrawnLine): void {
    const { x, y } = bareAxes(this.#analysis, this.#picture());
    this.#overlay.sketch = Float64Array.from(line.points().flatMap(([across, up]) => [valueAt(x, across), valueAt(y, up)]));
    this.#end();
    this.#write();
    this.#panel.show();
  }

  /** The model's curve alone again. */
  #drop(): void {
    this.#overlay.sketch = null;
    this.#panel.remove();
    this.#end();
    this.#host.figure.parts.cursor?.focus();
  }

  #end(): void {
    this.#view?.remove();
    this.#view = null;
    this.#host.figure.refresh();
  }

  /** After some pictures at a time: while a lever moves they come first. */
  #compareSoon(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#write();
    }, INTERVAL);
  }

  #write(): void {
    const { sketch } = this.#overlay;
    if (sketch instanceof Float64Array) this.#panel.write(agreement(this.#analysis, this.#picture(), sketch), this.#measures());
  }

  /** The picture as it is without a drawing, as bytes. */
  #picture(): Uint8Array {
    const { figure } = this.#host;
    const { mechanism, chart } = figure.shape;
    const { sketch } = this.#overlay;
    this.#overlay.sketch = null;
    try {
      return this.#overlay.chart(mechanism.id, chart.id, figure.modelInput())[1].slice();
    } finally {
      this.#overlay.sketch = sketch;
    }
  }

  /** What both axes are, and what the curve to be drawn is called. */
  #measures(): Measures {
    const { shape: { mechanism, chart, strings } } = this.#host.figure;
    const bytes = this.#picture();
    const { x, y } = bareAxes(this.#analysis, bytes);
    const key = ownName(this.#analysis, bytes);
    const column = this.#overlay.core.engine.table(bytes).columns.find((one) => one.key === key);
    const parameter = mechanism.parameters.find((one) => one.name === chart.slider);
    if (column === undefined || parameter === undefined) throw new Error(`${mechanism.id} ${chart.id} has no curve over a slider`);
    return {
      line: strings.has(key) ? columnName(column, chart.id, strings) : "",
      setting: parameterSetting(parameter, strings),
      unit: column.unit,
      x: { share: (value) => shareAt(x, value), value: (share) => valueAt(x, share) },
      y: { share: (value) => shareAt(y, value), value: (share) => valueAt(y, share) },
    };
  }
}
