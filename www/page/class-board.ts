/** What the class page holds: the pasted lines, the raised hands, the question and whether its answer is seen. This tab alone remembers it. */

import { countVotes, type Count } from "./poll-count.js";
import type { Lines } from "./poll-lines.js";
import { recall, remember } from "./tab.js";

const KEY = "narrows-class";
/** Longer texts are read and not remembered: a tab has room for a few megabytes. */
const LONGEST_KEPT = 200_000;
/** More hands than a hall has. */
export const MOST_HANDS = 999;

export interface Board {
  codes: string;
  /** By vote and choice, "not sure" first. */
  hands: [number[], number[]];
  /** Number of the question, or `null` for the one that the codes are about. */
  question: number | null;
}

export const EMPTY: Board = { codes: "", hands: [[], []], question: null };

/** What the tab remembers; whatever cannot be used of it is left out. */
export function recallBoard(): Board {
  try {
    const kept: unknown = JSON.parse(recall(KEY) ?? "null");
    if (typeof kept !== "object" || kept === null) return structuredClone(EMPTY);
    const { codes, hands, question } = kept as Partial<Record<keyof Board, unknown>>;
    const rounds = Array.isArray(hands) ? hands : [];
    return {
      codes: typeof codes === "string" ? codes : "",
      hands: [numbers(rounds[0]), numbers(rounds[1])],
      question: typeof question === "number" ? question : null,
    };
  } catch {
    return structuredClone(EMPTY);
  }
}

/** The same with the hands of this question; another question begins without any. */
export function boardOf(question: number): Board {
  const board = recallBoard();
  if (board.question !== null && board.question !== question) board.hands = [[], []];
  return { ...board, question };
}

export function rememberBoard(board: Board): void {
  const isEmpty = JSON.stringify(board) === JSON.stringify(EMPTY);
  remember(KEY, isEmpty ? null : JSON.stringify(board.codes.length > LONGEST_KEPT ? { ...board, codes: "" } : board));
}

/** The codes counted, with the hands added. */
export function countAll({ found }: Lines, hands: Board["hands"], question: number, choices: number): Count {
  const count = countVotes(found, question, choices);
  const added = (round: 0 | 1): number[] => count.rounds[round].map((codes, choice) => codes + (hands[round][choice] ?? 0));
  return { ...count, rounds: [added(0), added(1)] };
}

/** Whole numbers of hands; whatever else stands there is none. */
function numbers(given: unknown): number[] {
  if (!Array.isArray(given)) return [];
  return Array.from(given, (one: unknown) => (Number.isInteger(one) && (one as number) >= 0 && (one as number) <= MOST_HANDS ? (one as number) : 0)).slice(0, 8);
}
