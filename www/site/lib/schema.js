// What content/<id>.yaml may say of a chapter, and which words content/<lang>/<id>.md must then have.
import { GRADES } from "./marks.js";
import { flag, listOf, mapOf, number, object, oneOf, optional, Place, setting, text, whole } from "./shape.js";

/** A value of an output: a number, or that it has no bound. */
const value = (given, place) => {
  if (given !== "unbounded" && !Number.isFinite(given)) place.refuse(given, "a number or unbounded");
};
const expression = (given, place) => {
  if (typeof given !== "string" && !Number.isFinite(given)) place.refuse(given, "arithmetic over names of parameters and outputs");
};
const times = (given, place) => {
  if (!Number.isFinite(given) || given < 0) place.refuse(given, "a number from 0");
};
const settings = mapOf(setting);
/** What a question asks the model. */
export const question = {
  output: text,
  from: optional(settings),
  set: optional(settings),
  best: optional(oneOf(["most", "least"])),
  choices: listOf(object({ id: text, set: optional(settings), times: optional(times), value: optional(value) }), 2),
};

const PREDICTION = object({ ...question, number: optional(flag), why: text, chart: optional(text) });

/** What a teacher does with a chapter's prediction: what each wrong choice shows, and what pupils then find out. */
const LESSON = object({
  number: whole,
  misconceptions: mapOf(text),
  tasks: listOf(object({ id: text, from: optional(settings), set: listOf(settings), read: listOf(text), within: optional(number) })),
});

/** What proves the numbers that are typed in words: the model at a setting, a source, or that an example assumes them. */
export const NUMBERS = listOf(
  object({ of: optional(text), set: optional(settings), gives: optional(mapOf(expression)), source: optional(text), says: optional(listOf(text)), given: optional(listOf(text)) }),
);

/** A clock below a figure: `fixed` person-hours and `rate` of them an hour, against `planned` hours and `alone` for one person. */
const CLOCK = object({ fixed: text, rate: text, planned: text, alone: text });

const NOTE = object({ id: text, grade: optional(oneOf(GRADES)), as: optional(text) });
/** What is said of trust: with a grade of its own, or with that of the claim that it is about. */
const TRUST = (given, place) => {
  NOTE(given, place);
  if ((given.grade === undefined) === (given.as === undefined)) place.refuse(given, "either grade, or as: the claim of ledger.yaml or the chapter.note that has the grade");
};

const STRUCTURE = object({
  predict: optional(PREDICTION),
  draw: optional(text),
  figures: listOf(object({ chart: text, controls: optional(text), square: optional(flag), clock: optional(CLOCK), flow: optional(flag) })),
  equations: optional(listOf(object({ id: text, latex: text, symbols: mapOf(text) }))),
  trust: optional(listOf(TRUST)),
  sources: optional(listOf(text)),
  lesson: optional(LESSON),
  numbers: optional(NUMBERS),
  presets: optional(listOf(object({ id: text, set: settings, holds: optional(mapOf(text)) }))),
});

/** What each choice of a question says, and what the question then needs and may not have. */
const QUESTIONS = {
  set: { needs: ["best"], bars: ["set"] },
  times: { needs: ["set"], bars: ["best"] },
  value: { needs: [], bars: ["best"] },
};

export function checkQuestion(question, place) {
  const kinds = Object.keys(QUESTIONS);
  const kindsOf = (one) => kinds.filter((kind) => one[kind] !== undefined);
  const [kind] = kindsOf(question.choices[0]);
  question.choices.forEach((one, at) => {
    const own = kindsOf(one);
    if (own.length !== 1 || own[0] !== kind) place.key("choices").key(at + 1).refuse(one, `one of ${kinds.join(", ")}, the same in each choice`);
  });
  const { needs, bars } = QUESTIONS[kind];
  for (const key of needs) if (question[key] === undefined) place.key(key).refuse(undefined, `it is needed where choices say \`${kind}\``);
  for (const key of bars) if (question[key] !== undefined) place.key(key).refuse(question[key], `nothing where choices say \`${kind}\``);
}

/** Refuses a structure that is not a chapter's; whether its names are the mechanism's is another check. */
export function checkStructure(file, structure) {
  const place = new Place(file);
  STRUCTURE(structure, place);
  if (structure.predict) checkQuestion(structure.predict, place.key("predict"));
  if (structure.lesson) checkLesson(structure, place.key("lesson"));
}

function checkLesson({ predict, lesson }, place) {
  if (!predict) place.refuse(lesson, "nothing where there is no `predict`, whose question a lesson is about");
  for (const id of Object.keys(lesson.misconceptions)) oneOf(ids(predict.choices))(id, place.key("misconceptions"));
}

/** An object with a text for each of these keys. */
const textFor = (keys) => object(Object.fromEntries(keys.map((key) => [key, text])));
const ids = (list = []) => list.map(({ id }) => id);

/** Names of the outputs that the tasks of a lesson ask for. */
export const readings = ({ tasks }) => [...new Set(tasks.flatMap(({ read }) => read))];

/** Words in which numbers come from the model alone. */
export const numberless = (given, place) => {
  text(given, place);
  if (/\d/u.test(given.replace(/\{ \$[a-z_0-9]+ \}/gu, ""))) place.refuse(given, "words without digits; a number is a placeholder such as { $people }");
};
export const numberlessFor = (keys) => object(Object.fromEntries(keys.map((key) => [key, numberless])));

const lessonWords = (lesson) =>
  object({
    objective: numberless,
    say: numberlessFor(Object.keys(lesson.misconceptions)),
    why: numberless,
    tasks: numberlessFor(ids(lesson.tasks)),
    reads: numberlessFor(readings(lesson)),
    discuss: numberless,
    leaves_out: numberless,
  });

/** A symbol that is neither a parameter nor an output: its meaning is in words. */
export const IN_WORDS = "=";

const symbolsInWords = ({ symbols }) => Object.keys(symbols).filter((symbol) => symbols[symbol] === IN_WORDS);

function equationWords(equation) {
  const symbols = symbolsInWords(equation);
  const shape = object({ name: optional(text), ...(symbols.length > 0 ? { symbols: textFor(symbols) } : {}) });
  return symbols.length > 0 ? shape : optional(shape);
}

/** Refuses words that are missing, and words for what the structure does not have. */
export function checkWords(file, words, structure) {
  const { predict, equations = [], trust = [], sources = [], lesson, presets = [] } = structure;
  const needed = (list, shape) => (list.length > 0 ? shape : optional(shape));
  const shape = object({
    title: text,
    question: text,
    also: optional(text),
    ...(predict ? { predict: object({ ask: text, choices: textFor(ids(predict.choices)), ...(predict.number ? { number: text } : {}) }) } : {}),
    equations: optional(object(Object.fromEntries(equations.map((equation) => [equation.id, equationWords(equation)])))),
    trust: needed(trust, textFor(ids(trust))),
    sources: needed(sources, textFor(sources)),
    ...(lesson ? { lesson: lessonWords(lesson) } : {}),
    ...(presets.length > 0 ? { presets: textFor(ids(presets)) } : {}),
    strings: text,
  });
  shape(words, new Place(file));
  const wordless = equations.find((equation) => symbolsInWords(equation).length > 0 && !words.equations);
  if (wordless) new Place(file).key("equations").key(wordless.id).refuse(undefined, "words for its symbols");
}
