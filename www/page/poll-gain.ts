/** What a class has learned between two tests, from means alone: no code is joined to another. Runs in Node too. */

import { TEST_LENGTH, type Test } from "./poll-code.js";
import type { Found } from "./poll-lines.js";

/** With fewer codes than this a gain says nothing, nor where there was no room left above. */
const FEWEST = 8;
const HIGHEST_BEFORE = 0.85;
/** Counts that differ by more than this share are not the same pupils. */
const APART = 0.1;

/** One of the two tests. */
export interface Scores {
  /** Codes that count. */
  readonly count: number;
  /** Share of right answers, of all twelve and of each. */
  readonly mean: number;
  readonly items: readonly number[];
  /** How often each answer was given, by item; none first. */
  readonly answers: readonly (readonly number[])[];
}

export interface Gain {
  readonly before: Scores;
  readonly after: Scores;
  /** (after − before) ÷ (1 − before), as Hake (1998) has it; a loss is negative; `null` where it says nothing. */
  readonly gain: number | null;
  /** Why there is none. */
  readonly none: "few" | "high" | null;
  /** Whether the two counts are too far apart. */
  readonly isApart: boolean;
  /** Lines with a code that an earlier line has too. Two pupils may draw the same, so only equal codes count once. */
  readonly repeated: readonly number[];
}

/** Compares both tests; `key` has the right answer to each question, from 1. */
export function compareTests(found: readonly Found[], key: readonly number[]): Gain {
  const codes = new Map<string, Test>();
  const repeated: number[] = [];
  for (const { code, answer, line } of found) {
    if (answer.kind === "vote") continue;
    if (codes.has(code)) repeated.push(line);
    codes.set(code, answer);
  }
  const tests = [...codes.values()];
  const before = score(tests.filter(({ kind }) => kind === "before"), key);
  const after = score(tests.filter(({ kind }) => kind === "after"), key);
  const none = Math.min(before.count, after.count) < FEWEST ? "few" : before.mean > HIGHEST_BEFORE ? "high" : null;
  const gain = none === null ? (after.mean - before.mean) / (1 - before.mean) : null;
  const isApart = Math.min(before.count, after.count) > 0 && Math.abs(before.count - after.count) > APART * Math.max(before.count, after.count);
  return { before, after, gain, none, isApart, repeated };
}

function score(tests: readonly Test[], key: readonly number[]): Scores {
  const answers = Array.from({ length: TEST_LENGTH }, (_, item) => [0, 1, 2, 3, 4].map((answer) => tests.filter((test) => test.answers[item] === answer).length));
  const items = answers.map((counts, item) => (tests.length === 0 ? 0 : (counts[key[item] ?? 0] ?? 0) / tests.length));
  return { count: tests.length, mean: items.reduce((all, share) => all + share, 0) / TEST_LENGTH, items, answers };
}
