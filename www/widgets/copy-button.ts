/** A button that copies a text and says so. */

import { setText } from "./dom.js";
import { announce } from "./live.js";
import { copyText } from "./menu.js";

/** Milliseconds for which it reads "copied". */
const COPIED_DURATION = 2000;

/** Copies the text and has the button read `done` for a while; whether the clipboard was in reach. */
export async function copyBy(button: HTMLButtonElement, text: string, done: string, duration = COPIED_DURATION): Promise<boolean> {
  if (!(await copyText(text))) return false;
  const name = button.dataset["name"] ?? button.textContent ?? "";
  button.dataset["name"] = name;
  setText(button, done);
  announce(button, () => done);
  setTimeout(() => setText(button, name), duration);
  return true;
}
