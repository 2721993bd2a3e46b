/** The counts of a vote as a file: nothing that could name anybody. */

import { download } from "../widgets/menu.js";
import { csvText } from "../widgets/spreadsheet.js";
import type { Rounds } from "./class-view.js";

export function saveCounts(format: "csv" | "json", question: number, choices: readonly string[], rounds: Rounds): void {
  const rows = rounds.flatMap((counts, round) => counts.map((count, choice) => ({ question, vote: round + 1, choice: choice === 0 ? "" : String.fromCharCode(64 + choice), label: choices[choice - 1] ?? "", count })));
  const text = format === "json" ? `${JSON.stringify(rows, null, 2)}\n` : csvText([["question", "vote", "choice", "label", "count"], ...rows.map((row) => Object.values(row))]);
  download(`narrows-vote-${question}.${format}`, new Blob([text], { type: `${format === "json" ? "application/json" : "text/csv"};charset=utf-8` }));
}
