/** Comparing, and what is uncertain: chunks of their own, loaded when a hand comes near or where something asks for them. */

import { isPrefixed } from "./address/prefixes.js";
import type { FigureFacade } from "./figure-facade.js";
import { leverStore, type StoreChange } from "./lever-store.js";

/** Lets a figure be compared, until the signal. */
export function listenToOverlay(figure: FigureFacade, signal: AbortSignal): void {
  const { root } = figure.parts;
  const load = (): void => void import("./overlay-menu.js").then(({ attach }) => attach(figure, signal), () => undefined);
  const follow = (keys: readonly string[]): void => {
    if (keys.some(isPrefixed)) load();
  };
  for (const near of ["pointerenter", "focusin"]) root.addEventListener(near, load, { signal, once: true });
  leverStore.addEventListener("change", (event) => follow((event as CustomEvent<StoreChange>).detail.keys), { signal });
  if ((root.getRootNode() as Partial<ShadowRoot>).host?.hasAttribute("compare")) load();
  follow(Object.keys(leverStore.entries()));
}
