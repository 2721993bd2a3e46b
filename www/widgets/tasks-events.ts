/** Listening to the tasks of a figure. What they do is a chunk of its own, loaded when a pointer or the focus comes near. */

import type { FigureFacade, ListFigure } from "./figure-facade.js";
import { hasNames } from "./list-events.js";
import type { TaskRow, TasksParts } from "./tasks-view.js";

type Editor = typeof import("./tasks-editor.js");

/** Makes the rows of all tasks usable, until the signal. Rows come and go, so the list as a whole is listened to. */
export function listenToTasks(figure: FigureFacade, signal: AbortSignal): void {
  if (!hasNames(figure)) return;
  for (const list of figure.parts.lists) if ("tasks" in list) listenToList(list as TasksParts, figure, signal);
}

function listenToList(list: TasksParts, figure: ListFigure, signal: AbortSignal): void {
  list.root.disabled = false;
  const load = (): Promise<Editor> => import("./tasks-editor.js");
  const use = (work: (editor: Editor) => void): void => void load().then(work, () => figure.showLoadError());
  const rowOf = (target: EventTarget | null): TaskRow | undefined => list.tasks.find(({ row }) => target instanceof Node && row.contains(target));
  const heard = new WeakSet<HTMLInputElement>();

  list.root.addEventListener("pointerenter", () => load().catch(() => undefined), { signal, once: true });
  list.root.addEventListener(
    "focusin",
    ({ target }) => {
      const row = rowOf(target);
      const isNew = row !== undefined && target === row.number && !heard.has(row.number);
      if (isNew) heard.add(row.number);
      // That it does not load is shown when a button is used, not before.
      load().then(
        (editor) => isNew && editor.listenToDuration(list, row, figure, signal),
        () => isNew && heard.delete(row.number),
      );
    },
    { signal },
  );
  list.root.addEventListener(
    "click",
    ({ target }) => {
      const act = target instanceof Element ? target.closest<HTMLElement>("[data-act]")?.dataset["act"] : undefined;
      const row = rowOf(target);
      if (act !== undefined) use((editor) => editor.act(list, act, row, figure));
    },
    { signal },
  );
  list.root.addEventListener(
    "change",
    ({ target }) => {
      const row = rowOf(target);
      if (row === undefined || !(target instanceof HTMLInputElement)) return;
      if (target === row.name) use((editor) => editor.rename(list, row, figure));
      else if (target.type === "checkbox") use((editor) => editor.link(list, row, Number(target.dataset["place"]), target.checked, figure));
    },
    { signal },
  );
  list.root.addEventListener(
    "keydown",
    ({ key, target }) => {
      const row = key === "Escape" ? rowOf(target) : undefined;
      if (row === undefined) return;
      if (target === row.name) row.name.value = row.name.getAttribute("value") ?? "";
      else if (!row.boxes.hidden) use((editor) => editor.close(row, figure));
    },
    { signal },
  );
}
