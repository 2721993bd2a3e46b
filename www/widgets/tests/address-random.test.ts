import assert from "node:assert/strict";
import { test } from "node:test";
import { settingsOf, decode, encode } from "../address/codec.js";
import { tasksOf, type Setting } from "../address/catalog.js";
import { LONGEST } from "../address/query.js";
import { nameKeyOf } from "../address/tasks.js";
import type { MechanismInfo } from "../core.js";
import { isItemName } from "../item-name.js";
import { levers } from "../../generated/levers.js";

/** Every mechanism there is, as the site's build has it; that is plain JavaScript without types. */
const core = new URL("../../site/lib/core.js", import.meta.url).href;
const { mechanisms } = (await import(core)) as { mechanisms: readonly MechanismInfo[] };

const CATALOG = { levers, mechanisms };
const SETTINGS = settingsOf(CATALOG);
const CASES = 1000;

function setting(key: string): Setting {
  const found = SETTINGS.get(key);
  assert.ok(found, key);
  return found;
}

/** Numbers from 0 to 1, the same ones each time (mulberry32). */
let seed = 0x5eed;
function random(): number {
  seed = (seed + 0x6d2b79f5) | 0;
  let bits = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
  return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
}
const below = (count: number): number => Math.floor(random() * count);
const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;
const clamp = ({ minimum, maximum }: Setting, value: number): number => Math.min(Math.max(value, minimum), maximum);

/** Any number, bit by bit. */
function anyNumber(): number {
  const bits = new DataView(new ArrayBuffer(8));
  bits.setUint32(0, below(2 ** 32));
  bits.setUint32(4, below(2 ** 32));
  return bits.getFloat64(0);
}

/** A value in range: on purpose at the edges, in round numbers, and anywhere to the last bit. */
function value(setting: Setting): number {
  const { minimum, maximum, options } = setting;
  if (options.length > 0) return below(options.length);
  const anywhere = minimum + (maximum - minimum) * (random() + random() * 2 ** -32);
  const tiny = clamp(setting, anywhere * 10 ** -below(12));
  return pick([minimum, maximum, setting.default, clamp(setting, Math.round(anywhere * 100) / 100), clamp(setting, anywhere), clamp(setting, anywhere), tiny]) + 0;
}

const LETTERS = [..."AZaz09 ", ..."&=%+#?;\"' .~!*()", "é", "検", "🚀", "ت", "<", "\u200b", "\u202e"];

/** Any text that may be a name. */
function name(): string {
  for (;;) {
    const text = Array.from({ length: 1 + below(20) }, () => pick(LETTERS)).join("");
    if (isItemName(text)) return text;
  }
}

const isUncertain = (key: string): boolean => /^(?:low|high)\./u.test(key);

/** Some settings, in no order. */
function entries(): Record<string, number | string> {
  const share = random();
  // Of what is uncertain there are a few.
  const given = [...SETTINGS].filter(([key]) => random() < (isUncertain(key) ? share / 50 : share)).map(([key, setting]) => [key, setting.isName ? name() : value(setting)] as const);
  return Object.fromEntries(given.sort(() => random() - 0.5));
}

/** Those that do not stand at their default or are always written, and are numbers or names. */
function different(all: Record<string, number | string>, isName: boolean): Record<string, number | string> {
  return Object.fromEntries(Object.entries(all).filter(([key, value]) => setting(key).isName === isName && (value !== setting(key).default || setting(key).isAlwaysWritten === true)));
}

/** Whether a key stands by itself in an address, and not among the tasks of a list, which are one text. */
const LISTS = new Set([...tasksOf(CATALOG)].flatMap(([key, list]) => [key, list.count, ...list.durations, ...list.durations.map(nameKeyOf), ...list.needs]));
const isAlone = (key: string): boolean => !LISTS.has(key);

test("what is written is read back bit for bit", () => {
  for (let turn = 0; turn < CASES; turn += 1) {
    const given = entries();
    const query = encode(given, CATALOG);
    const { values, names, problems } = decode(query, CATALOG);
    // Object.is, so that bits count; the order of keys does not.
    assert.deepEqual(values, different(given, false));
    assert.deepEqual(names, different(given, true));
    assert.deepEqual(problems, []);
    assert.equal(encode({ ...names, ...values }, CATALOG), query);
    assert.deepEqual([...new URLSearchParams(query).keys()].filter(isAlone), [...SETTINGS.keys()].filter((key) => isAlone(key) && (key in values || key in names)));
  }
});

test("every setting at once fits, with another one to compare it with", () => {
  const longest = ([key, { isName, options, minimum, maximum }]: [string, Setting]): [string, number | string] => {
    if (isName) return [key, "🚀".repeat(20)];
    return [key, options.length > 0 ? maximum : minimum + (maximum - minimum) / 3];
  };
  // Of what is uncertain there are eight at most.
  const all = Object.fromEntries([...SETTINGS].filter(([key]) => !isUncertain(key)).map(longest));
  const query = encode(all, CATALOG);
  assert.ok(query.length < LONGEST, String(query.length));
  assert.deepEqual(decode(query, CATALOG).values, different(all, false));
});

const KEYS = [...SETTINGS.keys(), "x.y", "team_", "__proto__", "&", "%", ""];
const GIVEN = ["", "nan", "inf", "1e999", "0x10", "%zz", "%00", "１２", "<b>", "+5", "1e", "-", "A"];

function query(): string {
  const text = (): string => Array.from({ length: below(6) }, () => pick(LETTERS)).join("");
  const pairs = Array.from({ length: below(12) }, () => pick([...KEYS, text()]) + pick(["=", "=", "=", "&", ";", ""]) + pick([String(anyNumber()), String(random() * 100), pick(GIVEN), text()]));
  return pairs.join("&");
}

test("any text is read into values in range, and what could not be used is told in few characters", () => {
  let read = 0;
  let refused = 0;
  for (let turn = 0; turn < 5 * CASES; turn += 1) {
    const text = query();
    const { values, names, problems } = decode(text, CATALOG);
    for (const [key, number] of Object.entries(values)) {
      const { minimum, maximum, isName } = setting(key);
      assert.ok(!isName && number >= minimum && number <= maximum && !Object.is(number, -0), `${key} ${number}`);
    }
    for (const [key, text] of Object.entries(names)) assert.ok(setting(key).isName && isItemName(text), `${key} ${text}`);
    for (const { key, given, code, used } of problems) {
      assert.ok([...key].length <= 41 && [...given].length <= 41);
      assert.equal(used !== null, SETTINGS.get(key)?.isName === false, key);
      if (code === "clamped") assert.equal(values[key], used);
    }
    assert.doesNotThrow(() => encode({ ...values, ...names }, CATALOG));
    read += Object.keys(values).length + Object.keys(names).length;
    refused += problems.length;
  }
  // Neither is so rare here that the rest would prove nothing.
  assert.ok(read > CASES && refused > CASES, `${read} ${refused}`);
});
