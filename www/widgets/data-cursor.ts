/** Moving a data cursor along a chart's points with the keyboard: a chunk of its own, loaded when the focus comes. */

import type { Table } from "./core.js";
import { setText } from "./dom.js";
import type { FigureFacade } from "./figure-facade.js";
import { announce } from "./live.js";
import { fraction } from "./slider.js";
import { cell, columnName, rowName } from "./table-view.js";

/** How the arrows are turned in a chart of rows. */
const ALONG_ROWS: Readonly<Record<string, string>> = {
  ArrowDown: "ArrowRight",
  ArrowUp: "ArrowLeft",
  ArrowRight: "ArrowDown",
  ArrowLeft: "ArrowUp",
};

/**
 * Left and right go from point to point, up and down change the curve, Home and End jump. In a chart of rows, up and
 * down go from row to row, left and right change what is read of it.
 */
export class DataCursor {
  readonly #stop: HTMLElement;
  readonly #readout: HTMLElement;
  readonly #figure: FigureFacade;
  #row = -1;
  /** The followed curve is drawn last, over the others. */
  #column = Number.POSITIVE_INFINITY;

  constructor(stop: HTMLElement, readout: HTMLElement, figure: FigureFacade, signal: AbortSignal) {
    this.#stop = stop;
    this.#readout = readout;
    this.#figure = figure;
    stop.addEventListener("blur", () => setText(readout, ""), { signal });
  }

  /** A key that moves the cursor was pressed; the focus may have gone since. */
  press(key: string): void {
    const table = this.#figure.table();
    if (table === null || !this.#stop.matches(":focus")) return;
    const last = table.rows.length - 1;
    const start = this.#row < 0 ? table.marked[0] ?? 0 : this.#row;
    const step = this.#row < 0 ? 0 : 1;
    switch (hasRows(table) ? ALONG_ROWS[key] ?? key : key) {
      case "ArrowRight":
        this.#row = Math.min(last, start + step);
        break;
      case "ArrowLeft":
        this.#row = Math.max(0, start - step);
        break;
      case "Home":
        this.#row = 0;
        break;
      case "End":
        this.#row = last;
        break;
      case "ArrowUp":
      case "ArrowDown":
        this.#row = start;
        this.#column = this.#otherColumn(table, key === "ArrowDown" || key === "ArrowRight" ? 1 : -1);
        break;
    }
    this.#show(table);
  }

  #otherColumn(table: Table, direction: number): number {
    const count = table.columns.length - 1;
    return count < 1 ? 1 : ((Math.min(this.#column, count) - 1 + direction + count) % count) + 1;
  }

  #show(table: Table): void {
    const row = table.rows[this.#row];
    const at = Math.min(this.#column, table.columns.length - 1);
    const [xColumn, column] = [table.columns[0], table.columns[at]];
    if (row === undefined || xColumn === undefined || column === undefined) return;
    const { mechanism, chart, strings } = this.#figure.shape;
    const slider = mechanism.parameters.find((one) => one.name === chart.slider) ?? null;
    // A row of a chart with named rows stands nowhere on the slider.
    const track = hasRows(table) ? null : slider;
    const x = row[0] ?? 0;
    const place = rowName(table, this.#row, strings);
    const text = strings.text("walker-point", {
      x: typeof table.names[this.#row] === "string" ? place : strings.measured(place, xColumn.unit, x),
      name: columnName(column, chart.id, strings),
      y: cell(row[at], column.unit, strings),
    });
    setText(this.#readout, text);
    this.#stop.classList.toggle("narrows-located", track !== null);
    if (track !== null) this.#stop.style.setProperty("--n-at", String(fraction(track, x)));
    announce(this.#stop, () => text);
  }
}

function hasRows(table: Table): boolean {
  return table.columns[0]?.key === "y";
}
