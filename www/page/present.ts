/** A chapter's live paragraphs and present values, by name. Runs in Node too. */

import type { MechanismInfo, OutputValue } from "../widgets/core.js";
import { parameterName } from "../widgets/settings.js";
import type { Strings } from "../widgets/strings.js";

/** What a parameter or an output is called. */
export function nameOf(mechanism: MechanismInfo, name: string, strings: Strings): string {
  const parameter = mechanism.parameters.find((one) => one.name === name);
  if (parameter === undefined) return strings.text(`output-${name.replaceAll("_", "-")}`);
  return parameterName(parameter, strings);
}

/** The present value of a parameter or an output, with its unit. */
export function valueOf(
  mechanism: MechanismInfo,
  name: string,
  values: readonly number[],
  outputs: Readonly<Record<string, OutputValue>>,
  strings: Strings,
): string {
  const at = mechanism.parameters.findIndex((one) => one.name === name);
  const parameter = mechanism.parameters[at];
  if (parameter !== undefined) {
    const value = values[at] ?? parameter.default;
    const option = parameter.options[value];
    return option === undefined ? strings.setting(parameter, value) : strings.text(`option-${parameter.attribute}-${option}`);
  }
  const output = mechanism.outputs.find((one) => one.name === name);
  if (output === undefined) throw new Error(`${mechanism.id} has neither a parameter nor an output called ${name}`);
  return strings.output(outputs[name] ?? "undefined", output.unit);
}
