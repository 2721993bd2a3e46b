/** A setting with everything that its study finds, for places that wait for it: pages that are built, calculations without a page. */

import type { Core, MechanismInfo } from "./core.js";

/** A setting as the module takes it, followed by everything that the mechanism's study finds there. */
export function studied(core: Core, { id, study }: MechanismInfo, values: readonly number[]): Float64Array {
  const given = Float64Array.from(values);
  const parts = study == null ? [] : Array.from(core.studyParts(id, given), (part) => core.study(id, given, part));
  return Float64Array.from([given, ...parts].flatMap((numbers) => [...numbers]));
}
