/** The menu under a figure. What its items do is a chunk of its own, which `nearby.ts` loads when a pointer or the focus comes near. */

import type { FigureFacade } from "./figure-facade.js";

/** Lets the items do their work. */
export function listenToMenu(figure: FigureFacade, signal: AbortSignal): void {
  for (const button of figure.parts.root.querySelectorAll<HTMLButtonElement>("[data-action]")) {
    const act = (): void => {
      const loading = Promise.all([import("./figure-menu.js"), import("./address/codec.js")]);
      loading.then(([{ FigureMenu }, codec]) => new FigureMenu(figure, codec).act(button), () => figure.showLoadError());
    };
    button.addEventListener("click", act, { signal });
  }
}
