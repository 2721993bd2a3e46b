/** What a teacher's link says besides settings: which controls are there and which stay, what is seen first, in which colors. Runs in Node too. */

export interface Lesson {
  /** Names of the controls that are there; `null` for those that the page has. */
  readonly show: readonly string[] | null;
  readonly hide: readonly string[];
  readonly lock: readonly string[];
  /** `ask` for the question first, or a chart that is there alone; `null` for the whole chapter. */
  readonly at: string | null;
  readonly theme: "light" | "dark" | null;
  readonly present: boolean;
}

export const OPEN: Lesson = { show: null, hide: [], lock: [], at: null, theme: null, present: false };

/** Keys of an address that make it a lesson's: the table for teachers lists them too. */
export const KEYS: readonly string[] = ["show", "hide", "lock", "at", "theme", "present"] satisfies (keyof Lesson)[];
/** Keys that mail, advertising and social sites put on any address. */
const OF_OTHERS = /^(?:utm_.*|mc_.*|_.*|[a-z]*clid|gbraid|wbraid|igshid|igsh|ref|source|si)$/u;
/** More names than a chapter has controls. */
const MOST = 60;

/** A query's lesson and the keys that are nothing here; `null` where it has no key of a lesson. `isSetting` says which keys are settings. */
export function readLesson(query: string, isSetting: (key: string) => boolean): { lesson: Lesson; unknown: readonly string[]; theme: string | null } | null {
  const given = new URLSearchParams(query);
  if (!KEYS.some((key) => given.has(key))) return null;
  const list = (key: string): string[] => (given.get(key) ?? "").split(/[\s,]+/u).filter(Boolean).slice(0, MOST);
  const theme = given.get("theme");
  const at = given.get("at")?.trim() || null;
  const lesson: Lesson = {
    show: given.has("show") ? list("show") : null,
    hide: list("hide"),
    lock: list("lock"),
    at,
    theme: theme === "light" || theme === "dark" ? theme : null,
    present: given.has("present"),
  };
  const unknown = [...given.keys()].filter((key) => !KEYS.includes(key) && !key.includes(".") && !isSetting(key) && !OF_OTHERS.test(key));
  return { lesson, unknown, theme: lesson.theme === null ? theme : null };
}

/** A lesson as a query, short enough to be written on a board. */
export function writeLesson({ show, hide, lock, at, theme, present }: Lesson): string {
  const pairs: [string, string | null][] = [
    ["show", show === null ? null : show.join(",") || "none"],
    ["hide", hide.join(",") || null],
    ["lock", lock.join(",") || null],
    ["at", at],
    ["theme", theme],
    ["present", present ? "" : null],
  ];
  return pairs.flatMap(([key, value]) => (value === null ? [] : [value === "" ? key : `${key}=${value}`])).join("&");
}

/** A query without what makes it a lesson: the same settings, with nothing locked or hidden. */
export function openQuery(query: string): string {
  const open = new URLSearchParams(query);
  for (const key of KEYS) open.delete(key);
  return open.toString();
}
