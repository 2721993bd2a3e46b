/** The chart as one tab stop. What its keys do is loaded when the focus comes. */

import type { Table } from "./core.js";
import { setText } from "./dom.js";
import type { Track } from "./slider.js";
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

const KEYS = ["ArrowRight", "ArrowLeft", "ArrowUp", "ArrowDown", "Home", "End"];

/** Lets the keyboard walk along the chart's points; Escape leaves. */
export function listenToWalk(stop: HTMLElement, readout: HTMLElement, walk: Walk, signal: AbortSignal): void {
  const walker = (): Promise<{ press(key: string): void }> => {
    begun ??= import("./walker.js").then(({ Walker }) => new Walker(stop, readout, walk));
    begun.catch(() => (begun = null));
    return begun;
  };
  let begun: Promise<{ press(key: string): void }> | null = null;
  stop.addEventListener("focus", () => void walker().catch(() => undefined), { signal });
  stop.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "Escape") stop.blur();
    if (!KEYS.includes(event.key)) return;
    event.preventDefault();
    walker().then((one) => stop.matches(":focus") && one.press(event.key), () => undefined);
  }, { signal });
  stop.addEventListener("blur", () => setText(readout, ""), { signal });
}
