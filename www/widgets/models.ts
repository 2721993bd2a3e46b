/** What mechanisms there are, as data: nothing here needs a Wasm module. */

import type { LeverInfo, MechanismInfo } from "./core.js";
import { allCharts, load } from "./wasm.js";

/** Ids of all charts there are, by mechanism. */
export { allCharts } from "./wasm.js";

/** The four levers. */
export const levers: readonly LeverInfo[] = [
  { key: "team", name: "team-size", unit: "people", minimum: 1, maximum: 60, step: 1, opening: 12, tuned: 12, scale: "linear" },
  { key: "batch", name: "batch-size", unit: "weeks", minimum: 0.25, maximum: 26, step: 0.25, opening: 13, tuned: 1, scale: "log" },
  { key: "info", name: "information-threshold", unit: "share", minimum: 0, maximum: 0.98, step: 0.01, opening: 0.9, tuned: 0.7, scale: "linear" },
  { key: "defer", name: "deferral-time", unit: "weeks", minimum: 0.25, maximum: 52, step: 0.25, opening: 26, tuned: 4, scale: "linear" },
];

/** What a mechanism's parameters, outputs and charts are; `null` where none is called so. */
export async function describe(id: string): Promise<MechanismInfo | null> {
  if (!allCharts.has(id)) return null;
  return (await load(id)).mechanisms.find((one) => one.id === id) ?? null;
}
