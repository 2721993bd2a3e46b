/** A lesson in a frame: its one figure takes what the frame's address says of controls and locks. */

import type { MechanismInfo } from "../widgets/core.js";
import type { LeverStore } from "../widgets/lever-store.js";
import { setFigures } from "./lesson-figures.js";
import { readLesson } from "./lesson-keys.js";

/** Does nothing where the address has no lesson. Words that name nothing are told by the figure itself. */
export function setFrame(figure: HTMLElement | null, mechanism: MechanismInfo | null, store: LeverStore): void {
  const read = readLesson(location.search, () => true);
  if (read === null || figure === null || mechanism === null) return;
  const { lesson } = read;
  setFigures([figure], mechanism, lesson, store.entries());
  if (lesson.lock.length > 0) figure.setAttribute("locked", lesson.lock.join(" "));
  if (lesson.show !== null && lesson.hide.length === 0) figure.setAttribute("controls", lesson.show.join(" ") || "none");
}
