/** Counts the votes of a class on one question, and says what to do next. Runs in Node too. */

import type { Found } from "./poll-lines.js";

/** Below this share of right answers the teacher explains; up to the next, pairs discuss and vote again. */
const EXPLAIN_BELOW = 0.35;
const PAIRS_UP_TO = 0.7;

export type Advice = "wait" | "explain" | "pairs" | "go-on";

/** The votes on one question. */
export interface Count {
  /** Of each round, how many chose what: "not sure" first, then A. */
  readonly rounds: readonly [number[], number[]];
  /** Lines with a code that stands in an earlier line too: it counts once. */
  readonly repeated: readonly number[];
  /** Lines whose vote a later line of the same tab replaces. */
  readonly replaced: readonly number[];
  /** Lines whose choice the question does not have. */
  readonly impossible: readonly number[];
  /** Lines with codes of other questions, or of tests. */
  readonly others: readonly number[];
}

/** Counts the codes of a question with so many choices. */
export function countVotes(found: readonly Found[], question: number, choices: number): Count {
  const rounds: [number[], number[]] = [Array<number>(choices + 1).fill(0), Array<number>(choices + 1).fill(0)];
  const [repeated, replaced, impossible, others]: number[][] = [[], [], [], []];
  const last = new Map<string, Found>();
  for (const one of found) {
    const { answer, line } = one;
    if (answer.kind !== "vote" || answer.question !== question) others?.push(line);
    else if (answer.choice > choices) impossible?.push(line);
    else {
      const tab = `${answer.round} ${answer.random}`;
      const before = last.get(tab);
      if (before?.code === one.code) repeated?.push(line);
      else if (before !== undefined) replaced?.push(before.line);
      last.set(tab, one);
    }
  }
  for (const { answer } of last.values()) {
    if (answer.kind !== "vote") continue;
    const counts = rounds[answer.round === 0 ? 0 : 1];
    counts[answer.choice] = (counts[answer.choice] ?? 0) + 1;
  }
  return { rounds, repeated: repeated ?? [], replaced: replaced ?? [], impossible: impossible ?? [], others: others ?? [] };
}

/** The question that most codes are about; `null` where none is. */
export function commonQuestion(found: readonly Found[]): number | null {
  const counts = new Map<number, number>();
  for (const { answer } of found) if (answer.kind === "vote") counts.set(answer.question, (counts.get(answer.question) ?? 0) + 1);
  return [...counts].sort(([, first], [, second]) => second - first)[0]?.[0] ?? null;
}

/** How many there are. */
export function total(counts: readonly number[]): number {
  return counts.reduce((all, count) => all + count, 0);
}

/** What to do after a vote in which so many were right. */
export function advise(right: number, of: number): Advice {
  if (of === 0) return "wait";
  if (right < EXPLAIN_BELOW * of) return "explain";
  return right <= PAIRS_UP_TO * of ? "pairs" : "go-on";
}
