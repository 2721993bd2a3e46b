/** What is said of a run at its present week. */

import type { Census, Step } from "../widgets/flow.js";
import type { Strings } from "../widgets/strings.js";

/** What a sentence is written from. */
interface Told {
  readonly now: number;
  /** Whether anything ships at this setting. */
  readonly ships: boolean;
  census(): Census;
}

/** Everything that is under way, in one paragraph. */
export function flowText(strings: Strings, run: Told): string {
  const { find_out, leader_queue, decide, pass_on, team_queue, build, wait, unnoticed, errors_waiting, errors_in_work, shipped, reworked, faults } = run.census();
  const under_way = find_out + leader_queue + decide + pass_on + team_queue + build + wait;
  const key = run.ships ? "flow-status" : "flow-stopped";
  return strings.text(key, { week: run.now, under_way, leader_queue, team_queue, wait, unnoticed, returned: errors_waiting + errors_in_work, shipped, reworked, faults });
}

/** One event, and what waits then. */
export function stepText(strings: Strings, run: Told, { event, count }: Step): string {
  const { leader_queue, team_queue, errors_waiting, wait } = run.census();
  return strings.text(`flow-event-${event}`, { week: run.now, count, leader_queue, team_queue: team_queue + errors_waiting, wait });
}
