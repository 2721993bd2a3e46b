/** Tasks that wait for each other, as a list in which each stands behind those it waits for. Knows no DOM. */

import type { Item } from "./list-items.js";
import { bitsOf } from "./tasks-needs.js";

/** A task: how long it takes, what it is called, and which others it waits for. */
export interface Task extends Item {
  /** Its own for as long as a list is rearranged; its place says nothing of it. */
  readonly id: number;
  /** Ids of the tasks that it waits for. */
  readonly needs: readonly number[];
}

/** What each task needs, as the bits of their places. */
export function needsAsBits(tasks: readonly Task[]): number[] {
  const places = new Map(tasks.map(({ id }, at) => [id, at]));
  return tasks.map(({ needs }) => bitsOf(needs.flatMap((id) => places.get(id) ?? [])));
}

/** The tasks with one that waits for another too, in an order in which that is possible. There must be no way back. */
export function linked(tasks: readonly Task[], id: number, need: number): Task[] {
  return inOrder(tasks.map((task) => (task.id === id && !task.needs.includes(need) ? { ...task, needs: [...task.needs, need] } : task)));
}

/** The tasks with one that waits for another no longer. */
export function unlinked(tasks: readonly Task[], id: number, need: number): Task[] {
  return tasks.map((task) => (task.id === id ? { ...task, needs: task.needs.filter((one) => one !== need) } : task));
}

/** The tasks without one, for which then nobody waits. */
export function without(tasks: readonly Task[], id: number): Task[] {
  return tasks.flatMap((task) => (task.id === id ? [] : unlinked([task], task.id, id)));
}

/** The shortest way from a task to one that it waits for, both included; `null` where it does not wait for that one. */
export function way(tasks: readonly Task[], from: number, to: number): Task[] | null {
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const start = byId.get(from);
  const open = start === undefined ? [] : [[start]];
  const seen = new Set([from]);
  for (const path of open) {
    const last = path.at(-1);
    if (last?.id === to) return path;
    for (const id of last?.needs ?? []) {
      const next = byId.get(id);
      if (next === undefined || seen.has(id)) continue;
      seen.add(id);
      open.push([...path, next]);
    }
  }
  return null;
}

/** Each task behind those it waits for; where that leaves a choice, as they stood. */
function inOrder(tasks: readonly Task[]): Task[] {
  const done: Task[] = [];
  let left = tasks;
  while (left.length > 0) {
    const next = left.find(({ needs }) => needs.every((id) => !left.some((one) => one.id === id)));
    if (next === undefined) throw new Error("tasks wait for each other in a circle");
    done.push(next);
    left = left.filter((one) => one !== next);
  }
  return done;
}
