/** A figure's picture and table as files: a chunk of its own, loaded when they are asked for. */

import type { FigureFacade } from "./figure-facade.js";
import { toCsv } from "./spreadsheet.js";
import { loadSvgEngine } from "./svg-engine.js";
import { readTheme } from "./theme.js";

/** Sharpness of exported pixels. */
const RATIO = 2;
/** Quality of a JPEG. */
const QUALITY = 0.5;

/** The picture in its size on the page, with the colors that it has there; a JPEG is a small one for a quick look. */
export async function toBlob(shown: FigureFacade | null, type: "png" | "svg" | "jpeg"): Promise<Blob | null> {
  const figure = needed(shown);
  const { core, parts, shape: { mechanism, chart, strings } } = figure;
  const box = parts.picture.getBoundingClientRect();
  const [width, height] = [Math.round(box.width), Math.round(box.height)];
  const theme = readTheme(parts.root, core.engine, strings.packed(chart.id), strings.locale, false);
  if (type === "svg") {
    const svg = core.svg(await loadSvgEngine(), mechanism.id, chart.id, figure.modelInput(), theme, width, height);
    return new Blob([svg], { type: "image/svg+xml" });
  }
  const canvas = document.createElement("canvas");
  const ratio = type === "png" ? RATIO : 1;
  canvas.width = width * ratio;
  canvas.height = height * ratio;
  core.draw(canvas, mechanism.id, chart.id, figure.modelInput(), theme, ratio);
  groundCanvas(canvas, theme.colors[core.engine.roles().indexOf("paper")] ?? 0xffffff);
  return new Promise((done) => canvas.toBlob(done, `image/${type}`, QUALITY));
}

/** The rows behind the chart as a file of RFC 4180; empty where the model gives none. */
export function toCSV(shown: FigureFacade | null): string {
  const figure = needed(shown);
  const table = figure.table();
  return table === null ? "" : toCsv(table, figure.shape.chart.id, figure.shape.strings);
}

function needed(figure: FigureFacade | null): FigureFacade {
  if (figure === null) throw new Error("the figure could not be mounted");
  return figure;
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
