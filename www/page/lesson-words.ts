/** Words of a lesson link that name nothing. Runs in Node too. */

import { shown } from "../widgets/attributes.js";
import type { MechanismInfo } from "../widgets/core.js";
import { controllable, keyOf, named } from "./lesson-controls.js";
import type { Lesson } from "./lesson-keys.js";

/** One of them, with what its key may hold: arguments of `lesson-unknown-name`. */
export interface UnknownWord {
  readonly [name: string]: string;
  readonly key: "show" | "hide" | "lock";
  readonly given: string;
  readonly allowed: string;
}

/** What a key takes besides names of controls. */
const BESIDES: Readonly<Record<UnknownWord["key"], readonly string[]>> = { show: ["none"], hide: [], lock: ["all"] };

/** The words of some keys that are no control, no lever and nothing else that the key takes. */
export function unknownWords(lesson: Lesson, keys: readonly UnknownWord["key"][], mechanism: MechanismInfo, levers: readonly string[]): readonly UnknownWord[] {
  const names = controllable(mechanism).map(keyOf);
  return keys.flatMap((key) => {
    const more = BESIDES[key];
    return (lesson[key] ?? [])
      .filter((word) => named(mechanism, word) === undefined && !more.includes(word) && !levers.includes(word))
      .map((word) => ({ key, given: shown(word), allowed: [...more, ...names].join(", ") }));
  });
}
