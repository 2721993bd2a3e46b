/** A chapter's computed paragraphs and the present values of its equation. */

import { Findings } from "../widgets/findings.js";
import { messageArguments } from "../widgets/strings.js";
import { loadModel } from "../widgets/model-loader.js";
import { loadStrings } from "../widgets/words.js";
import { valueOf } from "./present.js";
import { writeSentence } from "../widgets/sentence.js";
import type { State } from "./state.js";

/** Gives what writes them anew, or `null` on a page that has none. */
export async function chapterWriter(state: State): Promise<(() => void) | null> {
  const id = document.body.dataset["mechanism"];
  const paragraphs = [...document.querySelectorAll<HTMLElement>("[data-say]")];
  const cells = [...document.querySelectorAll<HTMLElement>("[data-value]")];
  if (id === undefined || paragraphs.length + cells.length === 0) return null;
  const [module, words] = await Promise.all([loadModel(id), loadStrings(id, true)]);
  const mechanism = module.mechanisms.find((one) => one.id === id);
  if (mechanism === undefined) return null;
  const opening = mechanism.parameters.map((parameter) => parameter.default);
  let written = false;
  let [strings, labels] = [words, "{}"];
  const write = (): void => {
    const values = state.valuesOf(mechanism);
    const names = state.labelsOf(mechanism);
    const renamed = JSON.stringify(names) !== labels;
    // What was written ahead says as much, with everything found.
    if (findings !== null && !written && values.every((value, index) => value === opening[index]) && !renamed) return;
    written = true;
    if (renamed) [strings, labels] = [words.renamed(names), JSON.stringify(names)];
    const outputs = module.core.evaluate(mechanism.id, findings?.modelInput(values) ?? Float64Array.from(values));
    const given = messageArguments(mechanism, values, Object.values(outputs));
    for (const paragraph of paragraphs) writeSentence(paragraph, strings.parts(paragraph.dataset["say"] ?? "", given));
    for (const cell of cells) {
      const text = valueOf(mechanism, cell.dataset["value"] ?? "", values, outputs, strings);
      if (cell.textContent !== text) cell.textContent = text;
    }
  };
  const findings = mechanism.study === null ? null : new Findings(module, mechanism, { findingsChanged: write, progress: null });
  return write;
}
