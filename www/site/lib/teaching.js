// The question bank and the class hours: content/bank.yaml and content/sessions.yaml with their words, every number computed.
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { asked, outputAt, valuesAt } from "./ask-model.js";
import { dice } from "./dice.js";
import { fill } from "./fill.js";
import { LANGUAGE } from "./languages.js";
import { LETTERS } from "./lessons.js";
import { misconceptions } from "./misconceptions.js";
import { path } from "./paths.js";
import { checkQuestion, numberless, numberlessFor, question } from "./schema.js";
import { listOf, mapOf, number, object, oneOf, optional, Place, setting, text, whole } from "./shape.js";

const read = (file) => parse(readFileSync(path(`content/${file}`), "utf8"));

const BANK = listOf(
  object({
    id: text,
    number: whole,
    chapter: text,
    given: optional(mapOf(number)),
    right: text,
    misconceptions: mapOf(oneOf(Object.keys(misconceptions))),
    proof: optional(object(question)),
  }),
);
const SESSIONS = listOf(
  object({
    id: text,
    chapter: text,
    steps: listOf(object({ id: text, to: whole })),
    numbers: mapOf(object({ dice: optional(text), mechanism: optional(text), set: optional(mapOf(setting)), read: text })),
  }),
);

/** The items of the bank with their words. */
export function bank(items = read("bank.yaml")) {
  BANK(items, new Place("bank.yaml"));
  const words = read(`${LANGUAGE}/bank.yaml`);
  const ids = (item) => [item.right, ...Object.keys(item.misconceptions)].toSorted();
  const shape = object(Object.fromEntries(items.map((item) => [item.id, object({ ask: numberless, choices: numberlessFor(ids(item)), why: numberless })])));
  shape(words, new Place(`${LANGUAGE}/bank.yaml`));
  return items.map((item) => {
    checkProof(item, new Place("bank.yaml").key(item.id));
    const numbers = Object.fromEntries(Object.entries(item.given ?? {}).map(([name, value]) => [name, given(value)]));
    const filled = (said) => fill(said, numbers, `bank.yaml: ${item.id}`);
    const own = words[item.id];
    const choices = ids(item).map((id, at) => {
      const code = item.misconceptions[id];
      return { id, letter: LETTERS[at], label: filled(own.choices[id]), right: id === item.right, ...(code ? { code, misconception: misconceptions[code] } : {}) };
    });
    return { id: item.id, number: item.number, chapter: item.chapter, ask: filled(own.ask), choices, right: choices.find((one) => one.right), why: filled(own.why), proven: item.proof !== undefined };
  });
}

/** Below one a share, else a count or a ratio. */
const given = (value) => new Intl.NumberFormat(LANGUAGE, value < 1 ? { style: "percent" } : {}).format(value);

/** Refuses an item whose answer its mechanism denies. */
function checkProof({ chapter, right, proof }, place) {
  if (!proof) return;
  checkQuestion(proof, place.key("proof"));
  const { rows } = asked(chapter, { ...proof, choices: proof.choices.map(({ id, ...rest }) => ({ label: id, ...rest })) });
  const found = rows.filter((row) => row.right).map(({ label }) => label);
  if (found.length !== 1 || found[0] !== right) place.key("right").refuse(right, `what ${chapter} gives: ${found.join(", ") || "none"}`);
}

/** The class hours with their words and minutes. */
export function sessions() {
  const hours = read("sessions.yaml");
  SESSIONS(hours, new Place("sessions.yaml"));
  const words = read(`${LANGUAGE}/sessions.yaml`);
  const stepsOf = ({ steps }) => numberlessFor(steps.map(({ id }) => id));
  const shape = object(Object.fromEntries(hours.map((hour) => [hour.id, object({ title: text, lead: numberless, needs: numberless, note: numberless, steps: stepsOf(hour) })])));
  shape(words, new Place(`${LANGUAGE}/sessions.yaml`));
  const games = dice();
  return hours.map(({ id, chapter, steps, numbers }) => {
    const found = Object.fromEntries(Object.entries(numbers).map(([name, source]) => [name, numberOf(source, games)]));
    const filled = (said) => fill(said, found, `sessions.yaml: ${id}`);
    const { title, lead, needs, note, steps: said } = words[id];
    const minutes = steps.map(({ to }, at) => ({ from: at === 0 ? 0 : steps[at - 1].to, to }));
    return { id, chapter, title, lead: filled(lead), needs: filled(needs), note: filled(note), length: steps.at(-1).to, steps: steps.map((step, at) => ({ ...minutes[at], text: filled(said[step.id]) })) };
  });
}

function numberOf({ dice: game, mechanism, set, read: name }, games) {
  if (mechanism) return outputAt(mechanism, valuesAt(mechanism, set), name).text;
  const value = games[game]?.[name];
  if (value === undefined) throw new Error(`content/sessions.yaml: the dice game has no ${game}.${name}`);
  return new Intl.NumberFormat(LANGUAGE, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(value);
}
