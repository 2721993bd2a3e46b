/** A chapter's computed paragraphs and the present values of its equation. */

import { messageArguments } from "../widgets/strings.js";
import { load } from "../widgets/wasm.js";
import { loadStrings } from "../widgets/words.js";
import { valueOf } from "./present.js";
import { say } from "./say.js";
import type { State } from "./state.js";

/** Gives what writes them anew, or `null` on a page that has none. */
export async function chapterWriter(state: State): Promise<(() => void) | null> {
  const id = document.body.dataset["mechanism"];
  const paragraphs = [...document.querySelectorAll<HTMLElement>("[data-say]")];
  const cells = [...document.querySelectorAll<HTMLElement>("[data-value]")];
  if (id === undefined || paragraphs.length + cells.length === 0) return null;
  const [{ core, mechanisms }, strings] = await Promise.all([load(id), loadStrings(id, true)]);
  const mechanism = mechanisms.find((one) => one.id === id);
  if (mechanism === undefined) return null;
  return () => {
    const values = state.valuesOf(mechanism);
    const outputs = core.evaluate(mechanism.id, Float64Array.from(values));
    const given = messageArguments(mechanism, values, outputs);
    for (const paragraph of paragraphs) say(paragraph, strings.parts(paragraph.dataset["say"] ?? "", given));
    for (const cell of cells) {
      const text = valueOf(mechanism, cell.dataset["value"] ?? "", values, outputs, strings);
      if (cell.textContent !== text) cell.textContent = text;
    }
  };
}
