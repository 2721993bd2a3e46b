/** A lesson in a frame: its one figure takes what the frame's address says of controls and locks. */

import { shown } from "../widgets/attributes.js";
import type { LeverInfo, MechanismInfo } from "../widgets/core.js";
import type { LeverStore } from "../widgets/lever-store.js";
import type { Strings } from "../widgets/strings.js";
import { setFigures } from "./lesson-figures.js";
import { readLesson } from "./lesson-keys.js";
import { unknownWords } from "./lesson-words.js";

/** What is wrong with the address, said with a mechanism's words. */
export type Saying = (strings: Strings) => Promise<readonly string[]>;

/** Does nothing where the address has no lesson. Gives what names nothing, except in `lock`, and in `show` alone: the figure tells that itself. */
export function setFrame(figure: HTMLElement | null, mechanism: MechanismInfo | null, store: LeverStore, levers: readonly LeverInfo[]): Saying | null {
  const read = readLesson(location.search, () => true);
  if (read === null || figure === null || mechanism === null) return null;
  const { lesson, theme } = read;
  setFigures([figure], mechanism, lesson, store.entries());
  if (lesson.lock.length > 0) figure.setAttribute("locked", lesson.lock.join(" "));
  if (lesson.show !== null && lesson.hide.length === 0) figure.setAttribute("controls", lesson.show.join(" ") || "none");
  const unknown = unknownWords(lesson, lesson.hide.length === 0 ? [] : ["show", "hide"], mechanism, levers.map(({ key }) => key));
  if (unknown.length === 0 && theme === null) return null;
  return async (strings) => {
    const said = strings.plus((await import("../generated/strings/lesson.js")).default);
    return [
      ...unknown.map((word) => said.text("lesson-unknown-name", word)),
      ...(theme === null ? [] : [said.text("lesson-unknown-theme", { given: shown(theme) })]),
    ];
  };
}
