/** The menu under a figure. What its items do is a chunk of its own, loaded when a pointer or the focus comes near. */

import type { FigureFacade } from "./figure-facade.js";

/** Lets the items do their work. */
export function listenToMenu(figure: FigureFacade, signal: AbortSignal): void {
  const load = () => Promise.all([import("./figure-menu.js"), import("./address/codec.js")]);
  for (const button of figure.parts.root.querySelectorAll<HTMLButtonElement>("[data-action]")) {
    for (const near of ["pointerenter", "focus"]) {
      // That it does not load is shown when the item is used, not before.
      button.addEventListener(near, () => load().catch(() => undefined), { signal, once: true });
    }
    button.addEventListener("click", () => load().then(([{ FigureMenu }, codec]) => new FigureMenu(figure, codec).act(button), () => figure.showLoadError()), { signal });
  }
}
