/** Says in sight what was wrong with the address and what is used instead. */

import type { Problem } from "../widgets/core.js";
import { shown } from "../widgets/attributes.js";
import type { Strings } from "../widgets/strings.js";
import type { State } from "./state.js";

/** More than this would push the page out of sight. */
const MOST = 4;

export function showProblems(box: HTMLElement, problems: readonly Problem[], state: State, strings: Strings): void {
  if (problems.length === 0) return;
  const list = document.createElement("ul");
  for (const problem of problems.slice(0, MOST)) {
    const item = document.createElement("li");
    item.textContent = sentence(problem, state, strings);
    list.append(item);
  }
  const close = document.createElement("button");
  close.type = "button";
  close.textContent = strings.text("problem-close");
  close.addEventListener("click", () => {
    box.hidden = true;
    document.querySelector<HTMLElement>("#content")?.focus();
  });
  const sheet = document.createElement("div");
  sheet.className = "sheet";
  sheet.append(list, close);
  box.replaceChildren(sheet);
  box.hidden = false;
}

function sentence({ key, given, code, used }: Problem, state: State, strings: Strings): string {
  const range = state.range(key);
  return strings.text(`problem-${code}`, {
    key: shown(key),
    given: shown(given),
    used: used ?? range?.opening ?? "",
    minimum: range?.minimum ?? "",
    maximum: range?.maximum ?? "",
  });
}
