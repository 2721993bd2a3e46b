/** The explainer: one state for all figures of a page, carried by its address. */

import "../widgets/define.js";
import { leverStore } from "../widgets/lever-store.js";
import { load, type Core } from "../widgets/wasm.js";
import { loadStrings } from "../widgets/words.js";
import { watchActs } from "./acts.js";
import { Address } from "./address.js";
import { watchBar, writeSettings } from "./bar.js";
import { chapterWriter } from "./chapter.js";
import { outlook } from "./outlook.js";
import { showProblems } from "./problems.js";
import { say } from "./say.js";
import { watchScheme } from "./scheme.js";
import { State } from "./state.js";

const all = (selector: string): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(selector)];

async function begin(core: Core): Promise<void> {
  const state = new State(core, leverStore);
  const { values, problems } = core.decodeState(location.search);
  leverStore.assign(values);

  const address = new Address(leverStore, core.encodeState);
  const [strings, writeChapter] = await Promise.all([loadStrings("machine"), chapterWriter(core, state)]);
  for (const box of all("[data-problems]")) showProblems(box, problems, state, strings);
  watchActs(state, address, strings);

  const machine = state.mechanism("machine");
  const write = (): void => {
    if (machine !== undefined) {
      const values = state.valuesOf(machine);
      const outputs = core.evaluate(machine.id, Float64Array.from(values));
      const { score, ...sentences } = outlook(machine, state.levers, values, outputs, strings);
      for (const node of all("[data-score]")) say(node, [{ kind: "plain", text: score }]);
      for (const [name, parts] of Object.entries(sentences)) {
        for (const node of all(`[data-outlook="${name}"]`)) say(node, parts);
      }
    }
    for (const node of all("[data-now]")) writeSettings(node, state.levers, (key) => state.get(key), strings);
    writeChapter?.();
  };
  let asked = false;
  leverStore.addEventListener("change", () => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      write();
    });
  });
  write();
  for (const bar of all("#bar")) watchBar(bar);
}

watchScheme();
// When the model cannot be loaded, each figure says so itself and the page stays as it was pre-rendered.
load().then(begin, () => undefined);
