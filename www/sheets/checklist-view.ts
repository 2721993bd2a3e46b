/** The dated answers of the health checklist beside each other, and the way to the chapter with one of them. */

import { make } from "../widgets/dom.js";
import type { Computed, Parts } from "./computed.js";
import { COLORS, ITEMS } from "./forms/checklist.js";
import { RecordsView } from "./records-view.js";

/** More columns do not fit on paper. */
const COMPARED = 6;

interface Answer {
  readonly day: string;
  readonly colors: readonly string[];
}

export function computeChecklist({ section, sheet, strings, views }: Parts): Computed {
  const box = section.querySelector<HTMLElement>("[data-results]");
  const link = section.querySelector<HTMLAnchorElement>("[data-diagnosis]");
  const records = views.get("answers");
  if (box === null || !(records instanceof RecordsView)) throw new Error("the checklist has no answers or no place to compare them");

  const answer = (row: string): Answer => {
    const value = (field: string): string => sheet.value(`answers/${row}/${field}`);
    return { day: value("day"), colors: ITEMS.map(value) };
  };
  const answers = (): Answer[] => sheet.rows("answers").map(answer).sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const count = ({ colors }: Answer): Record<string, number> => Object.fromEntries(COLORS.map((color) => [color, colors.filter((one) => one === color).length]));
  const dayOf = ({ day }: Answer): string => day || strings.text("sheet-record-undated");

  const cell = (answers: readonly Answer[], at: number, item: number): HTMLElement => {
    const [now = "", before = ""] = [answers[at]?.colors[item], answers[at - 1]?.colors[item]];
    const [rank, was] = [now, before].map((color) => COLORS.indexOf(color as (typeof COLORS)[number]));
    const moved = rank === undefined || was === undefined || rank < 0 || was < 0 || rank === was ? null : rank < was ? "better" : "worse";
    return make(
      document,
      "td",
      {},
      now === "" ? "–" : make(document, "span", { class: `light light-${now}` }, strings.text(`sheet-option-${now}`)),
      moved === null ? null : make(document, "span", { class: `moved moved-${moved}` }, ` ${strings.text(`sheet-moved-${moved}`)}`),
    );
  };

  const write = (): void => {
    const compared = answers().slice(-COMPARED);
    const head = compared.map((one) => make(document, "th", { scope: "col" }, dayOf(one)));
    const rows = ITEMS.map((item, at) =>
      make(document, "tr", {}, make(document, "th", { scope: "row" }, strings.text(`sheet-checklist-answers-${item}`)), ...compared.map((_, of) => cell(compared, of, at))),
    );
    const sums = COLORS.map((color) =>
      make(document, "tr", { class: "sum" }, make(document, "th", { scope: "row" }, strings.text("sheet-count", { color: strings.text(`sheet-option-${color}`) })), ...compared.map((one) => make(document, "td", {}, String(count(one)[color])))),
    );
    const table = make(
      document,
      "table",
      {},
      make(document, "caption", {}, strings.text("sheet-checklist-compare")),
      make(document, "thead", {}, make(document, "tr", {}, make(document, "th", { scope: "col" }, strings.text("sheet-item")), ...head)),
      make(document, "tbody", {}, ...rows, ...sums),
    );
    box.toggleAttribute("data-nothing", compared.length === 0);
    if (compared.length === 0) box.replaceChildren(make(document, "p", { class: "claim" }, strings.text("sheet-checklist-none")));
    else {
      const frame = make(document, "div", { class: "compare", tabindex: 0, role: "group", "aria-label": strings.text("sheet-checklist-compare") }, table);
      box.replaceChildren(frame);
      // The newest answer is in sight.
      frame.scrollLeft = frame.scrollWidth;
    }
    if (link !== null) showLink(link, records.shown === null ? null : answer(records.shown), compared);
  };
  return { write, results: () => answers().map((one) => strings.text("sheet-checklist-line", { day: dayOf(one), ...count(one) })) };
}

/** The link to the chapter, once all nine are answered: with these answers, and beside them the ones before. */
function showLink(link: HTMLAnchorElement, shown: Answer | null, answers: readonly Answer[]): void {
  const isWhole = ({ colors }: Answer): boolean => colors.every((color) => color !== "");
  link.hidden = shown === null || !isWhole(shown);
  if (shown === null || link.hidden) return;
  const before = answers.filter((one) => isWhole(one) && one.day < shown.day).at(-1) ?? shown;
  const pairs = ITEMS.flatMap((item, at): [string, string][] => [[`diagnosis.${item}`, shown.colors[at] ?? ""], [`diagnosis.other_${item}`, before.colors[at] ?? ""]]);
  link.search = new URLSearchParams(pairs).toString();
}
