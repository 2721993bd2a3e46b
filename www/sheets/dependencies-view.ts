/** When each task of a dependency map can start, how much slack it has, and when all is done. */

import { make, setText } from "../widgets/dom.js";
import { announce } from "../widgets/live.js";
import { writeSentence } from "../widgets/sentence.js";
import type { Part } from "../widgets/strings.js";
import type { Computed, Parts } from "./computed.js";
import { bounds, order, plan, type Task } from "./critical-path.js";
import { readNeeds, withNames, type Named } from "./needs.js";
import { markField, spacedUnit, typedNumber } from "./numbers.js";
import { RowsView } from "./rows-view.js";

/** Larger numbers are typing mistakes. */
const LARGEST = 1e6;
const MOST_WORKERS = 1000;

interface Row extends Named {
  readonly id: string;
  readonly node: HTMLElement;
}

export function computeDependencies({ section, sheet, strings, views }: Parts): Computed {
  const box = section.querySelector<HTMLElement>("[data-results]");
  const rows = views.get("tasks");
  if (box === null || !(rows instanceof RowsView)) throw new Error("the map has no tasks or no place for results");
  const [claim, left] = [make(document, "p", { class: "claim" }), make(document, "p", { class: "left-out" })];
  box.replaceChildren(claim, left);
  let lines: string[] = [];

  const text = (id: string, field: string): string => sheet.value(`tasks/${id}/${field}`);
  const named = (): Row[] => rows.rows.map(({ id, node, number }) => ({ id, node, number, name: text(id, "name") }));
  const nameOf = ({ name, number }: Named): string => name.trim() || strings.text("sheet-dependencies-tasks.row", { number });
  const unit = (): string => spacedUnit(sheet.value("unit"));

  // Once a field is left, numbers in it become names: a row that is removed later changes no name.
  section.addEventListener("change", ({ target }) => {
    const field = target instanceof Element ? target.closest('[data-field="after"]') : null;
    const row = named().find(({ node }) => field !== null && node.contains(field));
    if (row === undefined) return;
    const [typed, better] = [text(row.id, "after"), withNames(text(row.id, "after"), named())];
    if (better !== typed) sheet.edit(`tasks/${row.id}/after`, better);
  });

  /** The tasks that can be read, and what is wrong with the others, by their rows' ids. */
  const read = (all: readonly Row[]): { tasks: { row: Row; task: Task }[]; faults: Map<string, string> } => {
    const faults = new Map<string, string>();
    const durations = new Map<number, number>();
    for (const { id, node, number } of all) {
      const takes = typedNumber(text(id, "takes"), strings.locale, 0, LARGEST);
      markField(node, "takes", Number.isNaN(takes));
      if (Number.isNaN(takes)) faults.set(id, strings.text("sheet-dependencies-takes-unread", { given: text(id, "takes"), most: LARGEST }));
      else if (takes !== null) durations.set(number, takes);
    }
    const counted = all.filter(({ number }) => durations.has(number));
    const places = new Map(counted.map(({ number }, place) => [number, place]));
    for (const { id, node } of all) {
      const { unknown } = readNeeds(text(id, "after"), all);
      markField(node, "after", unknown.length > 0);
      if (unknown.length > 0) faults.set(id, strings.text("sheet-dependencies-after-unread", { given: unknown.join(", ") }));
    }
    const tasks = counted.map((row) => {
      const needs = readNeeds(text(row.id, "after"), all).numbers.flatMap((number) => places.get(number) ?? []);
      return { row, task: { duration: durations.get(row.number) ?? 0, needs } };
    });
    return { tasks, faults };
  };

  const write = (): void => {
    const all = named();
    const { tasks, faults } = read(all);
    const workers = typedNumber(sheet.value("workers"), strings.locale, 1, MOST_WORKERS);
    markField(section, "workers", Number.isNaN(workers));
    const found = order(tasks.map(({ task }) => task));
    const results = new Map<string, Part[]>();
    let parts: Part[];
    if ("circle" in found) {
      const names = found.circle.map((place) => nameOf(tasks[place]!.row));
      parts = strings.parts("sheet-dependencies-circle", { names: [...names, names[0] ?? ""].join(" → "), count: names.length });
    } else {
      const whole = plan(tasks.map(({ task }) => task), found.order);
      const [least, most] = bounds(whole, workers === null || Number.isNaN(workers) ? 1 : workers);
      const chain = found.order.filter((place) => whole.slacks[place] === 0).sort((a, b) => whole.starts[a]! - whole.starts[b]!);
      tasks.forEach(({ row, task }, place) => {
        const start = whole.starts[place]!;
        results.set(row.id, strings.parts("sheet-dependencies-row", { start, end: start + task.duration, slack: whole.slacks[place]! }));
      });
      parts = strings.parts("sheet-dependencies-claim", {
        ...{ count: tasks.length, unit: unit(), span: whole.span, total: whole.total, least, most },
        chain: chain.map((place) => nameOf(tasks[place]!.row)).join(", "),
        has_workers: workers === null || Number.isNaN(workers) ? "no" : least === most ? "exact" : "yes",
        workers: workers ?? 0,
      });
    }
    writeSentence(claim, parts);
    for (const { id, node } of all) {
      const place = node.querySelector<HTMLElement>("[data-row-result]");
      const fault = faults.get(id);
      if (place === null) continue;
      place.classList.toggle("left-out", fault !== undefined);
      if (fault === undefined) writeSentence(place, results.get(id) ?? []);
      else setText(place, fault);
    }
    for (const place of section.querySelectorAll("[data-row-result]")) if (!all.some(({ node }) => node.contains(place))) setText(place, "");
    const unread = Number.isNaN(workers) ? strings.text("sheet-dependencies-workers-unread", { given: sheet.value("workers"), most: MOST_WORKERS }) : "";
    setText(left, unread);
    left.hidden = unread === "";
    box.toggleAttribute("data-nothing", all.length === 0);
    const said = claim.textContent ?? "";
    if (lines[0] !== undefined && lines[0] !== said) announce(section, () => said);
    const line = (row: Row): string => strings.text("sheet-line", { label: nameOf(row), value: faults.get(row.id) ?? results.get(row.id)?.map((part) => part.text).join("") ?? "–" });
    lines = [said, ...all.map(line), ...(unread === "" ? [] : [unread])];
  };
  return { write, results: () => (sheet.isEmpty ? [] : lines) };
}
