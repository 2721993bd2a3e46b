/** The setting that a lesson begins with: every reset leads back to it, and what is locked never leaves it. */

import type { LeverStore, StoreChange } from "../widgets/lever-store.js";

/** Values, and names of lists' items, by key. */
export type Start = Readonly<Record<string, number | string>>;

/** What the link said. The address follows the reader's hand, so that a reload finds it in the history's entry. */
export function startOf(entries: Start): Start {
  const state: unknown = history.state;
  const kept = typeof state === "object" && state !== null ? (state as { lesson?: Start }).lesson : undefined;
  if (kept !== undefined) return kept;
  history.replaceState({ ...(typeof state === "object" ? state : {}), lesson: entries }, "");
  return entries;
}

/** Puts back what a reset has taken away, and whatever was done to a locked setting. */
export function keepStart(store: LeverStore, start: Start, locked: readonly string[]): void {
  const value = (key: string): number | string | undefined => store.get(key) ?? store.name(key);
  const restore = (keys: readonly string[]): void => {
    const back = keys.filter((key) => key in start && (value(key) === undefined || (locked.includes(key) && value(key) !== start[key])));
    const open = keys.filter((key) => !(key in start) && locked.includes(key) && value(key) !== undefined);
    if (back.length > 0) store.assign(Object.fromEntries(back.map((key) => [key, start[key] ?? 0])));
    if (open.length > 0) store.reset(open);
  };
  store.addEventListener("change", (event) => restore((event as CustomEvent<StoreChange>).detail.keys));
  restore([...Object.keys(start), ...locked]);
}
