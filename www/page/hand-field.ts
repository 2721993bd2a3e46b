/** A number field for raised hands: a spin button, whose text is left alone while it is typed in. */

import type { Setting } from "../widgets/control-view.js";
import { make } from "../widgets/dom.js";
import { listenToNumber } from "../widgets/number-events.js";
import { fieldSentence, unreadSentence } from "../widgets/problems.js";
import type { Strings } from "../widgets/strings.js";
import { MOST_HANDS } from "./class-board.js";

/** The field shows nothing for none. `tell` shows what was wrong with a number, or nothing again. */
export function handField(label: string, kept: number, strings: Strings, change: (hands: number) => void, tell: (message: string) => void): HTMLInputElement {
  const setting: Setting = { name: "hands", label, help: "", symbol: "", unit: "people", options: [], optionLabels: [], minimum: 0, maximum: MOST_HANDS, step: 1, scale: "linear" };
  const attributes = { type: "text", role: "spinbutton", inputmode: "numeric", autocomplete: "off", "aria-label": label, "aria-valuemin": 0, "aria-valuemax": MOST_HANDS };
  const field = make(document, "input", attributes);
  let hands = kept;
  /** What was typed, where it is no whole number. */
  let part: number | null = null;
  const keep = (): void => {
    field.setAttribute("aria-valuenow", String(hands));
    field.defaultValue = hands === 0 ? "" : String(hands);
  };
  keep();
  const host = {
    locale: strings.locale,
    value: () => hands,
    change: (to: number): void => {
      hands = Math.round(to);
      part = hands === to ? null : to;
      keep();
      change(hands);
    },
    commit: (given: number | null): void => {
      const wrong = given ?? part;
      field.value = field.defaultValue;
      part = null;
      tell(wrong === null ? "" : fieldSentence(setting, wrong, hands, strings));
    },
    refuse: (refused: HTMLInputElement): void => tell(unreadSentence(setting, refused.value, strings)),
  };
  listenToNumber(field, setting, host, new AbortController().signal);
  // An empty field is none, not what stood there before.
  field.addEventListener("input", () => {
    if (field.value.trim() === "") host.change(0);
  });
  return field;
}
