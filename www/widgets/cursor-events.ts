/** The chart as one tab stop with a data cursor. What its keys do is loaded with the first of them. */

import type { FigureFacade } from "./figure-facade.js";

const KEYS = /^(?:Arrow|Home|End)/u;

/** Lets the keyboard move a cursor along the chart's points; Escape leaves. */
export function listenToCursor(figure: FigureFacade, signal: AbortSignal): void {
  const { cursor, readout } = figure.parts;
  if (cursor === null || readout === null) return;
  cursor.hidden = false;
  let loading: Promise<{ press(key: string): void }> | null = null;
  cursor.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "Escape") cursor.blur();
    if (!KEYS.test(event.key)) return;
    event.preventDefault();
    loading ??= import("./data-cursor.js").then(({ DataCursor }) => new DataCursor(cursor, readout, figure, signal));
    loading.then((one) => one.press(event.key), () => (loading = null));
  }, { signal });
}
