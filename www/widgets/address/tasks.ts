/**
 * All tasks of a list as one text: `7_6a1_10_Try out-5a2a3`. An underscore stands between tasks; each is its name and a
 * hyphen, where it has one of its own, its duration, and behind an `a` each the number of a task that it comes after.
 * So the text ends in a digit, and has nothing that mail or chat takes for the end of an address.
 */

import { isItemName } from "../item-name.js";
import { bitsOf, placesOf } from "../tasks-needs.js";
import type { Setting, TaskKeys } from "./catalog.js";
import type { Problem } from "./problem.js";

/** Values, and names of tasks, by key. */
type Entries = Map<string, number | string>;
type Settings = ReadonlyMap<string, Setting>;
type Report = (key: string, given: string, code: Problem["code"], used: number | null) => void;

const DURATION = /^\d+(?:\.\d+)?$/u;
const TASK = /^(?:(.*)-)?(\d+(?:\.\d+)?)((?:a\d+)*)$/iu;
/** In a name an underscore is `*-` and an asterisk `**`. */
const ESCAPED = /^(?:[^*]|\*[*-])*$/u;

/** The key of a task's name. */
export function nameKeyOf(duration: string): string {
  return `${duration}_name`;
}

/** Tasks as a text, or `null` where a duration has no plain decimal digits. `entries` has what differs from defaults. */
export function writeTasks({ count, durations, needs }: TaskKeys, entries: Entries, settings: Settings): string | null {
  const value = (key: string): number => Number(entries.get(key) ?? settings.get(key)?.default ?? 0);
  const shown = durations.slice(0, Math.round(value(count)));
  if (!shown.every((duration) => DURATION.test(String(value(duration))))) return null;
  const tasks = shown.map((duration, at) => {
    const name = entries.get(nameKeyOf(duration));
    const before = typeof name === "string" ? `${name.replace(/[*_]/gu, (sign) => (sign === "_" ? "*-" : "**"))}-` : "";
    const after = placesOf(at === 0 ? 0 : value(needs[at - 1] ?? "")).map((place) => `a${place + 1}`);
    return before + String(value(duration)) + after.join("");
  });
  return tasks.join("_");
}

/**
 * What a text says, as far as it differs from the defaults. In the place of what is no task the one of the opening
 * setting stands, so that the others keep their numbers.
 */
export function readTasks(key: string, text: string, { count, durations, needs }: TaskKeys, settings: Settings, report: Report): Entries {
  const entries: Entries = new Map();
  const set = (key: string, value: number): void => void (value === settings.get(key)?.default || entries.set(key, value));
  const given = text.split("_");
  const tasks = given.map((task) => TASK.exec(task));
  given.slice(0, durations.length).forEach((task, at) => {
    if (tasks[at] === null) report(key, task, "not-a-task", null);
  });
  if (tasks.every((task) => task === null)) return entries;
  if (tasks.length > durations.length) report(key, String(tasks.length), "too-many-tasks", null);
  set(count, Math.min(tasks.length, durations.length));
  durations.forEach((duration, at) => {
    const [, name, digits = "", after = ""] = tasks[at] ?? [];
    const setting = settings.get(duration);
    if (tasks[at] == null || setting === undefined) return;
    const value = Math.min(Math.max(Number(digits), setting.minimum), setting.maximum);
    if (value !== Number(digits)) report(duration, digits, "clamped", value);
    set(duration, value);
    if (name !== undefined) readName(nameKeyOf(duration), name, entries, report);
    const numbers = [...new Set(after.toLowerCase().split("a").slice(1).map(Number))];
    const earlier = numbers.filter((number) => number >= 1 && number <= at);
    const bits = bitsOf(earlier.map((number) => number - 1));
    for (const number of numbers) if (!earlier.includes(number)) report(needs[at - 1] ?? duration, String(number), "not-earlier", at === 0 ? value : bits);
    if (at > 0) set(needs[at - 1] ?? "", bits);
  });
  return entries;
}

function readName(key: string, given: string, entries: Entries, report: Report): void {
  const name = given.replace(/\*([*-])/gu, (_, sign) => (sign === "-" ? "_" : "*"));
  if (ESCAPED.test(given) && isItemName(name)) entries.set(key, name);
  else report(key, given, "not-a-name", null);
}
