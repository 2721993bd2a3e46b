// What figures say at the ends of their settings: one of a thing is singular, nothing is set against itself, no mark stands alone.
import assert from "node:assert/strict";
import { test } from "node:test";
import { chapters } from "../lib/content.js";
import { coreOf, mechanismOf, mechanisms, messageArguments, stringsOf } from "../lib/core.js";
import { LANGUAGE } from "../lib/languages.js";

const SEVERAL =
  "answers bets candidates checks corrections days decisions faults functions hand-offs hours jobs layers leaders levels links looks loops meetings minutes mistakes months others people person-hours pieces places plans points pounds probes promises quarters relationships releases risks sessions stages steps tasks teams times weeks years";
const RULES = [
  ["one of several", new RegExp(`(?<![\\d.,/–-])1 (?:${SEVERAL.replaceAll(" ", "|")})\\b`, "u")],
  ["set against itself", /(?<![\d.,])(\d[\d.,]*%?)(?:, not| in place of| instead of|, where the other has) \1(?![\d%]|[.,]\d)/u],
  ["a mark alone", / [,.;:](?!\d)|[,.;:]{2}| {2}/u],
  ["a small letter begins", /(?<!\bch)[.!?] \p{Ll}/u],
  ["what is no word", /NaN|Infinity|undefined|not defined|[{}]|-0\b/u],
];

/** The opening setting, each parameter at its ends, at 0 and at 1, each option, and everything at its least and most. */
function settings({ parameters }) {
  const start = parameters.map((one) => one.default);
  const ends = ({ options, minimum, maximum, step }) =>
    options.length > 0 ? options.map((_, at) => at) : [minimum, minimum + step, 0, 1, maximum].filter((value) => value >= minimum && value <= maximum);
  const all = (which) => parameters.map((one) => (one.options.length > 0 ? one.default : one[which]));
  const moved = parameters.flatMap((one, index) => ends(one).map((value) => [`${one.name} at ${value}`, start.with(index, value)]));
  return [["the opening setting", start], ...moved, ["all at their least", all("minimum")], ["all at their most", all("maximum")]];
}

/** What is wrong with the sentences of a mechanism, each fault of a sentence once. A preset's sentence stands at its own setting alone. */
function faults(id) {
  const [mechanism, core, strings] = [mechanismOf(id), coreOf(id), stringsOf(id)];
  const source = chapters().find((one) => one.id === id).strings;
  const keys = [...mechanism.charts.flatMap((chart) => ["claim", "takeaway", "description"].map((part) => `chart-${chart.id}.${part}`)), ...[...source.matchAll(/^(say-[\w-]+) =/gmu)].map(([, key]) => key)];
  const found = new Map();
  for (const [setting, values] of settings(mechanism)) {
    const given = messageArguments(mechanism, values, Object.values(core.evaluate(id, values)));
    for (const key of keys) {
      const text = strings.text(key, given);
      for (const [rule, pattern] of RULES) {
        const at = pattern.exec(text);
        if (at && !found.has(`${key} ${rule}`)) found.set(`${key} ${rule}`, `${id}, ${setting}: ${key}: ${rule}: …${text.slice(Math.max(0, at.index - 60), at.index + 50)}…`);
      }
    }
  }
  return [...found.values()];
}

for (const { id } of mechanisms) {
  test(`what ${id} says at the ends of its settings is right`, { skip: LANGUAGE !== "en" }, () => assert.deepEqual(faults(id), []));
}

test("a fault of each kind is found", () => {
  const wrong = ["It takes 1 weeks.", "It is 12%, not 12%.", "It is so .", "It is so. but why?", "It is NaN."];
  wrong.forEach((text, at) => assert.ok(RULES[at][1].test(text), text));
  const right = ["It takes 1 week, 11 weeks or 0.1 weeks.", "It is 12%, not 12.5%.", "It is so: .5 of it.", "See ch. two. But why?", "It is nothing."];
  for (const text of right) for (const [rule, pattern] of RULES) assert.ok(!pattern.test(text), `${rule}: ${text}`);
});
