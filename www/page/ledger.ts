/** Filters the table of claims by grade, chapter and text. What is chosen stands in the address, behind its #. */

import { make, setText } from "../widgets/dom.js";
import type { Strings } from "../widgets/strings.js";

const KEYS = ["grade", "chapter", "text"] as const;
type Key = (typeof KEYS)[number];
type Choice = Record<Key, string>;

export function filterLedger(table: HTMLElement, strings: Strings): void {
  const rows = [...table.querySelectorAll<HTMLElement>("tbody tr")].map((row) => ({ row, text: (row.textContent ?? "").toLowerCase() }));
  const values = (key: "grade" | "chapter"): [value: string, label: string][] => {
    const found = new Map(rows.map(({ row }) => [row.dataset[key] ?? "", row.querySelector(`[data-label-${key}]`)?.textContent?.trim() ?? ""]));
    return [...found].filter(([value, label]) => value !== "" && label !== "");
  };
  const select = (key: "grade" | "chapter"): HTMLSelectElement =>
    make(
      document,
      "select",
      { id: `ledger-${key}`, autocomplete: "off" },
      make(document, "option", { value: "" }, strings.text(`ledger-${key}.any`)),
      ...values(key).map(([value, label]) => make(document, "option", { value }, label)),
    );
  const fields: Record<Key, HTMLSelectElement | HTMLInputElement> = {
    grade: select("grade"),
    chapter: select("chapter"),
    text: make(document, "input", { type: "search", id: "ledger-text", autocomplete: "off" }),
  };
  const count = make(document, "p", { class: "ledger-count", role: "status" });
  const form = make(
    document,
    "form",
    { class: "ledger-filter", role: "search", "aria-label": strings.text("ledger-filter") },
    ...KEYS.map((key) => make(document, "label", { for: `ledger-${key}` }, `${strings.text(`ledger-${key}`)} `, fields[key])),
    make(document, "button", { type: "reset" }, strings.text("ledger-all")),
    count,
  );

  const show = (): void => {
    const words = fields.text.value.toLowerCase().split(/\s+/u).filter((word) => word !== "");
    let shown = 0;
    for (const { row, text } of rows) {
      const fits = (key: "grade" | "chapter"): boolean => fields[key].value === "" || row.dataset[key] === fields[key].value;
      row.hidden = !fits("grade") || !fits("chapter") || !words.every((word) => text.includes(word));
      if (!row.hidden) shown += 1;
    }
    setText(count, strings.text("ledger-count", { shown, all: rows.length }));
  };
  const read = (): void => {
    const asked = new URLSearchParams(location.hash.slice(1));
    if (!KEYS.some((key) => asked.has(key)) && location.hash !== "") return;
    for (const key of KEYS) {
      const field = fields[key];
      field.value = asked.get(key) ?? "";
      // A grade or chapter that is none, from an old link, filters nothing.
      if (field instanceof HTMLSelectElement && field.selectedIndex < 0) field.value = "";
    }
    show();
  };
  const write = (): void => {
    const chosen = KEYS.map((key): [Key, string] => [key, fields[key].value.trim()]).filter(([, value]) => value !== "");
    const hash = new URLSearchParams(Object.fromEntries(chosen) as Choice).toString();
    history.replaceState(history.state, "", `${location.pathname}${location.search}${hash === "" ? "" : `#${hash}`}`);
  };
  form.addEventListener("input", () => {
    show();
    write();
  });
  form.addEventListener("reset", () => setTimeout(() => {
    show();
    write();
  }));
  form.addEventListener("submit", (event) => event.preventDefault());
  addEventListener("hashchange", read);
  table.before(form);
  read();
  show();
}
