/** Says in sight what was wrong with the address and what is used instead. */

import type { Problem } from "../widgets/address/decode.js";
import { shown } from "../widgets/attributes.js";
import type { Strings } from "../widgets/strings.js";
import type { Settings } from "./settings.js";

/** More than this would push the page out of sight. */
const MOST = 4;

/** `more` are sentences that are told besides. */
export function showProblems(box: HTMLElement, problems: readonly Problem[], settings: Settings, strings: Strings, more: readonly string[] = []): void {
  const said = [...problems.map((problem) => sentence(problem, settings, strings)), ...more];
  if (said.length === 0) return;
  const list = document.createElement("ul");
  for (const text of said.slice(0, MOST)) {
    const item = document.createElement("li");
    item.textContent = text;
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

function sentence({ key, given, code, used }: Problem, settings: Settings, strings: Strings): string {
  const range = settings.range(key);
  return strings.text(`problem-${code}`, {
    key: shown(key),
    given: shown(given),
    used: used ?? "",
    minimum: range?.minimum ?? "",
    maximum: range?.maximum ?? "",
  });
}
