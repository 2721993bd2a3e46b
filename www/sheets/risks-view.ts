/** What the register of risks amounts to. */

import { announce } from "../widgets/live.js";
import { make, setText } from "../widgets/dom.js";
import { writeSentence } from "../widgets/sentence.js";
import type { Arguments } from "../widgets/strings.js";
import type { Computed, Parts } from "./computed.js";
import { distribution, exceedance, quantile, register, type Risk } from "./loss.js";
import { markField, typedNumber } from "./numbers.js";
import { RowsView } from "./rows-view.js";

/** Larger amounts are typing mistakes. */
const LARGEST = 1e15;
/** Chances with which an amount holds the loss. */
const SHARES = [0.5, 0.8, 0.9, 0.95, 1];

export function computeRisks({ section, sheet, strings, views }: Parts): Computed {
  const box = section.querySelector<HTMLElement>("[data-results]");
  const rows = views.get("register");
  if (box === null || !(rows instanceof RowsView)) throw new Error("the register has no rows or no place for results");
  const [claim, left, body] = [make(document, "p", { class: "claim" }), make(document, "p", { class: "left-out" }), make(document, "dl", { class: "numbers" })];
  box.replaceChildren(claim, body, left);
  let lines: string[] = [];

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
    const found = distribution(risks);
    const { expected, deviation, none } = register(risks);
    const given: Arguments = {
      count: risks.length,
      unit: sheet.value("unit").trim(),
      expected,
      deviation,
      none,
      has_reserve: reserve === null || Number.isNaN(reserve) ? "no" : "yes",
      reserve: reserve ?? 0,
      exceeds: exceedance(found, Number.isNaN(reserve) ? 0 : reserve ?? 0),
    };
    writeSentence(claim, strings.parts("sheet-risks-claim", given));
    const entries: [string, string][] = risks.length === 0 ? [] : [
      ...["expected", "deviation", "none"].map((name): [string, string] => [`sheet-risks-${name}`, `sheet-risks-${name}.value`]),
    ].map(([label, value]) => [strings.text(label, given), strings.text(value, given)]);
    if (risks.length > 0) for (const share of SHARES) entries.push(["sheet-risks-quantile", "sheet-risks-quantile.value"].map((key) => strings.text(key, { ...given, share, amount: quantile(found, share) })) as [string, string]);
    body.replaceChildren(...entries.map(([label, value]) => make(document, "div", {}, make(document, "dt", {}, label), make(document, "dd", {}, value))));
    left.hidden = wrong.length === 0 && !Number.isNaN(reserve);
    setText(left, [
      ...(wrong.length > 0 ? [strings.text("sheet-risks-left-out", { count: wrong.length, rows: wrong.join(", ") })] : []),
      ...(Number.isNaN(reserve) ? [strings.text("sheet-risks-reserve-unread")] : []),
    ].join(" "));
    const said = claim.textContent ?? "";
    if (lines[0] !== undefined && lines[0] !== said) announce(section, () => said);
    lines = [said, ...entries.map(([label, value]) => strings.text("sheet-line", { label, value }))];
  };
  return { write, results: () => (sheet.isEmpty ? [] : lines) };
}
