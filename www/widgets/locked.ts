/** Settings that a reader sees and cannot move, as the attribute `locked` names them: a chunk of its own, for the figures that have it. */

import css from "./locked.css?inline";
import words from "../generated/strings/locked";
import { position, shown } from "./attributes.js";
import { make } from "./dom.js";
import type { Shape } from "./figure-shape.js";
import { parameterName } from "./settings.js";
import { adoptStyles } from "./style.js";

/** What `locked` says to lock everything. */
const ALL = "all";

/** What watches a tree, so that its controls stay locked whoever enables them. */
const watching = new WeakMap<ShadowRoot, MutationObserver>();

/** Names of the parameters that a list of words locks, and the words that are none. */
export function readLocked(text: string, { mechanism, chart }: Pick<Shape, "mechanism" | "chart">): { names: string[]; unknown: string[] } {
  const names = new Set<string>();
  const unknown: string[] = [];
  for (const word of text.split(/[\s,]+/u).filter(Boolean)) {
    if (word === ALL) for (const { name } of mechanism.parameters) names.add(name);
    const at = [word === "lever" ? chart.slider ?? word : word, `${word}-count`].map((name) => position(mechanism, name));
    const parameter = mechanism.parameters[Math.max(...at)];
    if (parameter !== undefined) names.add(parameter.name);
    else if (word !== ALL) unknown.push(word);
  }
  return { names: [...names], unknown };
}

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
