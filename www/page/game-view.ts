/** What the game shows: a quarter to be played, and the end. */

import { make } from "../widgets/dom.js";
import { writeSentence } from "../widgets/sentence.js";
import type { Part } from "../widgets/strings.js";
import { budgetLeft, open, refusal, STAGES, type Game, type Quarter } from "./game-rules.js";
import type { GameStrings } from "./game-words.js";

/** A part of the game, and where the focus goes when it is shown. */
export interface Shown {
  readonly root: HTMLElement;
  readonly heading: HTMLElement;
}

/** Where a game stands before a quarter. */
interface Standing {
  readonly made: number;
  readonly quarter: number;
  readonly sum: number;
  /** What came of the quarter before. */
  readonly said: string;
}

/** How a game ended. */
interface Ending {
  readonly yours: readonly Quarter[];
  readonly theirs: readonly Quarter[];
  readonly waiting: number;
  readonly named: number;
  readonly said: string;
}

/** Less than this is no loss but rounding. */
const NOTHING = 1e-9;

const sentence = (parts: readonly Part[], tag: "p" | "td" = "p"): HTMLElement => {
  const node = make(document, tag);
  writeSentence(node, parts);
  return node;
};
const title = (text: string): HTMLElement => make(document, "h3", { tabindex: "-1" }, text);
const total = (list: readonly Quarter[]): number => list.reduce((sum, one) => sum + one.yield, 0);

/** A quarter to be played: which stage is narrowest, and one move or none. */
export function quarterView(game: Game, strings: GameStrings, { made, quarter, sum, said }: Standing, play: (stage: string, move: number | null) => void): Shown {
  const heading = title(strings.text("game-quarter", { quarter, quarters: game.quarters }));
  const stages = STAGES.map((stage) => radio("stage", stage, strings.text(`game-stage-${stage}`)));
  const moves = open(game, made).map((at) => {
    const { price, step } = game.moves[at] ?? { price: 0, step: "exploit" };
    const refused = refusal(game, made, at);
    const why =
      refused === null
        ? strings.text("game-price", { price })
        : refused.kind === "needs"
          ? strings.text("game-needs", { move: strings.move(game.moves.indexOf(refused.move)) })
          : strings.text("game-short", { price, left: refused.left });
    return radio("move", String(at), strings.move(at), `${strings.text(`game-step-${step}`)}, ${why}`, refused !== null);
  });
  const form = make(
    document,
    "form",
    { autocomplete: "off" },
    make(document, "fieldset", {}, make(document, "legend", {}, strings.text("game-identify")), ...stages),
    make(document, "fieldset", {}, make(document, "legend", {}, strings.text("game-choose")), ...moves, radio("move", "", strings.text("game-wait"))),
    make(document, "button", { type: "submit" }, strings.text("game-go")),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const data = new FormData(form);
    const move = String(data.get("move"));
    play(String(data.get("stage")), move === "" ? null : Number(move));
  });
  const state = sentence(strings.parts("game-state", { left: budgetLeft(game, made), total: sum }));
  const came = said === "" ? [] : [make(document, "p", { class: "game-came" }, said)];
  return { root: make(document, "div", {}, ...came, heading, state, form), heading };
}

function radio(name: string, value: string, label: string, note = "", disabled = false): HTMLElement {
  const input = make(document, "input", { type: "radio", name, value, required: true, disabled });
  const small = note === "" ? [] : [make(document, "small", {}, note)];
  return make(document, "label", {}, input, make(document, "span", {}, label, ...small));
}

/** The end: what was made, what was best, and where the path left it. */
export function endView(strings: GameStrings, { yours, theirs, waiting, named, said }: Ending, acts: { again: () => void; apply: (done: HTMLElement) => void }): Shown {
  const [sum, best] = [total(yours), total(theirs)];
  const heading = title(strings.text("game-over", { total: sum }));
  const worst = yours.reduce((found, one, at) => (one.lost > (yours[found]?.lost ?? 0) ? at : found), 0);
  const compared = strings.parts("game-compared", {
    gap: best - sum > NOTHING * best ? "some" : "none",
    best,
    waiting,
    quarter: worst + 1,
    move: strings.move(yours[worst]?.move ?? null),
    right: named,
    quarters: yours.length,
  });
  const again = make(document, "button", { type: "button" }, strings.text("game-again"));
  const apply = make(document, "button", { type: "button" }, strings.text("game-apply"));
  const done = make(document, "p");
  again.addEventListener("click", acts.again);
  apply.addEventListener("click", () => acts.apply(done));
  const root = make(
    document,
    "div",
    {},
    make(document, "p", { class: "game-came" }, said),
    heading,
    sentence(compared),
    table(strings, yours, theirs),
    make(document, "p", {}, strings.text("game-why")),
    make(document, "p", { class: "game-acts" }, again, apply),
    done,
  );
  return { root, heading };
}

/** Both paths, quarter by quarter. */
function table(strings: GameStrings, yours: readonly Quarter[], theirs: readonly Quarter[]): HTMLElement {
  const number = (value: number): HTMLElement => sentence(strings.parts("game-number", { value: Math.abs(value) < NOTHING ? 0 : value }), "td");
  const heads = ["quarter", "yours", "yield", "lost", "best", "yield"].map((name) => make(document, "th", { scope: "col" }, strings.text(`game-column-${name}`)));
  const rows = yours.map((one, at) => {
    const other = theirs[at] ?? { move: null, yield: 0, lost: 0 };
    return make(
      document,
      "tr",
      {},
      make(document, "th", { scope: "row" }, String(at + 1)),
      make(document, "td", {}, strings.move(one.move)),
      number(one.yield),
      number(one.lost),
      make(document, "td", {}, strings.move(other.move)),
      number(other.yield),
    );
  });
  const lost = yours.reduce((sum, one) => sum + one.lost, 0);
  const sums = make(
    document,
    "tr",
    {},
    make(document, "th", { scope: "row", colspan: "2" }, strings.text("game-sum")),
    number(total(yours)),
    number(lost),
    make(document, "td"),
    number(total(theirs)),
  );
  const whole = make(
    document,
    "table",
    {},
    make(document, "caption", {}, strings.text("game-table")),
    make(document, "thead", {}, make(document, "tr", {}, ...heads)),
    make(document, "tbody", {}, ...rows),
    make(document, "tfoot", {}, sums),
  );
  return make(document, "div", { class: "game-table", tabindex: "0", role: "group", "aria-label": strings.text("game-table") }, whole);
}
