/** Fields for where a lesson starts: the figures' own number fields, bound to the page's settings. */

import { listenToControl } from "../widgets/control-events.js";
import { buildHead, enableControl, findControl, writeControl } from "../widgets/control-view.js";
import type { MechanismInfo, ParameterInfo } from "../widgets/core.js";
import { make } from "../widgets/dom.js";
import { leverStore } from "../widgets/lever-store.js";
import { parameterSetting, stateKey } from "../widgets/settings.js";
import type { Strings } from "../widgets/strings.js";

/** A parameter's label with the field for its value. `tell` shows what was wrong with a number, or nothing again. */
export function valueField(mechanism: MechanismInfo, parameter: ParameterInfo, strings: Strings, tell: (message: string) => void): HTMLElement {
  const setting = parameterSetting(parameter, strings);
  const key = stateKey(mechanism, parameter);
  const value = (): number => leverStore.get(key) ?? parameter.default;
  const change = (to: number): void => leverStore.set(key, to);
  if (parameter.options.length > 0) {
    const select = make(document, "select", { autocomplete: "off" }, ...setting.optionLabels.map((label, at) => make(document, "option", { value: at }, label)));
    const write = (): void => void (select.value = String(value()));
    select.addEventListener("change", () => change(Number(select.value)));
    leverStore.addEventListener("change", write);
    write();
    return make(document, "label", { class: "teach-choice" }, make(document, "span", {}, setting.label), select);
  }
  const head = buildHead(document, setting);
  const parts = findControl(head, setting.name);
  const write = (): void => writeControl(parts, setting, value(), strings);
  const explain = (sentence: (problems: typeof import("../widgets/problems.js")) => string): void => {
    void import("../widgets/problems.js").then((problems) => tell(sentence(problems)), () => undefined);
  };
  const host = {
    locale: strings.locale,
    value,
    change,
    commit: (given: number | null): void => {
      write();
      if (given === null) tell("");
      else explain((problems) => problems.fieldSentence(setting, given, value(), strings));
    },
    refuse: (field: HTMLInputElement): void => explain((problems) => problems.unreadSentence(setting, field.value, strings)),
  };
  listenToControl(parts, setting, host, new AbortController().signal);
  leverStore.addEventListener("change", write);
  write();
  enableControl(parts, true);
  return head;
}
