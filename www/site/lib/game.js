// The game of the machine's chapter: content/game.yaml, checked, and the best order of its moves, computed.
import { readFileSync } from "node:fs";
import { createJiti } from "jiti";
import { parse } from "yaml";
import { coreOf, mechanismOf, stringsOf } from "./core.js";
import { LANGUAGE } from "./languages.js";
import { messages } from "./messages.js";
import { checkSettings } from "./names.js";
import { path } from "./paths.js";
import { listOf, mapOf, number, object, oneOf, optional, Place, text, whole } from "./shape.js";

/** The mechanism that is played. */
const MACHINE = "machine";
/** So many sets of moves are evaluated at most: src/analysis/sequence.rs. */
const MOST_MOVES = 12;
const FILE = "game.yaml";
const SHAPE = object({
  quarters: whole,
  budget: number,
  moves: listOf(object({ id: text, step: oneOf(["exploit", "subordinate", "elevate"]), price: number, after: optional(text), set: mapOf(number) })),
});

const jiti = createJiti(import.meta.url, { moduleCache: true });
const { Analysis } = await jiti.import(path("widgets/analysis.ts"));
const rules = await jiti.import(path("page/game-rules.ts"));
const { gameStrings } = await jiti.import(path("page/game-words.ts"));

/** The game as data. */
export function game() {
  const read = parse(readFileSync(path(`content/${FILE}`), "utf8"));
  const place = new Place(FILE);
  SHAPE(read, place);
  if (read.moves.length > MOST_MOVES) place.key("moves").refuse(read.moves.length, `at most ${MOST_MOVES}`);
  read.moves.forEach(({ after, set }, at) => {
    const where = place.key("moves").key(at + 1);
    const before = read.moves.slice(0, at).map(({ id }) => id);
    if (after !== undefined && !before.includes(after)) where.key("after").refuse(after, `a move before it: ${before.join(", ") || "none"}`);
    checkSettings(mechanismOf(MACHINE), set, where.key("set"));
  });
  return read;
}

/** What the page says of it without a script. */
export async function still() {
  const played = game();
  const mechanism = mechanismOf(MACHINE);
  const score = (values) => Number(coreOf(MACHINE).evaluate(MACHINE, Float64Array.from(values)).score);
  const yielded = rules.yields(mechanism, played.moves, score);
  const analysis = await Analysis.of(await WebAssembly.compile(readFileSync(path("generated/analysis/analysis.wasm"))));
  const best = analysis.sequence(rules.plain(played.moves), yielded, played.budget, 0, played.quarters);
  const words = messages("game.ftl", readFileSync(path(`content/${LANGUAGE}/game.ftl`), "utf8"));
  const strings = gameStrings(stringsOf(MACHINE).plus(words), mechanism, played.moves);
  const moves = best.moves.filter((move) => move !== null).map((move) => strings.move(move));
  const given = { total: best.total, waiting: yielded[0] * played.quarters, moves: moves.join(", "), quarters: played.quarters, budget: played.budget };
  return { title: strings.text("game-title"), lead: strings.text("game-lead", given), still: strings.text("game-still", given), play: strings.text("game-play"), failed: strings.text("game-failed"), see: strings.text("game-see") };
}
