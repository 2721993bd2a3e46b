/** The counts of a vote as a file: nothing that could name anybody. */

import { download } from "../widgets/menu.js";
import type { Rounds } from "./class-view.js";

export function saveCounts(format: "csv" | "json", question: number, choices: readonly string[], rounds: Rounds): void {
  const rows = rounds.flatMap((counts, round) => counts.map((count, choice) => ({ question, vote: round + 1, choice: choice === 0 ? "" : String.fromCharCode(64 + choice), label: choices[choice - 1] ?? "", count })));
  const text = format === "json" ? `${JSON.stringify(rows, null, 2)}\n` : ["question,vote,choice,label,count", ...rows.map((row) => Object.values(row).map(cell).join(","))].join("\r\n");
  download(`narrows-vote-${question}.${format}`, new Blob([text], { type: `${format === "json" ? "application/json" : "text/csv"};charset=utf-8` }));
}

function cell(value: string | number): string {
  const text = String(value);
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
