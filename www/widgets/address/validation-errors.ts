/** Why a value cannot be written: errors in the form of a mechanism's own. */

import type { ModelError } from "../core.js";
import type { Catalog, Setting } from "./catalog.js";
import { validationError } from "../validation-error.js";
import { shorten } from "./shorten.js";

/** The key is no setting. */
export function unknownKey(key: string, { mechanisms }: Catalog): ModelError {
  const [id = "", ...rest] = key.split(".");
  const mechanism = mechanisms.find((one) => one.id === id);
  if (mechanism === undefined) {
    const allowed = mechanisms.map((one) => one.id).join(", ");
    return validationError("unknown-mechanism", `unknown mechanism "${shorten(id)}": the mechanisms are ${allowed}`);
  }
  const own = mechanism.parameters.filter(({ lever }) => lever === null);
  const allowed = own.map((one) => one.name).join(", ");
  return validationError("unknown-parameter", `${id} has no parameter "${shorten(rest.join("."))}": its parameters are ${allowed}`);
}

/** The text is no name of an item. */
export function notAName({ name }: Setting, given: string): ModelError {
  const allowed = "a name is 1 to 20 visible characters without <>{}\\";
  return validationError("not-a-name", `${name} cannot be called "${shorten(given)}": ${allowed}`, { parameter: name });
}

/** The number is none of a choice's options. */
export function unknownOption({ name, options }: Setting, value: number): ModelError {
  return validationError("unknown-option", `${name} is "${value}": allowed is ${options.join(", ")}`, { parameter: name });
}

/** The number is not finite. */
export function notFinite(setting: Setting, value: number): ModelError {
  return range("not-finite", setting, value, ", which is not finite");
}

/** The number is out of range. */
export function outOfRange(setting: Setting, value: number): ModelError {
  return range("out-of-range", setting, value, "");
}

function range(code: string, { name, minimum, maximum }: Setting, value: number, why: string): ModelError {
  return validationError(code, `${name} is ${value}${why}: allowed is ${minimum} to ${maximum}`, { parameter: name, value, minimum, maximum });
}
