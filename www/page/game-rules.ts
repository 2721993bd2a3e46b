/** The game of the machine's chapter: one move a quarter, what each set of moves yields, and what a path lost. Runs in Node too. */

import type { Move } from "../widgets/analysis.js";
import type { MechanismInfo } from "../widgets/core.js";

/** A change of the firm that stays. `after` is the id of a move that must have been made before. */
export interface GameMove {
  readonly id: string;
  readonly step: "exploit" | "subordinate" | "elevate";
  readonly price: number;
  readonly after?: string;
  readonly set: Readonly<Record<string, number>>;
}

/** The game: `www/content/game.yaml`. */
export interface Game {
  readonly quarters: number;
  readonly budget: number;
  readonly moves: readonly GameMove[];
}

/** Why a move cannot be made now. */
export type Refusal = { readonly kind: "needs"; readonly move: GameMove } | { readonly kind: "short"; readonly left: number };

/** What a path is worth, quarter by quarter. */
export interface Quarter {
  /** The place of the move made, `null` for none. */
  readonly move: number | null;
  readonly yield: number;
  /** What the moves after it can bring less than before it, at best. */
  readonly lost: number;
}

/** The stages that can hold the firm back, as the machine's output `constraint` has them, and what it says where both do alike. */
export const STAGES = ["decide", "build"] as const;
export const ALIKE = "decide-and-build";

/** Weeks of a quarter. */
const WEEKS = 13;

const has = (made: number, move: number): boolean => ((made >> move) & 1) === 1;

/** The set of moves with one more. */
export const withMove = (made: number, move: number | null): number => (move === null ? made : made | (1 << move));

/** The parameters' values once the moves of a set are made, in the order of the moves. */
export function valuesAfter(mechanism: MechanismInfo, moves: readonly GameMove[], made: number): number[] {
  const set = Object.assign({}, ...moves.filter((_, at) => has(made, at)).map((move) => move.set)) as Record<string, number>;
  return mechanism.parameters.map((parameter) => set[parameter.name] ?? parameter.default);
}

/** What a quarter yields after each set of moves. */
export function yields(mechanism: MechanismInfo, moves: readonly GameMove[], score: (values: readonly number[]) => number): number[] {
  return Array.from({ length: 1 << moves.length }, (_, made) => WEEKS * score(valuesAfter(mechanism, moves, made)));
}

/** The moves as the analysis takes them. */
export function plain(moves: readonly GameMove[]): Move[] {
  return moves.map(({ price, after }) => ({ price, after: after === undefined ? null : moves.findIndex(({ id }) => id === after) }));
}

export function budgetLeft({ budget, moves }: Game, made: number): number {
  return moves.reduce((left, { price }, at) => (has(made, at) ? left - price : left), budget);
}

/** Why a move cannot follow on a set, or `null` where it can. */
export function refusal(game: Game, made: number, move: number): Refusal | null {
  const { price = 0, after } = game.moves[move] ?? {};
  const needed = game.moves.findIndex(({ id }) => id === after);
  const before = game.moves[needed];
  if (before !== undefined && !has(made, needed)) return { kind: "needs", move: before };
  const left = budgetLeft(game, made);
  return price > left ? { kind: "short", left } : null;
}

/** The moves that are not made yet. */
export const open = (game: Game, made: number): number[] => game.moves.map((_, at) => at).filter((at) => !has(made, at));

/** What each move of a path yielded and lost; `toGo` is the most that so many quarters can bring once a set is made. */
export function quarters(path: readonly (number | null)[], yielded: readonly number[], toGo: (made: number, quarters: number) => number): Quarter[] {
  let made = 0;
  return path.map((move, at) => {
    const before = toGo(made, path.length - at);
    made = withMove(made, move);
    const now = yielded[made] ?? 0;
    return { move, yield: now, lost: before - now - toGo(made, path.length - at - 1) };
  });
}
