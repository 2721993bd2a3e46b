/** A reader's own table: taken in, read, computed, shown. Nothing of it is kept, and nothing leaves the page. */

import { LOCALE, shared } from "../../generated/strings/index";
import words from "../../generated/strings/numbers.js";
import { setText } from "../../widgets/dom.js";
import { announce } from "../../widgets/live.js";
import { Strings } from "../../widgets/strings.js";
import { FiguresView } from "./figures-view.js";
import { find } from "./find.js";
import { QuestionsView } from "./questions-view.js";
import { CHARTS, type Report } from "./report.js";
import { ResultsView } from "./results-view.js";
import { type Table, watchSources } from "./source.js";
import { TableReader } from "./table-reader.js";

/** Milliseconds after which the page says that it is at work. */
const PATIENCE = 150;

export async function showNumbers(section: HTMLElement): Promise<void> {
  const strings = new Strings(LOCALE, shared, words);
  const reader = new TableReader();
  const [state, found, reading] = [find(section, "[data-state]"), find(section, "[data-found]"), find(section, "[data-reading]")];
  const figures = new FiguresView(find(section, "[data-figures]"), strings);
  const results = new ResultsView(section, strings);
  let table: Table | null = null;

  const say = (sentence: string, isProblem: boolean): void => {
    setText(state, sentence);
    state.hidden = sentence === "";
    state.classList.toggle("is-problem", isProblem);
    if (sentence !== "") announce(document.body, () => sentence);
  };
  const conceal = (): void => {
    found.hidden = true;
    results.clear();
    void figures.show([], []);
  };
  const showReport = (report: Report, charts: readonly Uint8Array[], version: number): void => {
    reading.hidden = report.names.length === 0;
    questions.show(report);
    const key = report.refusal !== null ? `numbers-refusal-${report.refusal}` : report.ask !== null ? `numbers-ask-${report.ask}` : "numbers-read";
    const sentence = strings.text(key, { example: report.example, rows: report.used });
    const from = table?.name == null ? "" : `${strings.text("numbers-file", { file: table.name })} `;
    say(`${from}${sentence}`, report.findings === null);
    results.show(report);
    found.hidden = report.findings === null;
    figures.show(charts, report.kind === null ? [] : CHARTS[report.kind], version).catch(() => say(strings.text("numbers-no-pictures"), true));
  };
  const read = async (): Promise<void> => {
    if (table === null || !questions.check()) return;
    const patience = setTimeout(() => say(strings.text("numbers-waiting"), false), PATIENCE);
    try {
      const answer = await reader.read(table.bytes, questions.request);
      clearTimeout(patience);
      if (answer !== null) showReport(answer.report, answer.charts, answer.version);
    } catch {
      conceal();
      say(strings.text("numbers-failed"), true);
    } finally {
      clearTimeout(patience);
    }
  };
  const questions = new QuestionsView(find(section, "[data-reading]"), strings, () => void read());

  watchSources(section, {
    taken: (given) => {
      table = given;
      questions.forget();
      void read();
    },
    refused: (key, values) => {
      table = null;
      conceal();
      reading.hidden = true;
      say(key === "" ? "" : strings.text(key, values), key !== "");
    },
  });
  for (const node of section.querySelectorAll<HTMLElement>(".late")) node.hidden = false;
  section.classList.add("alive");
}
