/** The explainer: one state for all figures of a page, carried by its address. */

import "../widgets/define.js";
import { levers } from "../generated/levers.js";
import live from "../generated/strings/live.js";
import { leverStore } from "../widgets/lever-store.js";
import { loadStringsWith } from "../widgets/words.js";
import { watchActions } from "./actions.js";
import { Address } from "./address.js";
import { watchBar, writeSettings } from "./bar.js";
import { chapterWriter } from "./chapter.js";
import { machineWriter } from "./machine.js";
import { showProblems } from "./problems.js";
import { watchScheme } from "./scheme.js";
import { readAddress } from "./read-address.js";
import { State } from "./state.js";

const all = (selector: string): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(selector)];

async function begin(): Promise<void> {
  const state = new State(levers, leverStore);
  const { settings, problems, foreign } = await readAddress(leverStore);
  const address = new Address(leverStore, settings, foreign);
  const [strings, writeChapter] = await Promise.all([loadStringsWith([live], "machine", false), chapterWriter(state)]);
  const writers = [machineWriter(state, strings), writeChapter, () => {
    for (const node of all("[data-now]")) writeSettings(node, state.levers, (key) => state.lever(key), strings);
  }];
  const write = (): void => {
    for (const writer of writers) writer?.();
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
  for (const box of all("[data-problems]")) showProblems(box, problems, settings, strings);
  watchActions(state, address, strings);
  write();
  for (const section of predictions()) void import("./predict.js").then(({ predict }) => predict(section, state)).catch(() => unanswered(section));
  for (const place of all("[data-classroom]")) void import("./classroom.js").then(({ watchClassroom }) => watchClassroom(place, state, address));
  for (const section of all("[data-presets]")) import("./presets.js").then(({ watchPresets }) => watchPresets(section, state)).catch(() => undefined);
  for (const place of all("[data-clock]")) void import("./clock.js").then(({ watchClock }) => watchClock(place, state)).catch(() => undefined);
  for (const section of all("[data-game]")) void import("./game.js").then(({ offerGame }) => offerGame(section, state)).catch(() => undefined);
  for (const button of all("[data-flow]")) import("./flow.js").then(({ offerFlow }) => offerFlow(button as HTMLButtonElement)).catch(() => undefined);
  for (const bar of all("#bar")) watchBar(bar);
}

/** The places of the page where the reader may predict. */
const predictions = (): HTMLElement[] => all("[data-predict]");

/** Without the model nobody can be answered: what was computed ahead is shown instead of the question. */
function unanswered(section: HTMLElement): void {
  section.classList.add("failed");
}

watchScheme();
// What helps to find one's way is loaded last: nothing waits for it.
addEventListener("load", () => void import("./reading.js").then(({ helpReading }) => helpReading()).catch(() => undefined));
// A sheet that cannot be brought to life can still be printed.
for (const section of all("[data-sheet]")) import("../sheets/page.js").then(({ showSheet }) => showSheet(section)).catch(() => undefined);
// When a model cannot be loaded, each figure says so itself and the page stays as it was pre-rendered.
begin().catch(() => predictions().forEach(unanswered));
