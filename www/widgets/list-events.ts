/** Listening to the lists of a figure. What names and buttons do is a chunk of its own, which `nearby.ts` loads when a pointer or the focus comes near. */

import type { FigureFacade, ListFigure } from "./figure-facade.js";
import { ROW_ACTIONS, type ListParts } from "./list-parts.js";
import { NamedValues } from "./names.js";

/** Makes the rows of all lists usable, until the signal. */
export function listenToLists(figure: FigureFacade, signal: AbortSignal): void {
  if (hasNames(figure)) for (const list of figure.parts.lists) listenToList(list, figure, signal);
}

/** Whether the figure's items have names, as those of lists do. */
export function hasNames(figure: FigureFacade): figure is ListFigure {
  return figure.values instanceof NamedValues;
}

function listenToList(list: ListParts, figure: ListFigure, signal: AbortSignal): void {
  list.root.disabled = false;
  const load = () => import("./list-editor.js");
  const use = (work: (editor: Awaited<ReturnType<typeof load>>) => void): void => void load().then(work, () => figure.showLoadError());
  list.add.addEventListener("click", () => use((editor) => editor.add(list, figure)), { signal });
  list.rows.forEach(({ name, buttons }, at) => {
    for (const act of ROW_ACTIONS) buttons[act].addEventListener("click", () => use((editor) => editor.applyAction(list, act, at, figure)), { signal });
    name.addEventListener("change", () => use((editor) => editor.rename(list, at, figure)), { signal });
    name.addEventListener(
      "keydown",
      ({ key }) => {
        if (key === "Escape") name.value = name.getAttribute("value") ?? "";
      },
      { signal },
    );
  });
}
