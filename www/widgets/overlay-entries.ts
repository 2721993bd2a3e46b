/** What a figure is compared with and what is uncertain in it, as an address and the embed line have it. */

import { HIGH, IS_KEPT, KEPT, LOW } from "./address/prefixes.js";
import type { MechanismInfo } from "./core.js";
import { stateKey } from "./settings.js";

/** What a figure shows besides its setting. */
export interface Overlaid {
  kept(): readonly number[] | null;
  ranges(): ReadonlyMap<number, readonly [low: number, high: number]>;
}

const figures = new WeakMap<HTMLElement, Overlaid>();

/** Notes what the figure with this tree shows. */
export function setOverlaid(root: HTMLElement, shown: Overlaid): void {
  figures.set(root, shown);
}

/** By the keys of an address; `null` for what one is to have no more. */
export function overlayEntries(root: HTMLElement, mechanism: MechanismInfo): Record<string, number | null> {
  const shown = figures.get(root);
  const [kept, ranges] = [shown?.kept() ?? null, shown?.ranges()];
  const entries = mechanism.parameters.flatMap((one, index): [string, number | null][] => {
    const key = stateKey(mechanism, one);
    const [low, high] = ranges?.get(index) ?? [null, null];
    const ends: [string, number | null][] = one.options.length > 0 ? [] : [[LOW + key, low], [HIGH + key, high]];
    return [[KEPT + key, kept?.[index] ?? null], ...ends];
  });
  return Object.fromEntries([...entries, [IS_KEPT, kept === null ? null : 1]]);
}

/** The attribute `compare` of an element, or nothing. */
export function compareAttribute(root: HTMLElement, mechanism: MechanismInfo): string {
  const kept = figures.get(root)?.kept() ?? null;
  if (kept === null) return "";
  const differing = mechanism.parameters.flatMap((one, index): [string, string][] => {
    const value = kept[index] ?? one.default;
    return value === one.default ? [] : [[one.name, one.options[value] ?? String(value)]];
  });
  return ` compare="${new URLSearchParams(differing).toString().replaceAll("&", "&amp;")}"`;
}
