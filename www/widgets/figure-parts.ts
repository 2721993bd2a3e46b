/** The elements of a figure's tree that are written to or listened to. */

import { findControl, type ControlParts, type Setting } from "./control-view.js";
import type { Shape } from "./figure-shape.js";
import type { ListParts } from "./list-parts.js";
import { parameterSetting } from "./settings.js";

/** The elements of a figure that are written to or listened to. */
export interface Parts {
  readonly root: HTMLElement;
  readonly claim: HTMLElement | null;
  readonly plot: HTMLElement;
  readonly picture: HTMLElement;
  readonly still: HTMLElement | null;
  readonly canvas: HTMLCanvasElement;
  readonly cursor: HTMLElement | null;
  readonly readout: HTMLElement | null;
  readonly description: HTMLElement;
  readonly takeaway: HTMLElement | null;
  readonly problem: HTMLElement;
  readonly problemText: HTMLElement;
  readonly retry: HTMLButtonElement;
  readonly data: HTMLDetailsElement | null;
  readonly table: HTMLTableElement | null;
  readonly settings: HTMLDetailsElement | null;
  readonly reset: HTMLButtonElement | null;
  readonly controls: readonly { readonly index: number; readonly setting: Setting; readonly parts: ControlParts }[];
  readonly lists: readonly ListParts[];
}

/** Finds them in a tree that `build` made, in the browser or when the page was pre-rendered. */
export function findParts(root: HTMLElement, shape: Shape): Parts {
  const find = <T extends HTMLElement>(name: string): T | null => root.querySelector<T>(`[data-part="${name}"]`);
  const need = <T extends HTMLElement>(name: string): T => {
    const found = find<T>(name);
    if (found === null) throw new Error(`the figure has no ${name}`);
    return found;
  };
  const lists = shape.lists?.findLists(root, shape) ?? [];
  const rows = lists.flatMap(({ numbers }) => numbers.map(({ name }) => name));
  const controls = [...shape.controls, ...rows].flatMap((name) => {
    const index = shape.mechanism.parameters.findIndex((one) => one.name === name);
    const parameter = shape.mechanism.parameters[index];
    if (parameter === undefined) return [];
    return [{ index, setting: parameterSetting(parameter, shape.strings), parts: findControl(root, name) }];
  });
  return {
    root,
    claim: find("claim"),
    plot: need("plot"),
    picture: need("picture"),
    still: find("still"),
    canvas: need("canvas"),
    cursor: find("cursor"),
    readout: find("readout"),
    description: need("description"),
    takeaway: find("takeaway"),
    problem: need("problem"),
    problemText: need("problem-text"),
    retry: need("retry"),
    data: find("data"),
    table: find("table"),
    settings: find("settings"),
    reset: find("reset"),
    controls,
    lists,
  };
}
