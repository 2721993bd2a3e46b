/** The game of the machine's chapter: the reader leads the opening firm for some quarters, and sees what was best. */

import words from "../generated/strings/game";
import game from "../generated/strings/moves";
import { loadAnalysis } from "../widgets/analysis.js";
import { make } from "../widgets/dom.js";
import { announce } from "../widgets/live.js";
import { loadModel } from "../widgets/model-loader.js";
import { stateKey } from "../widgets/settings.js";
import { adoptStyles } from "../widgets/style.js";
import { loadStringsWith } from "../widgets/words.js";
import css from "./game.css?inline";
import { ALIKE, plain, quarters, valuesAfter, withMove, yields } from "./game-rules.js";
import { endView, quarterView, type Shown } from "./game-view.js";
import { gameStrings } from "./game-words.js";
import type { State } from "./state.js";

const MACHINE = "machine";

/** Lets the game of this section be played. */
export function offerGame(section: HTMLElement, state: State): void {
  const button = section.querySelector<HTMLButtonElement>("[data-play]");
  const failed = section.querySelector<HTMLElement>("[data-failed]");
  if (button === null || failed === null) return;
  button.addEventListener("click", () => {
    failed.hidden = true;
    button.disabled = true;
    play(section, button, state)
      .catch(() => {
        failed.hidden = false;
      })
      .finally(() => {
        button.disabled = false;
      });
  });
  button.hidden = false;
}

async function play(section: HTMLElement, button: HTMLButtonElement, state: State): Promise<void> {
  const [{ core, mechanisms }, loaded, analysis] = await Promise.all([loadModel(MACHINE), loadStringsWith([words], MACHINE, true), loadAnalysis()]);
  const machine = mechanisms.find((one) => one.id === MACHINE);
  if (machine === undefined) throw new Error("no machine");
  adoptStyles(document, css);
  const strings = gameStrings(loaded, machine, game.moves);
  const outputs = (made: number) => core.evaluate(MACHINE, Float64Array.from(valuesAfter(machine, game.moves, made)));
  const score = machine.outputs.findIndex(({ name }) => name === "score");
  const yielded = yields(machine, game.moves, (values) => Number(core.outputs(MACHINE, Float64Array.from(values), score)[score]));
  const moves = plain(game.moves);
  const best = (made: number, left: number) => analysis.sequence(moves, yielded, game.budget, made, left);

  const board = make(document, "div", { class: "game-board" });
  button.hidden = true;
  section.querySelector(".game-board")?.remove();
  section.append(board);
  let made = 0;
  let named = 0;
  const path: (number | null)[] = [];
  /** Shows a part of the game and takes the focus there. */
  const show = ({ root, heading }: Shown, said: string): void => {
    board.replaceChildren(root);
    heading.focus();
    if (said !== "") announce(board, () => said);
  };

  const next = (said: string): void => {
    if (path.length === game.quarters) {
      end(said);
      return;
    }
    const sum = quarters(path, yielded, () => 0).reduce((total, one) => total + one.yield, 0);
    const shown = quarterView(game, strings, { made, quarter: path.length + 1, sum, said }, (stage, move) => {
      const { constraint: narrowest } = outputs(made);
      const before = String(narrowest);
      const right = before === stage || before === ALIKE;
      if (right) named += 1;
      made = withMove(made, move);
      path.push(move);
      const { lead_time: lead, release_wait: waiting } = outputs(made);
      const given = { named: right ? "right" : "wrong", stage: before, yield: yielded[made] ?? 0, lead: lead ?? "unbounded", waiting: waiting ?? 0 };
      next(strings.text("game-came", given));
    });
    show(shown, said);
  };
  const end = (said: string): void => {
    const yours = quarters(path, yielded, (set, left) => best(set, left).total);
    const theirs = quarters(best(0, game.quarters).moves, yielded, () => 0);
    const shown = endView(strings, { yours, theirs, waiting: (yielded[0] ?? 0) * game.quarters, named, said }, {
      again: () => void play(section, button, state),
      apply: (done) => {
        const values = valuesAfter(machine, game.moves, made);
        const own = (key: string): number | undefined => state.store.get(key);
        const changed = machine.parameters.map((parameter, at): [string, number] => [stateKey(machine, parameter), values[at] ?? parameter.default]);
        state.store.assign(Object.fromEntries(changed.filter(([key, value]) => own(key) !== value)));
        done.textContent = strings.text("game-applied");
        announce(board, () => strings.text("game-applied"));
      },
    });
    show(shown, shown.heading.textContent ?? "");
  };
  next("");
}
