/** What tasks need, among a mechanism's parameters: a number for each task but the first, with a bit for each that stands before it. */

import type { MechanismInfo, ParameterInfo } from "./core.js";

/** What the tasks of a list need, from the second on; the parameter that counts them is at `index`. None where the items are no tasks. */
export function needsOf({ parameters }: MechanismInfo, index: number): readonly ParameterInfo[] {
  const most = parameters[index]?.maximum ?? 0;
  const first = index + 1 + most;
  return (parameters[first]?.list ?? 0) < 0 ? parameters.slice(first, first + most - 1) : [];
}

/** The places, from 0, whose bits a number has. It may have more of them than a browser's operators on bits see. */
export function placesOf(bits: number): number[] {
  const places: number[] = [];
  for (let left = Math.floor(bits), at = 0; left > 0; left = Math.floor(left / 2), at += 1) {
    if (left % 2 === 1) places.push(at);
  }
  return places;
}

/** The number that has the bits of these places. */
export function bitsOf(places: readonly number[]): number {
  return places.reduce((bits, at) => bits + 2 ** at, 0);
}
