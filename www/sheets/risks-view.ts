/** What the register of risks amounts to. */

import { announce } from "../widgets/live.js";
import { make, setText } from "../widgets/dom.js";
import { writeSentence } from "../widgets/sentence.js";
import type { Arguments } from "../widgets/strings.js";
import type { Computed, Parts } from "./computed.js";
import { type Distribution, distribution, exceedance, register, reserveFor, type Risk } from "./loss.js";
import { markField, spacedUnit, typedNumber } from "./numbers.js";
import { RowsView } from "./rows-view.js";

/** Larger amounts are typing mistakes. */
const LARGEST = 1e15;
/** Chances that the loss is more than an amount. */
const BEYOND = [0.5, 0.2, 0.1, 0.05, 0];

export function computeRisks({ section, sheet, strings, views }: Parts): Computed {
  const box = section.querySelector<HTMLElement>("[data-results]");
  const rows = views.get("register");
  if (box === null || !(rows instanceof RowsView)) throw new Error("the register has no rows or no place for results");
  const [claim, left] = [make(document, "p", { class: "claim" }), make(document, "p", { class: "left-out" })];
  const [moments, amounts] = [make(document, "dl", { class: "numbers" }), make(document, "dl", { class: "numbers" })];
  box.replaceChildren(claim, make(document, "div", { class: "beside" }, moments, amounts), left);
  let lines: string[] = [];
  let counted = { key: "", found: distribution([]) };
  /** A full register takes a tenth of a second to count: not again while names and owners are typed. */
  const count = (risks: readonly Risk[]): Distribution => {
    const key = JSON.stringify(risks);
    if (counted.key !== key) counted = { key, found: distribution(risks) };
    return counted.found;
  };

  const read = (): { risks: Risk[]; wrong: number[] } => {
    const [risks, wrong]: [Risk[], number[]] = [[], []];
    for (const { id, node, number } of rows.rows) {
      const value = (name: string, most: number): number | null => {
        const typed = typedNumber(sheet.value(`register/${id}/${name}`), strings.locale, 0, most);
        markField(node, name, Number.isNaN(typed));
        return typed;
      };
      const [probability, impact] = [value("probability", 100), value("impact", LARGEST)];
      if (Number.isNaN(probability) || Number.isNaN(impact)) wrong.push(number);
      else if (probability !== null && impact !== null) risks.push({ probability: probability / 100, impact });
    }
    return { risks, wrong };
  };

  const write = (): void => {
    const { risks, wrong } = read();
    const reserve = typedNumber(sheet.value("reserve"), strings.locale, 0, LARGEST);
    markField(section, "reserve", Number.isNaN(reserve));
    const found = count(risks);
    const { expected, deviation, none } = register(risks);
    const given: Arguments = {
      count: risks.length,
      unit: spacedUnit(sheet.value("unit")),
      expected,
      deviation,
      none,
      has_reserve: reserve === null || Number.isNaN(reserve) ? "no" : "yes",
      reserve: reserve ?? 0,
      exceeds: exceedance(found, Number.isNaN(reserve) ? 0 : reserve ?? 0),
    };
    writeSentence(claim, strings.parts("sheet-risks-claim", given));
    const line = (name: string, more: Arguments = {}): [string, string] => [strings.text(`sheet-risks-${name}`, { ...given, ...more }), strings.text(`sheet-risks-${name}.value`, { ...given, ...more })];
    const [one, other] = risks.length === 0 ? [[], []] : [
      ["expected", "deviation", "none"].map((name) => line(name)),
      BEYOND.map((beyond) => line("quantile", { share: 1 - beyond, amount: reserveFor(found, beyond) })),
    ];
    showNumbers(moments, one);
    showNumbers(amounts, other);
    box.toggleAttribute("data-nothing", risks.length + wrong.length === 0);
    left.hidden = wrong.length === 0 && !Number.isNaN(reserve);
    setText(left, [
      ...(wrong.length > 0 ? [strings.text("sheet-risks-left-out", { count: wrong.length, rows: wrong.join(", ") })] : []),
      ...(Number.isNaN(reserve) ? [strings.text("sheet-risks-reserve-unread")] : []),
    ].join(" "));
    const said = claim.textContent ?? "";
    if (lines[0] !== undefined && lines[0] !== said) announce(section, () => said);
    lines = [said, ...[...one, ...other].map(([label, value]) => strings.text("sheet-line", { label, value }))];
  };
  return { write, results: () => (sheet.isEmpty ? [] : lines) };
}

function showNumbers(list: HTMLElement, entries: readonly (readonly [label: string, value: string])[]): void {
  list.replaceChildren(...entries.map(([label, value]) => make(document, "div", {}, make(document, "dt", {}, label), make(document, "dd", {}, value))));
}
