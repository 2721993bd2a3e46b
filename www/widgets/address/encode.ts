import { isItemName } from "../item-name.js";
import { settingsOf, type Catalog, type Setting } from "./catalog.js";
import * as errors from "./validation-errors.js";

/**
 * Settings as a query string without question mark, levers first, then in the order of the catalog, an item's name
 * behind its value; only what differs from its default is written. Throws a `ModelError` for a key that is no setting
 * and for a value that its setting does not allow.
 */
export function encode(entries: Readonly<Record<string, number | string>>, catalog: Catalog): string {
  const settings = settingsOf(catalog);
  const texts = new Map<string, string | null>();
  for (const [key, value] of Object.entries(entries)) {
    const setting = settings.get(key);
    if (setting === undefined) throw errors.unknownKey(key, catalog);
    texts.set(key, setting.isName ? nameText(setting, value) : valueText(setting, value));
  }
  const query = new URLSearchParams();
  for (const key of settings.keys()) {
    const text = texts.get(key);
    if (text != null) query.append(key, text);
  }
  return query.toString();
}

function nameText(setting: Setting, value: number | string): string {
  const text = typeof value === "string" ? value : "";
  if (!isItemName(text)) throw errors.notAName(setting, text);
  return text;
}

/** How an address has a value: an option's name, or the shortest digits that give the number back; `null` for the default. */
function valueText(setting: Setting, given: number | string): string | null {
  const value = typeof given === "number" ? given : Number.NaN;
  const { options, minimum, maximum } = setting;
  const fits = value >= minimum && value <= maximum;
  if (options.length > 0) {
    if (!fits || !Number.isInteger(value)) throw errors.unknownOption(setting, value);
  } else if (!Number.isFinite(value)) throw errors.notFinite(setting, value);
  else if (!fits) throw errors.outOfRange(setting, value);
  return value === setting.default ? null : options[value] ?? digits(value);
}

/** `12.5`, or `5e-7` where that is shorter; zero has no sign. */
function digits(value: number): string {
  const plain = String(value);
  const scientific = value.toExponential().replace("+", "");
  return plain.length <= scientific.length ? plain : scientific;
}
