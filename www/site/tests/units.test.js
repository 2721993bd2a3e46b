import assert from "node:assert/strict";
import { test } from "node:test";
import { FluentBundle } from "@fluent/bundle";
import { chapters } from "../lib/content.js";
import { LANGUAGE } from "../lib/languages.js";
import { messages } from "../lib/messages.js";
import { mechanisms } from "../lib/modules.js";

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
  "per-hour": ["an hour"],
  weeks: ["week"],
};

/** A number in a rendered message: its name between marks that no text has. */
const MARKED = /⟦(\w+)⟧/gu;
const written = ([value]) => `⟦${value}⟧`;
const other = () => "";
const functions = { NUM: written, YOU: written, INT: written, FIXED: written, ABS: written, PCT: () => "%", YOUPCT: () => "%", WORD: () => "A", ROUND: other, SIGN: other, COMPARE: other };

/** Numbers of a text that have a unit and no noun of it, as `name: sentence`. */
function bare(text, units) {
  return text.split(/(?<=[.!?])\s/u).flatMap((sentence) =>
    [...sentence.matchAll(MARKED)].flatMap(({ 0: mark, 1: name, index }) => {
      const nouns = NOUNS[units.get(name)] ?? [""];
      const before = sentence.slice(0, index).split(" ").slice(-3).join(" ");
      const near = `${before} ${sentence.slice(index + mark.length)}`.toLowerCase();
      return nouns.some((noun) => near.includes(noun)) ? [] : [`${name}: ${sentence}`];
    }),
  );
}

test("a bare number is found", () => {
  const units = new Map([["wait", "hours"], ["first", "weeks"], ["share", "share"]]);
  assert.deepEqual(bare("An hour’s fix takes ⟦wait⟧; it ends.", units), ["wait: An hour’s fix takes ⟦wait⟧; it ends."]);
  assert.deepEqual(bare("It takes ⟦wait⟧ hours, by week ⟦first⟧ and ⟦share⟧.", units), []);
});

for (const { id, file, strings } of chapters()) {
  const mechanism = mechanisms.find((one) => one.id === id);
  test(`each number in the sentences of ${id} has its unit`, { skip: LANGUAGE !== "en" }, () => {
    const units = new Map([...mechanism.parameters, ...mechanism.outputs].map(({ name, unit }) => [name, unit]));
    const bundle = new FluentBundle(LANGUAGE, { useIsolating: false, functions });
    bundle.addResource(messages(file, strings));
    const names = Object.fromEntries([...units.keys()].map((name) => [name, name]));
    const texts = messages(file, strings).body.flatMap(({ id: key }) => {
      const { value, attributes } = bundle.getMessage(key);
      const said = key.startsWith("say-") ? [value] : [attributes.claim, attributes.takeaway];
      return said.filter(Boolean).map((pattern) => bundle.formatPattern(pattern, names, []));
    });
    assert.deepEqual(texts.flatMap((text) => bare(text, units)), []);
  });
}
