/** A figure's picture and table as files: a chunk of its own, loaded when they are asked for. */

import type { FigureFacade } from "./figure-facade.js";
import { toCsv } from "./spreadsheet.js";
import { loadSvgEngine } from "./svg-engine.js";
import { readTheme } from "./theme.js";

/** Sharpness of exported pixels. */
const RATIO = 2;

/** The picture in its size on the page, with the colors that it has there. */
export async function toBlob(figure: FigureFacade, type: "png" | "svg"): Promise<Blob | null> {
  const { core, parts, shape: { mechanism, chart, strings } } = figure;
  const box = parts.picture.getBoundingClientRect();
  const [width, height] = [Math.round(box.width), Math.round(box.height)];
  const theme = readTheme(parts.root, core.engine, strings.packed(chart.id), strings.locale, false);
  if (type === "svg") {
    const svg = core.svg(await loadSvgEngine(), mechanism.id, chart.id, figure.modelInput(), theme, width, height);
    return new Blob([svg], { type: "image/svg+xml" });
  }
  const canvas = document.createElement("canvas");
  canvas.width = width * RATIO;
  canvas.height = height * RATIO;
  core.draw(canvas, mechanism.id, chart.id, figure.modelInput(), theme, RATIO);
  groundCanvas(canvas, theme.colors[core.engine.roles().indexOf("paper")] ?? 0xffffff);
  return new Promise((done) => canvas.toBlob(done, "image/png"));
}

/** The rows behind the chart as a file of RFC 4180; empty where the model gives none. */
export function toCSV(figure: FigureFacade): string {
  const table = figure.table();
  return table === null ? "" : toCsv(table, figure.shape.chart.id, figure.shape.strings);
}

/** Lays paper under what is drawn: a picture that leaves the page cannot count on what is behind it. */
function groundCanvas(canvas: HTMLCanvasElement, paper: number): void {
  const context = canvas.getContext("2d");
  if (context === null) return;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.globalCompositeOperation = "destination-over";
  context.fillStyle = `#${paper.toString(16).padStart(6, "0")}`;
  context.fillRect(0, 0, canvas.width, canvas.height);
}
