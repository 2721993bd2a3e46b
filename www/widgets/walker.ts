/** Walking along a chart's points with the keyboard. */

import type { Table } from "./core.js";
import { setText } from "./dom.js";
import { announce } from "./live.js";
import { fraction, type Track } from "./slider.js";
import { cell, columnName, rowName } from "./table-view.js";
import type { Strings } from "./strings.js";

/** What the walker asks of its figure. */
export interface Walk {
  readonly strings: Strings;
  /** Id of the chart. */
  readonly chart: string;
  /** The rows that can be walked, as they are now. */
  table(): Table;
  /** The setting on the axis, if there is one: then a line shows where the walker stands. */
  readonly track: Track | null;
}

/** One tab stop: left and right walk the points, up and down change the curve, Home and End jump, Escape leaves. */
export class Walker {
  readonly #stop: HTMLElement;
  readonly #readout: HTMLElement;
  readonly #walk: Walk;
  #row = -1;
  /** The followed curve is drawn last, over the others. */
  #column = Number.POSITIVE_INFINITY;

  constructor(stop: HTMLElement, readout: HTMLElement, walk: Walk, signal: AbortSignal) {
    this.#stop = stop;
    this.#readout = readout;
    this.#walk = walk;
    stop.addEventListener("keydown", (event) => this.#key(event), { signal });
    stop.addEventListener("blur", () => setText(readout, ""), { signal });
  }

  #key(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "Escape") {
      this.#stop.blur();
      return;
    }
    const table = this.#walk.table();
    const last = table.rows.length - 1;
    const start = this.#row < 0 ? table.marked[0] ?? 0 : this.#row;
    const step = this.#row < 0 ? 0 : 1;
    switch (event.key) {
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
        this.#column = this.#otherColumn(table, event.key === "ArrowDown" ? 1 : -1);
        break;
      default:
        return;
    }
    event.preventDefault();
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
    const { strings, track } = this.#walk;
    const x = row[0] ?? 0;
    const place = rowName(table, this.#row, strings);
    const text = strings.text("walker-point", {
      x: typeof table.names[this.#row] === "string" ? place : strings.withUnit(place, xColumn.unit, x),
      name: columnName(column, this.#walk.chart, strings),
      y: cell(row[at], column.unit, 3, strings),
    });
    setText(this.#readout, text);
    this.#stop.classList.toggle("narrows-located", track !== null);
    if (track !== null) this.#stop.style.setProperty("--n-at", String(fraction(track, x)));
    announce(this.#stop, () => text);
  }
}
