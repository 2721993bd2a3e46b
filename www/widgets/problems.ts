/** Sentences for what was wrong with an attribute or a number that was typed: a chunk of its own, with its words. */

import words from "../generated/strings/faults.js";
import { shown, type AttributeProblem } from "./attributes.js";
import type { Setting } from "./control-view.js";
import { parameterSetting } from "./settings.js";
import type { Strings } from "./strings.js";

/** One sentence: which attribute, what was given, what is allowed, what is shown instead. */
export function problemSentence(problem: AttributeProblem, known: Strings): string {
  const strings = known.plus(words);
  const { attribute, given, parameter } = problem;
  const allowed = problem.allowed.join(", ");
  const used = parameter === null ? problem.allowed[0] ?? "" : strings.setting(parameter, parameter.default);
  switch (problem.code) {
    case "unknown-mechanism":
      return strings.text("problem-mechanism", { given, allowed });
    case "unknown-chart":
      return strings.text("problem-chart", { given, allowed, used });
    case "unknown-control":
      return strings.text("problem-control", { given, allowed });
    case "unknown-option": {
      const option = parameter?.options[parameter.default] ?? used;
      return strings.text("problem-option", { attribute, given, allowed, used: option });
    }
    case "not-a-number":
    case "out-of-range": {
      if (parameter === null) return "";
      const { minimum, maximum } = ends(parameterSetting(parameter, strings), strings);
      const key = problem.code === "out-of-range" ? "problem-range" : "problem-number";
      return strings.text(key, { attribute, given, minimum, maximum, used });
    }
  }
}

/** One sentence for a number field that held a value out of range. */
export function fieldSentence(setting: Setting, given: number, used: number, strings: Strings): string {
  return strings.plus(words).text("problem-field", {
    label: setting.label,
    ...ends(setting, strings),
    // With every decimal that was typed, however coarse the slider's steps are.
    given: strings.setting({ ...setting, step: Math.abs(given) || setting.step }, given),
    used: strings.setting(setting, used),
  });
}

/** One sentence for a number field whose text is no number. */
export function unreadSentence(setting: Setting, text: string, strings: Strings): string {
  return strings.plus(words).text("problem-unread", { label: setting.label, ...ends(setting, strings), given: shown(text) });
}

/** "1 to 60 people", "0% to 98%": a word for the unit is written once. */
function ends(setting: Setting, strings: Strings): { minimum: string; maximum: string } {
  const maximum = strings.setting(setting, setting.maximum);
  const sign = /^\P{L}+$/u.test(strings.unit(setting.unit, setting.maximum));
  const minimum = strings.setting(sign ? setting : { ...setting, unit: "number" }, setting.minimum);
  return { minimum, maximum };
}
