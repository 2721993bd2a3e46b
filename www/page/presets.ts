/** Presets of a chapter: one press sets the mechanism as a firm has it, another sets it back. */

import { announce } from "../widgets/live.js";
import type { LeverStore } from "../widgets/lever-store.js";
import type { State } from "./state.js";

type Entries = Record<string, number | string>;

/** Lets the links of this section set the page instead of loading it anew. */
export function watchPresets(section: HTMLElement, { levers, store }: State): void {
  const mechanism = section.dataset["presets"] ?? "";
  const undo = section.querySelector<HTMLButtonElement>("[data-undo]");
  const isOwn = (key: string): boolean => levers.some((lever) => lever.key === key) || key.startsWith(`${mechanism}.`);
  const own = (): Entries => Object.fromEntries(Object.entries(store.entries()).filter(([key]) => isOwn(key)));
  let before: Entries | null = null;
  const links = [...section.querySelectorAll<HTMLAnchorElement>("[data-preset]")];
  for (const link of links) {
    link.addEventListener("click", (event) => {
      if (event.button !== 0 || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      before ??= own();
      replace(store, own(), JSON.parse(link.dataset["preset"] ?? "{}") as Entries);
      if (undo !== null) undo.hidden = false;
      announce(link, () => link.dataset["said"] ?? "");
    });
  }
  undo?.addEventListener("click", () => {
    replace(store, own(), before ?? {});
    before = null;
    links[0]?.focus();
    undo.hidden = true;
    announce(section, () => undo.dataset["said"] ?? "");
  });
}

/** Sets these values, and everything else of `old` as it opens. */
function replace(store: LeverStore, old: Entries, entries: Entries): void {
  store.reset(Object.keys(old).filter((key) => !(key in entries)));
  store.assign(entries);
}
