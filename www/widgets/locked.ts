/** Settings that a reader sees and cannot move, as the attribute `locked` names them: a chunk of its own, for the figures that have it. */

import css from "./locked.css?inline";
import words from "../generated/strings/locked";
import { shown } from "./attributes.js";
import { make } from "./dom.js";
import type { Shape } from "./figure-shape.js";
import { ALL, readLocked } from "./read-locked.js";
import { parameterName } from "./settings.js";
import { adoptStyles } from "./style.js";

/** What watches a tree, so that its controls stay locked whoever enables them. */
const watching = new WeakMap<ShadowRoot, MutationObserver>();

/** Locks what the figure's attribute names, for as long as it has it, and says so. */
export function lock(element: HTMLElement, shape: Shape): void {
  const root = element.shadowRoot;
  if (root === null) return;
  const { names, unknown } = readLocked(element.getAttribute("locked") ?? "", shape);
  adoptStyles(root, css);
  hold(root, names, element);
  const { mechanism, controls } = shape;
  const strings = shape.strings.plus(words);
  const labels = mechanism.parameters.filter(({ name }) => names.includes(name) && controls.includes(name)).map((one) => parameterName(one, strings));
  const allowed = [ALL, "lever", ...mechanism.parameters.filter(({ list }) => list === null || list === 0).map(({ attribute }) => attribute)].join(", ");
  const sentences = [
    ...(labels.length === 0 ? [] : [strings.text("locked-note", { names: labels.join(", ") })]),
    ...unknown.map((word) => strings.text("locked-unknown", { given: shown(word), allowed })),
  ];
  root.querySelector(".narrows-lock")?.remove();
  if (sentences.length > 0) root.querySelector('[data-part="problem"]')?.before(make(document, "p", { class: "narrows-lock", part: "lock" }, sentences.join(" ")));
}

/** Keeps the controls of these settings disabled; with an `element`, only while it is locked. */
export function hold(root: ShadowRoot, names: readonly string[], element?: HTMLElement): void {
  watching.get(root)?.disconnect();
  const disable = (disabled: boolean): void => {
    for (const control of root.querySelectorAll<HTMLInputElement>("[data-setting], [data-list]")) {
      const isNamed = names.includes(control.dataset["setting"] ?? control.dataset["list"] ?? "");
      if (isNamed && "disabled" in control && control.disabled !== disabled) control.disabled = disabled;
    }
  };
  const observer = new MutationObserver(() => {
    const isLocked = element?.hasAttribute("locked") ?? true;
    disable(isLocked);
    if (isLocked) return;
    observer.disconnect();
    root.querySelector(".narrows-lock")?.remove();
  });
  observer.observe(root, { subtree: true, childList: true, attributes: true, attributeFilter: ["disabled"] });
  if (element !== undefined) observer.observe(element, { attributes: true, attributeFilter: ["locked"] });
  watching.set(root, observer);
  disable(true);
}
