/** Gives figures the controls, the locks and the start that a lesson wants of them. */

import { readAttributes } from "../widgets/attributes.js";
import type { MechanismInfo } from "../widgets/core.js";
import { nameKey, stateKey } from "../widgets/settings.js";
import { keptControls, lockedOf } from "./lesson-controls.js";
import type { Lesson } from "./lesson-keys.js";
import type { Start } from "./lesson-start.js";

/** Sets the attributes of a mechanism's figures; the first one takes what is shown and no figure has. */
export function setFigures(figures: readonly HTMLElement[], mechanism: MechanismInfo, lesson: Lesson, start: Start): void {
  const locked = lockedOf(lesson, mechanism);
  const controls = figures.map((figure) => controlsOf(figure, mechanism));
  figures.forEach((figure, at) => {
    giveStart(figure, mechanism, start);
    const kept = keptControls(mechanism, controls[at] ?? [], lesson, at === 0, controls.flat());
    if (kept !== null) figure.setAttribute("controls", kept.join(" ") || "none");
    if (locked.length > 0) figure.setAttribute("locked", locked.map(({ attribute }) => attribute).join(" "));
  });
}

/** The controls that a figure has by itself. */
function controlsOf(figure: HTMLElement, mechanism: MechanismInfo): readonly string[] {
  const reading = readAttributes((name) => figure.getAttribute(name), [mechanism]);
  return "controls" in reading ? reading.controls : [];
}

/** What a figure's own reset leads back to stands in its attributes. */
function giveStart(figure: HTMLElement, mechanism: MechanismInfo, start: Start): void {
  for (const parameter of mechanism.parameters) {
    const value = start[stateKey(mechanism, parameter)];
    const name = start[nameKey(mechanism, parameter)];
    if (typeof value === "number") figure.setAttribute(parameter.attribute, parameter.options[value] ?? String(value));
    if (typeof name === "string") figure.setAttribute(`${parameter.attribute}-name`, name);
  }
}
