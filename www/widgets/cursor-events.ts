/** The chart as one tab stop with a data cursor. What its keys do is loaded when the focus comes. */

import { setText } from "./dom.js";
import type { FigureFacade } from "./figure-facade.js";

const KEYS = /^(?:Arrow|Home|End)/u;

/** Lets the keyboard move a cursor along the chart's points; Escape leaves. */
export function listenToCursor(figure: FigureFacade, signal: AbortSignal): void {
  const { cursor, readout } = figure.parts;
  if (cursor === null || readout === null) return;
  cursor.hidden = false;
  const load = (): Promise<{ press(key: string): void }> => {
    loading ??= import("./data-cursor.js").then(({ DataCursor }) => new DataCursor(cursor, readout, figure));
    loading.catch(() => (loading = null));
    return loading;
  };
  let loading: Promise<{ press(key: string): void }> | null = null;
  cursor.addEventListener("focus", () => void load().catch(() => undefined), { signal });
  cursor.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "Escape") cursor.blur();
    if (!KEYS.test(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
    load().then((one) => cursor.matches(":focus") && one.press(event.key), () => undefined);
  }, { signal });
  cursor.addEventListener("blur", () => setText(readout, ""), { signal });
}
