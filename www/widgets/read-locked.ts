/** What an element's `locked` names, and what a reader cannot move in a figure. */

import { position } from "./attributes.js";
import type { FigureFacade } from "./figure-facade.js";
import type { Shape } from "./figure-shape.js";
import { rowsCount, withItems } from "./list-controls.js";
import { parameterName } from "./settings.js";

/** What `locked` says to lock everything. */
export const ALL = "all";

/** Names of the parameters that a list of words locks, and the words that are none. */
export function readLocked(text: string, { mechanism, chart }: Pick<Shape, "mechanism" | "chart">): { names: string[]; unknown: string[] } {
  const names = new Set<string>();
  const unknown: string[] = [];
  for (const word of text.split(/[\s,]+/u).filter(Boolean)) {
    if (word === ALL) for (const { name } of mechanism.parameters) names.add(name);
    const at = [word === "lever" ? chart.slider ?? word : word, `${word}-count`].map((name) => position(mechanism, name));
    const parameter = mechanism.parameters[Math.max(...at)];
    // Rows of several numbers are one control.
    if (parameter !== undefined) names.add(rowsCount(mechanism, parameter).name);
    else if (word !== ALL) unknown.push(word);
  }
  return { names: [...names], unknown };
}

/** Names of what a figure's reader cannot move: all where it is read only. */
export function heldNames({ parts, shape }: Pick<FigureFacade, "parts" | "shape">): Set<string> {
  const { host } = parts.root.getRootNode() as ShadowRoot;
  const { names } = readLocked(host.hasAttribute("readonly") ? ALL : host.getAttribute("locked") ?? "", shape);
  const { mechanism } = shape;
  return new Set(mechanism.parameters.filter(({ name }) => names.includes(name)).flatMap((one) => withItems(mechanism, one)).map(({ name }) => name));
}

/** What these settings would move and the reader cannot, by the names that readers see; "" where there is nothing. */
export function heldMoves(figure: Pick<FigureFacade, "parts" | "shape" | "values">, to: readonly number[]): string {
  const { mechanism, strings } = figure.shape;
  const held = heldNames(figure);
  const moved = mechanism.parameters.filter(({ name }, index) => held.has(name) && to[index] !== figure.values.at(index));
  return moved.map((one) => parameterName(one, strings)).join(", ");
}
