/** The clock of a meeting: below its figure, loaded when it is opened, or when it runs already. */

import { KEY, read } from "./clock-count.js";
import { once } from "./once.js";
import type { State } from "./state.js";
import { recall } from "./tab.js";

export function watchClock(place: HTMLElement, state: State): void {
  if (!(place instanceof HTMLDetailsElement)) return;
  once(place, async () => (await import("./clock-view.js")).showClock(place, state));
  place.hidden = false;
  if (read(recall(KEY)) !== null) place.open = true;
}
