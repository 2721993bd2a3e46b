/** The buttons under the charts: back to the opening setting, a tuned firm, this setting kept as A, a link to it. */

import { isPrefixed } from "../widgets/address/is-prefixed.js";
import { announceLater } from "../widgets/announce-later.js";
import type { Strings } from "../widgets/strings.js";
import type { Address } from "./address.js";
import type { State } from "./state.js";

const DONE_MS = 2500;

const all = (name: string): NodeListOf<HTMLButtonElement> => document.querySelectorAll(`[data-act="${name}"]`);

export function watchActions(state: State, address: Address, strings: Strings): void {
  act("reset", (button) => {
    address.reset();
    announceLater(button, () => strings.text("was-reset"));
  });
  act("tuned", (button) => {
    state.store.assign(Object.fromEntries(state.levers.map(({ key, tuned }) => [key, tuned])));
    announceLater(button, () => strings.text("was-tuned"));
  });
  const compare = (button: HTMLButtonElement, keeps: boolean): void => {
    import("./compare.js").then(({ compareBy }) => compareBy(button, keeps)).catch(() => {
      button.textContent = strings.text("problem-load-bare");
    });
  };
  act("compare", (button) => compare(button, true));
  // What an address asks for besides is there without a hand.
  if (Object.keys(state.store.entries()).some(isPrefixed)) for (const button of all("compare")) compare(button, false);
  act("copy", (button) => {
    void address.write().then(() => copied(location.href)).then((done) => {
      const usual = button.textContent;
      button.disabled = true;
      button.textContent = strings.text(done ? "copied" : "copy-failed");
      announceLater(button, () => strings.text(done ? "copied" : "copy-failed"));
      setTimeout(() => {
        button.textContent = usual;
        button.disabled = false;
      }, DONE_MS);
    });
  });
}

function act(name: string, run: (button: HTMLButtonElement) => void): void {
  for (const button of all(name)) {
    button.addEventListener("click", () => run(button));
    button.hidden = false;
  }
}

async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // No clipboard on a plain http page, or it is not allowed: the address bar holds the same text.
    return false;
  }
}
