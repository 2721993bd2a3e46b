/** Settings with their words: what a control needs, from a mechanism's or a lever's specification. */

import type { LeverInfo, MechanismInfo, ParameterInfo } from "./core.js";
import type { Setting } from "./control-view.js";
import type { Strings } from "./strings.js";

/** What a parameter is called: by its own name, by its lever's where it has none, or, in a list, by its item's. */
export function parameterName(parameter: ParameterInfo, strings: Strings): string {
  return strings.text(wordKey(parameter, strings), { name: parameter.list === null ? "" : strings.text(`label-${parameter.beside ?? parameter.attribute}`) });
}

function wordKey({ attribute, lever, list }: ParameterInfo, strings: Strings): string {
  const own = `param-${list === null || list === 0 ? attribute : attribute.slice(0, attribute.lastIndexOf("-"))}`;
  return lever !== null && !strings.has(own) ? `lever-${lever}` : own;
}

/** A mechanism's parameter. */
export function parameterSetting(parameter: ParameterInfo, strings: Strings): Setting {
  const key = wordKey(parameter, strings);
  const attribute = (name: string): string => (strings.has(`${key}.${name}`) ? strings.text(`${key}.${name}`) : "");
  return {
    ...parameter,
    label: parameterName(parameter, strings),
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

/** The key under which the name of a list's item is shared and addressed. */
export function nameKey(mechanism: MechanismInfo, item: ParameterInfo): string {
  return `${stateKey(mechanism, item)}_name`;
}

/** The key under which a value is shared and addressed: its lever's, or `coordination.link_minutes`. */
export function stateKey(mechanism: MechanismInfo, parameter: ParameterInfo): string {
  return parameter.lever ?? `${mechanism.id}.${parameter.name}`;
}
