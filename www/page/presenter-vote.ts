/** Raised hands, typed in while a class votes. They are kept where the class page keeps them. */

import { make } from "../widgets/dom.js";
import type { Strings } from "../widgets/strings.js";
import { MOST_HANDS, recallBoard, rememberBoard, type Board } from "./class-board.js";

/** The hands of this question; another question begins without any. */
export function boardOf(question: number): Board {
  const board = recallBoard();
  if (board.question !== null && board.question !== question) board.hands = [[], []];
  return { ...board, question };
}

/** Fields for one vote; what stood there is not shown, so that the second vote does not see the first. */
export function voteFields(board: Board, vote: 0 | 1, choices: readonly string[], strings: Strings): HTMLElement[] {
  const rows = choices.map((label, at) => {
    const input = make(document, "input", { type: "number", min: 0, max: MOST_HANDS, step: 1, inputmode: "numeric", "aria-label": strings.text("presenter-hand", { choice: label }) });
    const kept = board.hands[vote][at + 1] ?? 0;
    if (kept > 0) input.value = String(kept);
    input.addEventListener("input", () => {
      const given = Math.round(Number(input.value));
      for (let before = board.hands[vote].length; before <= at; before++) board.hands[vote][before] = 0;
      board.hands[vote][at + 1] = given >= 0 ? Math.min(given, MOST_HANDS) : 0;
      rememberBoard(board);
    });
    return make(document, "tr", {}, make(document, "th", { scope: "row" }, make(document, "b", { class: "class-letter" }, String.fromCharCode(65 + at)), label), make(document, "td", {}, input));
  });
  return [make(document, "table", {}, make(document, "tbody", {}, ...rows)), make(document, "p", {}, strings.text("presenter-vote-help"))];
}
