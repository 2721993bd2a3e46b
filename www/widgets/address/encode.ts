import { isItemName } from "../item-name.js";
import { settingsOf, tasksOf, type Catalog, type Setting, type TaskKeys } from "./catalog.js";
import { nameKeyOf, readTasks, writeTasks } from "./tasks.js";
import * as errors from "./validation-errors.js";

/**
 * Settings as a query string without question mark, levers first, then in the order of the catalog, an item's name
 * behind its value; only what differs from its default is written, and all tasks of a list as one text. Throws a `ModelError` for a key that is no setting
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
  const order = [...settings.keys()];
  for (const [key, list] of tasksOf(catalog)) {
    gather(key, list, entries, texts, settings);
    order.splice(order.indexOf(list.count), 0, key);
  }
  const query = new URLSearchParams();
  for (const key of order) {
    const text = texts.get(key);
    if (text != null) query.append(key, text);
  }
  return query.toString();
}

/** Puts one text in the place of all that it says of tasks. What it does not give back bit for bit stays by itself. */
function gather(key: string, list: TaskKeys, entries: Readonly<Record<string, number | string>>, texts: Map<string, string | null>, settings: ReadonlyMap<string, Setting>): void {
  const keys = [list.count, ...list.durations, ...list.needs, ...list.durations.map(nameKeyOf)];
  const own = new Map(keys.flatMap((one): [string, number | string][] => (texts.get(one) == null ? [] : [[one, entries[one] ?? 0]])));
  const text = own.size === 0 ? null : writeTasks(list, own, settings);
  if (text === null) return;
  const said = readTasks(key, text, list, settings, () => undefined);
  if (said.size === 0) return;
  texts.set(key, text);
  for (const [one, value] of own) if (Object.is(said.get(one), value)) texts.delete(one);
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
  return value === setting.default && setting.isAlwaysWritten !== true ? null : options[value] ?? digits(value);
}

/** `12.5`, or `5e-7` where that is shorter; zero has no sign. */
function digits(value: number): string {
  const plain = String(value);
  const scientific = value.toExponential().replace("+", "");
  return plain.length <= scientific.length ? plain : scientific;
}
