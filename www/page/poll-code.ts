/**
 * An answer as a code of ten symbols, which names nobody. The first symbol is kind and version: `N` a vote on one question, `T` and `V` a test of twelve
 * before and after. A new format takes another letter; numbers of questions are never used again. Runs in Node too.
 */

/** Crockford's base 32: without I, L, O and U, which are read as others. */
const SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/** A prime above the number of symbols, so that any wrong symbol and any swap of neighbors is found. */
const MODULUS = 1021;
/** Symbols of a code: what it says, and its check. */
export const LENGTH = 10;
const CHECKED = 8;
/** Questions of a test. */
export const TEST_LENGTH = 12;
/** How many random parts a vote and a test may have. */
export const VOTE_RANDOM = 32 ** 4;
export const TEST_RANDOM = 140;
/** Choices of a vote, with "not sure". */
const CHOICES = 8;
/** Answers to a question of a test, with none. */
const ANSWERS = 5;

/** One answer to one question. */
export interface Vote {
  readonly kind: "vote";
  readonly question: number;
  /** 0 for the first vote, 1 for the second. */
  readonly round: number;
  /** 0 for "not sure", 1 for A. */
  readonly choice: number;
  /** Drawn once for a tab. */
  readonly random: number;
}

/** The answers to a test. */
export interface Test {
  readonly kind: "before" | "after";
  /** 0 for none, 1 for A. */
  readonly answers: readonly number[];
  readonly random: number;
}

const KINDS: Readonly<Record<string, Vote["kind"] | Test["kind"]>> = { N: "vote", T: "before", V: "after" };

const VALUES: ReadonlyMap<string, number> = new Map([
  ...[...SYMBOLS].map((symbol, value): [string, number] => [symbol, value]),
  ...[["I", "1"], ["L", "1"], ["O", "0"], ["U", "V"]].map(([look = "", symbol = ""]): [string, number] => [look, SYMBOLS.indexOf(symbol)]),
]);

/** The value of a letter or digit, those that Crockford leaves out by what they look like; -1 for any other character. */
export function symbolValue(character: string): number {
  return VALUES.get(character) ?? -1;
}

/** A row of values as symbols. */
export function symbolsOf(values: readonly number[]): string {
  return values.map((value) => SYMBOLS[value]).join("");
}

/** The code of a vote. */
export function writeVote({ question, round, choice, random }: Omit<Vote, "kind">): string {
  return checked(`N${digits(question, 2)}${digits(CHOICES * round + choice, 1)}${digits(random, 4)}`);
}

/** The code of a test. */
export function writeTest({ kind, answers, random }: Test): string {
  const sum = answers.reduce((all, answer, at) => all + answer * ANSWERS ** at, random * ANSWERS ** TEST_LENGTH);
  return checked(`${kind === "before" ? "T" : "V"}${digits(sum, 7)}`);
}

/** What the values of ten symbols say; `null` where they are no code of this version. */
export function readCode(values: readonly number[]): Vote | Test | null {
  const kind = kindOf(values);
  if (kind === undefined || values.length !== LENGTH || !isSound(values)) return null;
  if (kind === "vote") {
    const said = values[3] ?? 0;
    if (said >= 2 * CHOICES) return null;
    return { kind, question: number(values.slice(1, 3)), round: Math.floor(said / CHOICES), choice: said % CHOICES, random: number(values.slice(4, CHECKED)) };
  }
  const sum = number(values.slice(1, CHECKED));
  const random = Math.floor(sum / ANSWERS ** TEST_LENGTH);
  if (random >= TEST_RANDOM) return null;
  return { kind, answers: Array.from({ length: TEST_LENGTH }, (_, at) => Math.floor(sum / ANSWERS ** at) % ANSWERS), random };
}

/** Whether ten symbols begin as a code of this version. */
export function kindOf(values: readonly number[]): Vote["kind"] | Test["kind"] | undefined {
  return KINDS[SYMBOLS[values[0] ?? -1] ?? ""];
}

/** Whether the check of ten symbols is right, from a place in a longer row on. */
export function isSound(values: readonly number[], at = 0): boolean {
  let rest = 0;
  for (let place = at; place < at + CHECKED; place++) rest = (rest * 32 + (values[place] ?? 0)) % MODULUS;
  return values.length >= at + LENGTH && rest === (values[at + CHECKED] ?? 0) * 32 + (values[at + CHECKED + 1] ?? 0);
}

function checked(text: string): string {
  return text + digits(number([...text].map(symbolValue)) % MODULUS, LENGTH - CHECKED);
}

/** A whole number in so many symbols, the high one first. */
function digits(value: number, count: number): string {
  if (!(Number.isInteger(value) && value >= 0 && value < 32 ** count)) throw new RangeError(`${value} has no ${count} symbols`);
  return Array.from({ length: count }, (_, at) => SYMBOLS[Math.floor(value / 32 ** (count - 1 - at)) % 32]).join("");
}

/** At most eight symbols, so that it is exact. */
function number(values: readonly number[]): number {
  return values.reduce((all, value) => all * 32 + value, 0);
}
