/** What the model says of each of the reader's decisions, in its row, and of all together. */

import { announce } from "../widgets/live.js";
import { make, setText } from "../widgets/dom.js";
import { loadModel } from "../widgets/model-loader.js";
import type { MechanismInfo } from "../widgets/core.js";
import type { LoadedModel } from "../widgets/models.js";
import { writeSentence } from "../widgets/sentence.js";
import type { Computed, Parts } from "./computed.js";
import { advice, type Advice, type Decision, type Limits, limitsOf, valuesOf } from "./decision.js";
import { UNDOABLE } from "./forms/decisions.js";
import { markField, typedNumber } from "./numbers.js";
import { RowsView } from "./rows-view.js";

const MODEL = "information";
/** Until the model is there, any number is taken. */
const ANY: Limits = { weeks: { least: 0, most: Infinity }, half: { least: 0, most: Infinity } };

export function computeDecisions({ section, sheet, strings, views }: Parts): Computed {
  const box = section.querySelector<HTMLElement>("[data-results]");
  const rows = views.get("sorted");
  if (box === null || !(rows instanceof RowsView)) throw new Error("the decisions have no rows or no place for results");
  const claim = box.appendChild(make(document, "p", { class: "claim" }));
  let [model, state]: [LoadedModel | null, "idle" | "loading" | "failed"] = [null, "idle"];
  let lines: string[] = [];

  const load = (): void => {
    if (state !== "idle") return;
    state = "loading";
    loadModel(MODEL).then((loaded) => (model = loaded), () => (state = "failed")).finally(write);
  };

  const information = (): MechanismInfo | null => model?.mechanisms.find(({ id }) => id === MODEL) ?? null;

  /** A decision that is filled in, `null` for one that is not yet, or `wrong`. */
  const read = (id: string, node: HTMLElement, limits: Limits): Decision | "wrong" | null => {
    const value = (field: string): string => sheet.value(`sorted/${id}/${field}`);
    const number = (field: string, { least, most }: Limits["weeks"]): number | null => {
      const typed = typedNumber(value(field), strings.locale, least, most);
      markField(node, field, Number.isNaN(typed));
      return typed;
    };
    const [weeks, half] = [number("loss", limits.weeks), number("half", limits.half)];
    const undoable = UNDOABLE[value("undo")];
    if (Number.isNaN(weeks) || Number.isNaN(half)) return "wrong";
    return weeks === null || undoable === undefined ? null : { undoable, weeks, half };
  };

  const ask = (decision: Decision): Advice | null => {
    const told = information();
    return model === null || told === null ? null : advice(model.core.evaluate(MODEL, valuesOf(told, decision)));
  };

  const write = (): void => {
    const found: Advice[] = [];
    let waiting = 0;
    lines = [];
    const told = information();
    const limits = told === null ? ANY : limitsOf(told);
    const unread = told === null ? "" : strings.text("sheet-decisions-unread", { least_weeks: limits.weeks.least, most_weeks: limits.weeks.most, least_days: limits.half.least, most_days: limits.half.most });
    for (const { id, node } of rows.rows) {
      const place = node.querySelector<HTMLElement>("[data-row-result]");
      const decision = read(id, node, limits);
      if (decision !== null) load();
      const advised = decision === null || decision === "wrong" ? null : ask(decision);
      if (advised === null) {
        if (decision !== null && decision !== "wrong") waiting += 1;
        if (place !== null) setText(place, decision === "wrong" ? unread : "");
        continue;
      }
      found.push(advised);
      const parts = strings.parts("sheet-decisions-advice", { ...advised, price: Math.abs(advised.careful - advised.fast) });
      if (place !== null) writeSentence(place, parts);
      lines.push(strings.text("sheet-line", { label: sheet.value(`sorted/${id}/name`) || strings.text("sheet-record-undated"), value: parts.map(({ text }) => text).join("") }));
    }
    const sum = (cost: (one: Advice) => number): number => found.reduce((total, one) => total + cost(one), 0);
    const sorted = sum(({ fast, careful }) => Math.min(fast, careful));
    writeSentence(claim, strings.parts("sheet-decisions-claim", {
      state: found.length > 0 ? "found" : waiting === 0 ? "none" : state,
      count: found.length,
      fast: found.filter(({ process }) => process === "fast").length,
      careful: found.filter(({ process }) => process === "careful").length,
      all_fast: sum(({ fast }) => fast) - sorted,
      all_careful: sum(({ careful }) => careful) - sorted,
    }));
    box.toggleAttribute("data-nothing", found.length === 0);
    const said = claim.textContent ?? "";
    if (section.contains(document.activeElement) && found.length > 0) announce(section, () => said);
    if (found.length > 0) lines.unshift(said);
  };
  return { write, results: () => lines };
}
