/** The words of the game, with those of its moves. Runs in Node too. */

import type { MechanismInfo } from "../widgets/core.js";
import type { Arguments, Part, Strings } from "../widgets/strings.js";
import type { GameMove } from "./game-rules.js";

export interface GameStrings {
  text(key: string, given?: Arguments): string;
  parts(key: string, given?: Arguments): Part[];
  /** What a move is called, by its place; `null` for none. */
  move(at: number | null): string;
}

export function gameStrings(strings: Strings, mechanism: MechanismInfo, moves: readonly GameMove[]): GameStrings {
  const called = moves.map(({ id, set }) => {
    const [name = "", value = 0] = Object.entries(set)[0] ?? [];
    const parameter = mechanism.parameters.find((one) => one.name === name);
    const written = (number: number): string => (parameter === undefined ? "" : strings.setting(parameter, number));
    return strings.text(`game-move-${id}`, { from: written(parameter?.default ?? 0), to: written(value) });
  });
  return {
    text: (key, given) => strings.text(key, given),
    parts: (key, given) => strings.parts(key, given),
    move: (at) => (at === null ? strings.text("game-waited") : called[at] ?? ""),
  };
}
