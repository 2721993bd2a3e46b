/** What a study finds, worked out between the frames of a page. */

import type { Drawing, MechanismInfo } from "./core.js";
import { inSlices } from "./slices.js";

/** All numbers that the parts of a study find at these values; `null` where the signal stopped it. */
export async function studiedInSlices(core: Drawing, { id }: MechanismInfo, values: readonly number[], signal: AbortSignal): Promise<Float64Array | null> {
  const given = Float64Array.from(values);
  const parts = core.studyParts(id, given);
  const found: number[] = [];
  const isDone = await inSlices(parts.length, (turn) => found.push(...core.study(id, given, parts[turn] ?? 0)), signal);
  return isDone ? Float64Array.from(found) : null;
}
