import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { chapters } from "../lib/content.js";
import { LANGUAGE } from "../lib/languages.js";
import { messages } from "../lib/messages.js";
import { mechanisms } from "../lib/modules.js";
import { path } from "../lib/paths.js";
import { variants } from "./variants.js";

// What a reader must find behind a number of this unit in its sentence, or right before it ("week 27"), in the first
// language. A ratio, a share and a count of what the sentence names anyway are not looked at.
const NOUNS = {
  days: ["day"],
  effort: ["hour", "effort", "times"],
  hours: ["hour"],
  "hours-per-week": ["hour"],
  jobs: ["job"],
  links: ["link", "relationship"],
  "minutes-per-week": ["minute"],
  multiple: ["times", "to one", "ratio", "services long"],
  "peoples-worth": ["worth", "of a person"],
  "per-hour": ["hour"],
  weeks: ["week"],
};

// The same for the numbers of the catalogs, which have no units: nouns with | between. Where one begins with $, it is
// enough that this other number stands before it in the sentence: "2 of 8".
const COUNTED = {
  "class.ftl": "number: question|the number | vote: vote | first: vote | second: vote | count: line|pupil | line: line | right: $of|of | of: pupil | before: test | after: test",
  "clock.ftl": "price: person-hour | before: person-hour | whole: person-hour | rate: people | late: minute | minutes: minute | times: times",
  "compare.ftl": "count: setting",
  "draw.ftl": "count: point",
  "finding.ftl": "count: page | shown: claim | all: claim",
  "flow.ftl": "speed: week | week: week | under_way: decision | leader_queue: decision|$under_way | team_queue: decision|$under_way | wait: decision|$under_way | count: decision | shipped: decision | reworked: error | unnoticed: error | returned: $unnoticed | faults: fault",
  "game.ftl": "quarters: quarter|$quarter | quarter: quarter | budget: point | left: point | price: point | total: decision | waiting: decision|$lead | yield: decision | best: decision | lead: week | right: times",
  "goal.ftl": "done: setting | count: way|$done",
  "lesson.ftl": "count: character",
  "list.ftl": "count: the fewest|the most|are left|$place | place: number",
  "live.ftl": "people: person|people | shipped: decision|shipped | score: good|decision|number-score | team_best: that above | best: make it | to: team of|week | lead_time: week",
  "numbers.ftl": "number: column | rows: row | bad: row | line: line | size: mb | backlog: job | sure: week|times|estimate by|$half | half: week|day|times | surest: week|day|$half|$sure | mean: job | weeks: week | estimate: week | inProgress: job | rate: jobs a day | took: days a job|day|$age | product: job | begun: job | ended: $begun | atFirst: job|$begun | atLast: $atFirst|in progress | age: day | people: people | low: people|for each other|to each other|output | high: $low | largest: people | error: off by | tasks: task | sums: times | count: week|task | most: 1 to | by_week: week",
  "page.ftl": "count: chapter|$number | number: chapter|figure",
  "presenter.ftl": "at: of | of: $at | vote: vote",
  "sheets.ftl": "least_weeks: week | most_weeks: week | least_days: day | most_days: day | number: decision|risk|task | line: line | green: green | yellow: yellow | red: red | expected: unit | reserve: unit | deviation: unit | amount: unit | span: unit | total: unit | least: unit | most: unit|0 to|1 to | workers: worker | start: slack | end: slack | slack: slack | price: days | count: decision | fast: fast | careful: care | all_careful: days | all_fast: $all_careful",
  "tasks.ftl": "place: number | count: character|$place",
  "teach.ftl": "minutes: minute | number: chapter",
};

/** Arguments that are texts, or numbers with their unit, unless the table above says otherwise. */
const TEXTS = new Set(
  "a allowed answer at attribute b chain chapter chart choice code color constraint day difference example file first from given gives got guess guessed high key label last lever line low maximum middle minimum model move moves name names need now number output reason rows sentence settings share stretches text third through title to unit used value want x y yours".split(" "),
);

/** Messages that are no sentence: a number in a list, in a cell, or alone in large. */
const CELLS = new Set(["class-question-one", "number-score", "numbers-column-named"]);

