/** What a page says of the machine: the one number and the sentences around it. */

import type { Strings } from "../widgets/strings.js";
import { loadModel } from "../widgets/model-loader.js";
import { headline } from "./headline.js";
import { writeSentence } from "../widgets/sentence.js";
import type { State } from "./state.js";

const MACHINE = "machine";

/**
 * Gives what writes it anew. What was pre-rendered holds until a lever or a setting of the machine is moved: only then
 * is a module that holds the machine loaded, if the page's figures have not brought one.
 */
export function machineWriter(state: State, strings: Strings): () => void {
  let writing: Promise<() => void> | null = null;
  const own = (key: string): boolean => state.levers.some((lever) => lever.key === key) || key.startsWith(`${MACHINE}.`);
  return () => {
    if (writing === null && !Object.keys(state.store.entries()).some(own)) return;
    writing ??= begin(state, strings);
    writing.then((write) => write(), () => (writing = null));
  };
}

async function begin(state: State, strings: Strings): Promise<() => void> {
  const scores = document.querySelectorAll<HTMLElement>("[data-score]");
  const sentences = document.querySelectorAll<HTMLElement>("[data-headline]");
  if (scores.length + sentences.length === 0) return () => undefined;
  const { core, mechanisms } = await loadModel(MACHINE);
  const machine = mechanisms.find(({ id }) => id === MACHINE);
  if (machine === undefined) return () => undefined;
  return () => {
    const values = state.valuesOf(machine);
    const outputs = core.evaluate(machine.id, Float64Array.from(values));
    const { score, ...rest } = headline(machine, state.levers, values, outputs, strings);
    const said = new Map(Object.entries(rest));
    for (const node of scores) writeSentence(node, [{ kind: "plain", text: score }]);
    for (const node of sentences) writeSentence(node, said.get(node.dataset["headline"] ?? "") ?? []);
  };
}
