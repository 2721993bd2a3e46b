/** What the whole machine says at one setting of its levers, in sentences. Runs in Node too. */

import type { LeverInfo, MechanismInfo, OutputValue } from "../widgets/core.js";
import { messageArguments, type Arguments, type Part, type Strings } from "../widgets/strings.js";

/** Everything that the opening screen and the lever bar say about the machine. */
export interface Headline {
  /** The one number as text. */
  readonly score: string;
  readonly lead: Part[];
  readonly why: Part[];
  readonly held: Part[];
  readonly pipe: Part[];
}

/** A lever moved alone, and what the score becomes. */
interface Move {
  readonly lever: string;
  readonly to: number;
  readonly score: number;
}

const SPACE: Part = { kind: "plain", text: " " };

export function headline(
  machine: MechanismInfo,
  levers: readonly LeverInfo[],
  values: readonly number[],
  outputs: Readonly<Record<string, OutputValue>>,
  strings: Strings,
): Headline {
  const score = shown(outputs["score"]);
  const move = bestMove(levers, outputs);
  const given: Arguments = {
    ...messageArguments(machine, values, Object.values(outputs)),
    score,
    team_best: shown(outputs["best_team_score"]),
    to: move?.to ?? 0,
    best: move?.score ?? score,
  };
  const state = Number(outputs["shipped"]) > 0 ? "" : "-nothing";
  return {
    score: strings.text("number-score", given),
    lead: [...strings.parts(`opening-lead${state}`, given), SPACE, ...strings.parts(`opening-gain-${move?.lever ?? "none"}`, given)],
    why: strings.parts(`number-why${state}`, given),
    held: strings.parts(`bar-held${state}`, given),
    pipe: strings.parts("chart-pipe.takeaway", given),
  };
}

/** The lever that gains most when moved alone: to where a tuned firm has it, or, when that gains nothing, to its best place. */
function bestMove(levers: readonly LeverInfo[], outputs: Readonly<Record<string, OutputValue>>): Move | null {
  const lever = levers.find(({ name }) => name === outputs["largest_gain"]);
  if (lever === undefined) return null;
  const now = shown(outputs["score"]);
  const tuned: Move = { lever: lever.key, to: lever.tuned, score: shown(outputs[`score_${lever.key}`]) };
  const best: Move = { lever: lever.key, to: Number(outputs[`best_${lever.key}`]), score: shown(outputs[`best_${lever.key}_score`]) };
  if (tuned.score > now) return tuned;
  return best.score > now ? best : null;
}

/** Two decimal places, as the one number is written, so that every sentence agrees with it. */
function shown(score: OutputValue | undefined): number {
  return Math.round(Number(score ?? 0) * 100) / 100;
}
