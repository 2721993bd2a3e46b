/** The class page: a teacher pastes codes or counts hands, and sees what the class said beside the model. Nothing leaves the page. */

import words from "../generated/strings/class";
import { make } from "../widgets/dom.js";
import { announce } from "../widgets/live.js";
import { Strings } from "../widgets/strings.js";
import { LOCALE, shared } from "../generated/strings/index";
import { boardOf, countAll, EMPTY, recallBoard, rememberBoard, type Board } from "./class-board.js";
import { lineList } from "./class-lines.js";
import { handField } from "./hand-field.js";
import { readQuestions, testOf, type Question } from "./class-data.js";
import { bankQuestion, loadQuestion, type ClassQuestion } from "./class-question.js";
import { testResults } from "./class-test.js";
import { resultTable, verdict } from "./class-view.js";
import { commonQuestion, total, type Count } from "./poll-count.js";
import { compareTests } from "./poll-gain.js";
import { readLines } from "./poll-lines.js";

/** In place of a question's number: the test of twelve. */
const TEST = 0;
/** Milliseconds after which what was typed is read. */
const REST_MS = 150;

/** Brings the page to life. */
export function showClass(section: HTMLElement): void {
  const strings = new Strings(LOCALE, shared, words);
  const need = <T extends HTMLElement>(name: string): T => {
    const found = section.querySelector<T>(`[data-${name}]`);
    if (found === null) throw new Error(`the class page has no ${name}`);
    return found;
  };
  const [select, codes, hands, results] = [need<HTMLSelectElement>("question"), need<HTMLTextAreaElement>("codes"), need("hands"), need("results")];
  const [reveal, status, ask] = [need<HTMLButtonElement>("reveal"), need("status"), need("ask")];
  const { questions, misconceptions } = readQuestions(section);
  /** A chapter's question is answered by its model now, one of the bank was when the page was built. */
  const load = async (asked: Question): Promise<ClassQuestion | null> => (asked.title === undefined ? bankQuestion(asked, misconceptions) : loadQuestion(asked.id));
  const board = takeQuestion(questions) ?? recallBoard();
  let isShown = false;
  /** The question that is shown, as it was loaded, and its number. */
  let shown: { number: number; question: ClassQuestion } | null = null;
  let counted: Count | null = null;
  let lines = readLines(board.codes);

  const wanted = (): number | null => (board.question === TEST ? null : board.question ?? commonQuestion(lines.found));

  /** Loads the question that is asked for now, then writes. */
  const update = async (): Promise<void> => {
    rememberBoard(board);
    const number = wanted();
    if (number !== null && number !== shown?.number) {
      const asked = questions.find((one) => one.number === number);
      const question = asked === undefined ? null : await load(asked).catch(() => null);
      if (number !== wanted()) return;
      isShown = false;
      shown = question && { number, question };
      writeHands();
      if (question === null) {
        write(asked === undefined ? strings.text("class-no-question", { number }) : strings.text("class-failed"));
        return;
      }
    } else if (number === null) shown = null;
    write();
  };

  /** Whether the two tests are asked for, or are all that there is. */
  const isTest = (): boolean => board.question === TEST || (board.question === null && commonQuestion(lines.found) === null && lines.found.length > 0);
  const writeTest = (): void => {
    const test = testOf(questions);
    const key = test.map(({ choices }) => choices.findIndex(({ right }) => right) + 1);
    const gain = compareTests(lines.found, key);
    const none = { rounds: [[], []] as [number[], number[]], repeated: gain.repeated, replaced: [], impossible: [], others: lines.found.flatMap(({ answer, line }) => (answer.kind === "vote" ? [line] : [])) };
    const list = lineList(lines.bad, none, strings);
    results.replaceChildren(...testResults(gain, test, misconceptions, strings), ...(list === null ? [] : [list]));
    status.textContent = lines.bad.length === 0 ? "" : strings.text("class-test-bad", { count: lines.bad.length });
  };

  const write = (problem = ""): void => {
    reveal.hidden = shown === null;
    reveal.textContent = strings.text(isShown ? "class-hide" : "class-show");
    for (const button of section.querySelectorAll<HTMLButtonElement>("[data-save]")) button.disabled = shown === null;
    ask.textContent = isTest() ? strings.text("class-test") : shown?.question.ask ?? "";
    hands.hidden = shown === null;
    if (isTest()) return writeTest();
    if (shown === null) {
      counted = null;
      const none = lineList(lines.bad, countAll(lines, board.hands, 0, 0), strings);
      results.replaceChildren(...(none === null ? [] : [none]));
      status.textContent = problem || [strings.text("class-waiting"), badLines()].filter(Boolean).join(" ");
      return;
    }
    const { number, question } = shown;
    counted = countAll(lines, board.hands, number, question.choices.length);
    const { rounds } = counted;
    const list = lineList(lines.bad, counted, strings);
    const wasOpen = results.querySelector("details")?.open === true;
    results.replaceChildren(resultTable(question, rounds, isShown, strings), ...(isShown ? verdict(question, rounds, strings) : []), ...(list === null ? [] : [list]));
    if (list instanceof HTMLDetailsElement) list.open = wasOpen;
    status.textContent = [strings.text("class-read", { first: total(rounds[0]), second: total(rounds[1]) }), badLines()].filter(Boolean).join(" ");
  };

  const badLines = (): string => (lines.bad.length === 0 ? "" : strings.text("class-bad", { count: lines.bad.length }));

  /** The fields for raised hands: a row a choice, a column a vote. */
  const writeHands = (): void => {
    const body = hands.querySelector("tbody");
    const choices = shown === null ? [] : [...shown.question.choices, strings.text("class-unsure")];
    hands.hidden = shown === null;
    const field = (label: string, choice: number, vote: 0 | 1): HTMLElement => {
      const change = (given: number): void => {
        for (let at = board.hands[vote].length; at < choice; at++) board.hands[vote][at] = 0;
        board.hands[vote][choice] = given;
        void update();
      };
      const tell = (message: string): void => {
        if (message === "") write();
        else status.textContent = message;
      };
      const input = handField(strings.text("class-hand", { choice: label, vote: vote + 1 }), board.hands[vote][choice] ?? 0, strings, change, tell);
      return make(document, "td", {}, input);
    };
    body?.replaceChildren(
      ...choices.map((label, at) => {
        const choice = at === choices.length - 1 ? 0 : at + 1;
        return make(document, "tr", {}, make(document, "th", { scope: "row" }, label), field(label, choice, 0), field(label, choice, 1));
      }),
    );
  };

  const read = (): void => {
    board.codes = codes.value;
    lines = readLines(board.codes);
    void update();
  };
  /** A code in the address, as a pupil's link or QR code has it. */
  const takeCode = (): void => {
    const given = location.hash.slice(1);
    if (given === "" || readLines(given).found.length === 0) return;
    history.replaceState(history.state, "", location.pathname + location.search);
    codes.value = [codes.value.trimEnd(), given].filter(Boolean).join("\n");
    read();
  };

  let timer: ReturnType<typeof setTimeout> | undefined;
  codes.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(read, REST_MS);
  });
  select.addEventListener("change", () => {
    board.question = select.value === "" ? null : Number(select.value);
    shown = null;
    void update();
  });
  reveal.addEventListener("click", () => {
    isShown = !isShown;
    write();
  });
  need<HTMLButtonElement>("clear").addEventListener("click", ({ currentTarget }) => {
    Object.assign(board, structuredClone(EMPTY));
    codes.value = select.value = "";
    shown = null;
    isShown = false;
    read();
    writeHands();
    announce(currentTarget as Element, () => strings.text("class-cleared"));
  });
  for (const button of section.querySelectorAll<HTMLButtonElement>("[data-save]")) {
    button.addEventListener("click", () => {
      if (shown === null || counted === null) return;
      const { number, question } = shown;
      const { rounds } = counted;
      void import("./class-files.js").then(({ saveCounts }) => saveCounts(button.dataset["save"] === "json" ? "json" : "csv", number, question.choices, rounds), () => undefined);
    });
  }
  addEventListener("hashchange", takeCode);
  codes.value = board.codes;
  select.value = board.question === null || ![TEST, ...questions.map(({ number }) => number)].includes(board.question) ? "" : String(board.question);
  need("board").hidden = false;
  takeCode();
  void update();
}

/** The board of the question that a chapter's link asks for, as `#question-4`; it is asked for once. */
function takeQuestion(questions: readonly Question[]): Board | null {
  const number = Number(/[#:]question-(\d+)$/u.exec(location.hash)?.[1]);
  if (!questions.some((one) => one.number === number)) return null;
  history.replaceState(history.state, "", location.href.replace(/[#:]question-\d+$/u, ""));
  return boardOf(number);
}
