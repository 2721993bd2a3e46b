/** The row of words under a figure. What they do is a chunk of its own, loaded when a hand or the focus comes near. */

import type { Core, Table } from "./core.js";
import type { Parts, Shape } from "./view.js";

/** What the menu asks of its figure. */
export interface MenuHost {
  readonly shape: Shape;
  /** What the figure's module exports. */
  readonly core: Core;
  values(): readonly number[];
  /** The values as the module takes them. */
  given(): Float64Array;
  /** The texts in whose place names stand that lists' items were given, by key. */
  labels(): Readonly<Record<string, string>>;
  /** Address of the explainer, if the figure knows one. */
  home(): string | null;
  /** Whether the page carries the figure's settings in its address. */
  linked(): boolean;
  table(): Table | null;
  /** Called when the words cannot do their work because it does not load. */
  failed(): void;
}

/** Lets the words do their work. */
export function listenToMenu(parts: Parts, host: MenuHost, signal: AbortSignal): void {
  const work = () => Promise.all([import("./figure-menu.js"), import("./address/codec.js")]);
  for (const button of parts.root.querySelectorAll<HTMLButtonElement>("[data-action]")) {
    for (const near of ["pointerenter", "focus"]) {
      // A failure is told when the word is used, not before.
      button.addEventListener(near, () => work().catch(() => undefined), { signal, once: true });
    }
    button.addEventListener("click", () => work().then(([{ FigureMenu }, codec]) => new FigureMenu(parts, host, codec).act(button), () => host.failed()), { signal });
  }
}
