/** Raised hands, typed in while a class votes. They are kept where the class page keeps them. */

import { make } from "../widgets/dom.js";
import type { Strings } from "../widgets/strings.js";
import { rememberBoard, type Board } from "./class-board.js";
import { handField } from "./hand-field.js";

/** Fields for one vote; what stood there is not shown, so that the second vote does not see the first. */
export function voteFields(board: Board, vote: 0 | 1, choices: readonly string[], strings: Strings): HTMLElement[] {
  const problem = make(document, "p", { role: "status" });
  const tell = (message: string): void => void (problem.textContent = message);
  const rows = choices.map((label, at) => {
    const change = (hands: number): void => {
      for (let before = board.hands[vote].length; before <= at; before++) board.hands[vote][before] = 0;
      board.hands[vote][at + 1] = hands;
      rememberBoard(board);
    };
    const input = handField(strings.text("presenter-hand", { choice: label }), board.hands[vote][at + 1] ?? 0, strings, change, tell);
    return make(document, "tr", {}, make(document, "th", { scope: "row" }, make(document, "b", { class: "class-letter" }, String.fromCharCode(65 + at)), label), make(document, "td", {}, input));
  });
  return [make(document, "table", {}, make(document, "tbody", {}, ...rows)), make(document, "p", {}, strings.text("presenter-vote-help")), problem];
}