/** A number in a rendered message: its name between marks that no text has. */
const MARKED = /⟦(\w+)⟧/gu;
const written = (name) => `⟦${name}⟧`;
/** Functions that write a number as it is; what the others write has its sign or is a word. */
const NUMERIC = new Set(["NUM", "YOU", "INT", "FIXED", "ABS"]);
const TEXTS_OF = { PCT: "%", YOUPCT: "%", WORD: "a" };

/** Numbers of a text that have nouns and none of them near, as `name: sentence`. */
function bare(text, nounsOf) {
  return text.split(/(?<=[.!?])\s/u).flatMap((sentence) =>
    [...sentence.matchAll(MARKED)].flatMap(({ 0: mark, 1: name, index }) => {
      const nouns = nounsOf(name);
      const before = sentence.slice(0, index).split(" ").slice(-3).join(" ");
      const near = `${before} ${sentence.slice(index + mark.length)}`.toLowerCase();
      const isNamed = nouns.some((noun) => (noun.startsWith("$") ? sentence.slice(0, index).includes(written(noun.slice(1))) : near.includes(noun)));
      return isNamed ? [] : [`${name}: ${sentence}`];
    }),
  );
}

/** All that a message can read as. */
function readings(body, write) {
  const known = new Map(body.map((message) => [message.id, message]));
  return (pattern) => (pattern === null || pattern === undefined ? [] : variants(pattern, write, known));
}

test("a bare number is found", () => {
  const nouns = { wait: ["hour"], first: ["week"], share: [""], of: ["pupil"], right: ["$of"] };
  const of = (name) => nouns[name];
  assert.deepEqual(bare("An hour’s fix takes ⟦wait⟧; it ends.", of), ["wait: An hour’s fix takes ⟦wait⟧; it ends."]);
  assert.deepEqual(bare("It takes ⟦wait⟧ hours, by week ⟦first⟧ and ⟦share⟧.", of), []);
  assert.deepEqual(bare("Of ⟦of⟧ pupils ⟦right⟧ chose. ⟦right⟧ did not.", of), ["right: ⟦right⟧ did not."]);
});

for (const { id, file, strings } of chapters()) {
  const mechanism = mechanisms.find((one) => one.id === id);
  test(`each number in the sentences of ${id} has its unit`, { skip: LANGUAGE !== "en" }, () => {
    const units = new Map([...mechanism.parameters, ...mechanism.outputs].map(({ name, unit }) => [name, unit]));
    const { body } = messages(file, strings);
    const read = readings(body, (call, name) => (call === null || NUMERIC.has(call) ? written(name) : TEXTS_OF[call]));
    const texts = body.flatMap(({ id: key, value, attributes }) => {
      if (/^(?:say|predict|preset)-/u.test(key)) return read(value);
      return [attributes.claim, attributes.takeaway].flatMap(read);
    });
    const nounsOf = (name) => NOUNS[units.get(name.replace(/^(?:before|guess)_/u, ""))] ?? [""];
    assert.deepEqual(texts.flatMap((text) => bare(text, nounsOf)), []);
  });
}

for (const file of readdirSync(path(`content/${LANGUAGE}`)).filter((name) => name.endsWith(".ftl"))) {
  test(`each number in ${file} has its noun`, { skip: LANGUAGE !== "en" }, () => {
    const counted = new Map((COUNTED[file] ?? "").split(" | ").map((row) => row.split(": ")).map(([name, nouns]) => [name, nouns?.split("|")]));
    const { body } = messages(file, readFileSync(path(`content/${LANGUAGE}/${file}`), "utf8"));
    const used = new Set();
    const read = readings(body, (call, name) => {
      if (call !== null && !NUMERIC.has(call)) return TEXTS_OF[call];
      if (counted.has(name)) return used.add(name) && written(name);
      return TEXTS.has(name) ? name : written(name);
    });
    const texts = body.filter(({ id }) => !id.startsWith("label-") && !CELLS.has(id)).flatMap(({ value, attributes }) => [value, ...Object.values(attributes)].flatMap(read));
    assert.deepEqual(texts.flatMap((text) => bare(text, (name) => counted.get(name) ?? [])), []);
    assert.deepEqual([...counted.keys()].filter((name) => name !== "" && !used.has(name)), [], "no noun without a number");
  });
}
