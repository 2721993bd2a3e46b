/** What has just been done to a sheet, with a way back. */

import { announce } from "../widgets/live.js";
import { setText } from "../widgets/dom.js";

/** Gives what shows a sentence, with a button that undoes where that can be. */
export function prepareNotice(box: HTMLElement): (sentence: string, undo: (() => void) | null) => void {
  const text = box.querySelector<HTMLElement>("[data-text]");
  const [back, close] = ["undo", "close"].map((name) => box.querySelector<HTMLButtonElement>(`[data-${name}]`));
  let undo: (() => void) | null = null;
  const hide = (): void => {
    const hadFocus = box.contains(document.activeElement);
    box.hidden = true;
    if (hadFocus) document.querySelector<HTMLElement>("#content")?.focus();
  };
  back?.addEventListener("click", () => {
    const act = undo;
    hide();
    act?.();
  });
  close?.addEventListener("click", hide);
  return (sentence, act) => {
    undo = act;
    if (text !== null) setText(text, sentence);
    if (back != null) back.hidden = act === null;
    box.hidden = false;
    announce(document.body, () => sentence);
  };
}
