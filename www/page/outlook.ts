/** What the whole machine says at one setting of its levers, in numbers that sentences are made of. Runs in Node too. */

import type { LeverInfo, MechanismInfo, OutputValue } from "../generated/wasm/narrows_wasm.js";
import { messageArguments, type Arguments, type Part, type Strings } from "../widgets/strings.js";

/** Solves the machine for values in the order of its parameters. */
export type Solve = (values: readonly number[]) => Readonly<Record<string, OutputValue>>;

/** A lever moved alone, and what the score becomes. */
interface Move {
  readonly lever: string;
  readonly to: number;
  readonly score: number;
}

/** Everything that the opening screen and the lever bar say about the machine. */
export interface Outlook {
  /** The one number as text. */
  readonly score: string;
  readonly lead: Part[];
  readonly why: Part[];
  readonly held: Part[];
}

/** The numbers behind the sentences: the machine's own, the best that any team size gives, the best single move. */
export function outlook(machine: MechanismInfo, levers: readonly LeverInfo[], values: readonly number[], solve: Solve, strings: Strings): Outlook {
  const outputs = solve(values);
  const score = numberOf(outputs["score"]);
  const team = bestTeam(machine, levers, values, solve);
  const best = bestMove(machine, levers, values, solve);
  const given: Arguments = {
    ...messageArguments(machine, values, outputs),
    score: rounded(score),
    team_best: rounded(team),
    to: best?.to ?? 0,
    best: rounded(best?.score ?? score),
  };
  const ships = numberOf(outputs["shipped"]) > 0;
  const gain = best !== null && rounded(best.score) > rounded(score) ? best.lever : "none";
  return {
    score: strings.text("number-score", given),
    lead: [...strings.parts(ships ? "opening-lead" : "opening-lead-nothing", given), SPACE, ...strings.parts(`opening-gain-${gain}`, given)],
    why: strings.parts(ships ? "number-why" : "number-why-nothing", given),
    held: strings.parts(ships ? "bar-held" : "bar-nothing", given),
  };
}

const SPACE: Part = { kind: "plain", text: " " };

/** The score of the team size that does best, all else as it is. */
function bestTeam(machine: MechanismInfo, levers: readonly LeverInfo[], values: readonly number[], solve: Solve): number {
  const lever = levers.find(({ key }) => key === "team");
  const at = machine.parameters.findIndex((parameter) => parameter.lever === "team");
  if (lever === undefined || at < 0) return 0;
  let best = 0;
  for (let size = lever.minimum; size <= lever.maximum; size += lever.step) {
    best = Math.max(best, numberOf(solve(changed(values, at, size))["score"]));
  }
  return best;
}

/** Of the levers other than the team, each set alone as a tuned firm sets it, the one that gives most. */
function bestMove(machine: MechanismInfo, levers: readonly LeverInfo[], values: readonly number[], solve: Solve): Move | null {
  let best: Move | null = null;
  for (const { key, tuned } of levers) {
    const at = machine.parameters.findIndex((parameter) => parameter.lever === key);
    if (key === "team" || at < 0) continue;
    const score = numberOf(solve(changed(values, at, tuned))["score"]);
    if (best === null || score > best.score) best = { lever: key, to: tuned, score };
  }
  return best;
}

function changed(values: readonly number[], at: number, value: number): number[] {
  const copy = [...values];
  copy[at] = value;
  return copy;
}

/** Two decimal places, as the one number is written, so that every sentence agrees with it. */
function rounded(score: number): number {
  return Math.round(score * 100) / 100;
}

function numberOf(value: OutputValue | undefined): number {
  return typeof value === "number" ? value : 0;
}
