/** The one message of a figure, with a button to retry. */

import { make, setText } from "./dom.js";
import { sharedStrings } from "./words.js";

/**
 * Writes the sentence, or with empty text takes it away. A shadow root that holds no figure yet gets a place for it
 * above the fallback.
 */
export function showMessage(root: ShadowRoot, text: string, retry: (() => void) | null): void {
  const place = root.querySelector<HTMLElement>("[data-part=problem]") ?? (text === "" ? null : makePlace(root));
  if (place === null) return;
  const words = place.querySelector("[data-part=problem-text]");
  const button = place.querySelector<HTMLButtonElement>("[data-part=retry]");
  if (words !== null) setText(words, text);
  place.hidden = text === "";
  if (button === null) return;
  button.hidden = retry === null;
  button.onclick = retry;
}

function makePlace(root: ShadowRoot): HTMLElement {
  const button = make(document, "button", { class: "narrows-word", type: "button", "data-part": "retry" }, sharedStrings().text("try-again"));
  const words = make(document, "span", { "data-part": "problem-text" });
  const place = make(document, "p", { class: "narrows-problem narrows-figure", part: "problem", "data-part": "problem" }, words, " ", button);
  root.replaceChildren(place, make(document, "slot"));
  return place;
}
