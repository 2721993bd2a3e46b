/** Settings with their words: what a control needs, from a mechanism's or a lever's specification. */

import type { LeverInfo, MechanismInfo, ParameterInfo } from "../generated/wasm/narrows_wasm.js";
import type { Setting } from "./control-view.js";
import type { Strings } from "./strings.js";

/** A mechanism's parameter, called by its own name, or by its lever's where it has none. */
export function parameterSetting(parameter: ParameterInfo, strings: Strings): Setting {
  const own = `param-${parameter.attribute}`;
  const key = parameter.lever !== null && !strings.has(own) ? `lever-${parameter.lever}` : own;
  const attribute = (name: string): string => (strings.has(`${key}.${name}`) ? strings.text(`${key}.${name}`) : "");
  return {
    ...parameter,
    label: strings.text(key),
    help: attribute("help"),
    symbol: attribute("symbol"),
    optionLabels: parameter.options.map((option) => strings.text(`option-${parameter.attribute}-${option}`)),
  };
}

/** A global lever. */
export function leverSetting(lever: LeverInfo, strings: Strings): Setting {
  return {
    ...lever,
    name: lever.key,
    label: strings.text(`lever-${lever.key}`),
    help: "",
    symbol: "",
    options: [],
    optionLabels: [],
  };
}

/** The key under which a value is shared and addressed: its lever's, or `coordination.link_minutes`. */
export function stateKey(mechanism: MechanismInfo, parameter: ParameterInfo): string {
  return parameter.lever ?? `${mechanism.id}.${parameter.name}`;
}
