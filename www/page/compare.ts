/** A against B on a page whose figures have no menus: A is kept, and the panel stands, where the page's other actions are. Loaded when it is first used. */

import { make } from "../widgets/dom.js";
import css from "../widgets/compare.css?inline";
import type { NarrowsFigure } from "../widgets/figure-element.js";
import { leverStore } from "../widgets/lever-store.js";
import { overlayOf } from "../widgets/overlay-host.js";
import { comparisonOf } from "../widgets/overlay-menu.js";
import { adoptStyles } from "../widgets/style.js";
import { figureOf } from "./figure-of.js";
import own from "./compare.css?inline";

/** Shows what the page's first figure is compared with below this button; `keeps` makes that its setting now. */
export async function compareBy(button: HTMLElement, keeps: boolean): Promise<void> {
  const element = document.querySelector<NarrowsFigure>("narrows-figure");
  const figure = element === null ? undefined : await figureOf(element);
  if (figure === undefined) throw new Error("the figure is not there");
  const host = overlayOf(figure);
  const comparison = comparisonOf(figure);
  if (host.place === null) {
    const panels = make(document, "div", { class: "narrows-levers compared" });
    for (const sheet of [css, own]) adoptStyles(document, sheet);
    button.parentElement?.after(panels);
    host.place = { panels, opener: button };
    // Hidden, it is to leave no room.
    button.classList.remove("late");
    const follow = (): void => {
      button.hidden = comparison.values() !== null;
    };
    leverStore.addEventListener("change", follow);
    follow();
  }
  if (keeps) comparison.keepByReader();
  else await comparison.follow();
}
