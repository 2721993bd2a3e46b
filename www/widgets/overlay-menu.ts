/** What the menu of a figure offers besides: to keep its setting as A, to say what is uncertain, and to ask what it would take. */

import words from "../generated/strings/compare.js";
import { Comparison } from "./comparison.js";
import css from "./compare.css?inline";
import { make } from "./dom.js";
import type { FigureFacade } from "./figure-facade.js";
import { leverStore } from "./lever-store.js";
import { setOverlaid } from "./overlay-entries.js";
import { overlayOf, type OverlayHost } from "./overlay-host.js";
import { adoptStyles } from "./style.js";
import { Uncertainty } from "./uncertainty.js";

interface Attached {
  readonly comparison: Comparison;
  readonly uncertainty: Uncertainty;
}

const attached = new WeakMap<HTMLElement, Attached>();

/** Adds the items to a figure, once, and follows the page's state and the way back until the signal. */
export function attach(figure: FigureFacade, signal: AbortSignal): void {
  const { root, reset } = figure.parts;
  const { comparison, uncertainty } = attached.get(root) ?? start(figure);
  const follow = (): void => {
    comparison.follow();
    uncertainty.follow();
  };
  leverStore.addEventListener("change", follow, { signal });
  reset?.addEventListener("click", () => {
    comparison.drop();
    uncertainty.drop();
  }, { signal });
  follow();
}

/** The comparison of a figure. */
export function comparisonOf(figure: FigureFacade): Comparison {
  return (attached.get(figure.parts.root) ?? start(figure)).comparison;
}

function start(figure: FigureFacade): Attached {
  const { root } = figure.parts;
  figure.addWords(words);
  adoptStyles(root.getRootNode() as ShadowRoot, css);
  const host = overlayOf(figure);
  const one = { comparison: new Comparison(host), uncertainty: new Uncertainty(host) };
  attached.set(root, one);
  setOverlaid(root, { kept: () => one.comparison.values(), ranges: () => one.uncertainty.ranges });
  const menu = root.querySelector(".narrows-menu");
  const panel = menu?.querySelector(".narrows-panel") ?? null;
  const { strings } = figure.shape;
  const item = (key: string, act: (button: HTMLElement) => void): HTMLElement => {
    const button = make(document, "button", { class: "narrows-word", part: "menu-item", type: "button", "data-overlay": key }, strings.text(key));
    button.addEventListener("click", () => act(button));
    return button;
  };
  menu?.insertBefore(item("compare-keep", () => one.comparison.keepByReader()), panel);
  menu?.insertBefore(item("uncertain-open", () => one.uncertainty.open()), panel);
  menu?.insertBefore(item("goal-open", (button) => void openGoal(host, button)), panel);
  return one;
}

/** What it would take is loaded when it is first asked. */
async function openGoal(host: OverlayHost, opener: HTMLElement): Promise<void> {
  try {
    const { openGoals } = await import("./goal.js");
    await openGoals(host, opener);
  } catch {
    host.figure.showLoadError();
  }
}
