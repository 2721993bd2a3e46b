/**
 * The critical path method over tasks that a reader lists in any order. `tests/golden/plans.tsv`, which the crate's tests
 * write, holds it to `src/mechanisms/operator/schedule.rs`.
 */

import { atMost } from "./limit.js";

export interface Task {
  readonly duration: number;
  /** Places of the tasks that it waits for. */
  readonly needs: readonly number[];
}

export interface Plan {
  /** Earliest start of each task. */
  readonly starts: readonly number[];
  /** How much later each can be without delaying the end; 0 where it is critical. */
  readonly slacks: readonly number[];
  /** Time that all takes with as many workers as can be used: the longest chain. */
  readonly span: number;
  /** Time that all takes one after another. */
  readonly total: number;
}

/** Places of tasks in an order in which each comes after all that it needs, or the tasks of a circle, each waiting for the next. */
export function order(tasks: readonly Task[]): { readonly order: number[] } | { readonly circle: number[] } {
  const done: number[] = [];
  const path: number[] = [];
  const visit = (place: number): number[] | null => {
    if (done.includes(place)) return null;
    if (path.includes(place)) return path.slice(path.indexOf(place));
    path.push(place);
    for (const need of tasks[place]?.needs ?? []) {
      const circle = visit(need);
      if (circle !== null) return circle;
    }
    path.pop();
    done.push(place);
    return null;
  };
  for (const place of tasks.keys()) {
    const circle = visit(place);
    if (circle !== null) return { circle };
  }
  return { order: done };
}

/** Starts forward, slacks backward (Kelley & Walker 1959). `sequence` is what `order` gives. */
export function plan(tasks: readonly Task[], sequence: readonly number[]): Plan {
  const durations = tasks.map(({ duration }) => duration);
  const starts = tasks.map(() => 0);
  const finish = (place: number): number => starts[place]! + durations[place]!;
  for (const place of sequence) starts[place] = Math.max(0, ...tasks[place]!.needs.map(finish));
  const span = Math.max(0, ...tasks.map((_, place) => finish(place)));
  const limits = tasks.map(() => span);
  for (const place of [...sequence].reverse()) {
    const start = limits[place]! - durations[place]!;
    for (const need of tasks[place]!.needs) limits[need] = Math.min(limits[need]!, start);
  }
  const slacks = tasks.map((_, place) => (atMost(limits[place]!, finish(place)) ? 0 : limits[place]! - finish(place)));
  return { starts, slacks, span, total: durations.reduce((sum, one) => sum + one, 0) };
}

/** Between what times all is done by so many workers, of whom none is idle while a task is ready (Graham 1966). */
export function bounds({ span, total }: Plan, workers: number): readonly [least: number, most: number] {
  return [Math.max(span, total / workers), span + (total - span) / workers];
}
