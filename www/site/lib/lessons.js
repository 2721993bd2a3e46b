// What a teacher does with a chapter: its question, what its wrong answers show, tasks with their answers, all computed.
import { asked, outputAt, placeholders, queryOf, valuesAt, written } from "./ask-model.js";
import { fill } from "./fill.js";
import * as narrows from "./core.js";
import { misconceptions } from "./misconceptions.js";
import { LANGUAGE } from "./languages.js";
import { Place } from "./shape.js";

/** What is read off a picture is right within this share of the model's number, if the task says nothing else. */
const WITHIN = 0.02;

export const LETTERS = "ABCDEFG";

/** A chapter's lesson with every number in its place, or nothing where it has none. */
export function lessonOf(chapter) {
  const { id, lesson, predict, structure } = chapter;
  if (!lesson) return null;
  const { words, number } = lesson;
  const place = `${id}.md: lesson`;
  const choices = choicesOf(chapter);
  const right = choices.findIndex((one) => one.right);
  const from = valuesAt(id, structure.predict.from);
  const after = valuesAt(id, structure.predict.from, structure.predict.choices[right].set ?? structure.predict.set);
  const { times } = asked(id, predict);
  const numbers = {
    ...placeholders(id, from, "before_"),
    ...placeholders(id, after),
    ...(times === null ? {} : { times: narrows.stringsOf(id).output(times, "multiple") }),
  };
  const filled = (text) => fill(text, numbers, place);
  return {
    id,
    number,
    title: chapter.title,
    question: chapter.question,
    objective: filled(words.objective),
    ask: predict.ask,
    choices: choices.map((one) => (one.right ? one : { ...one, say: filled(words.say[one.id]) })),
    right: choices[right],
    why: filled(words.why),
    tasks: lesson.tasks.map((task) => taskOf(id, structure.predict.from, task, words)),
    discuss: filled(words.discuss),
    leavesOut: filled(words.leaves_out),
    setting: written(id, from, differing(id, from)),
    query: queryOf(id, from),
  };
}

/** Names of the settings that are not as they open. */
const differing = (id, values) => narrows.mechanismOf(id).parameters.filter((one, at) => one.default !== values[at]).map(({ name }) => name);

/** The choices by letter, with the model's verdict. A right answer that the lesson takes for wrong, or the other way, is refused. */
function choicesOf({ id, predict, structure, lesson }) {
  const rows = asked(id, predict).rows;
  return structure.predict.choices.map((choice, at) => {
    const code = lesson.misconceptions[choice.id];
    const { right } = rows[at];
    const place = new Place(`${id}.yaml`).key("lesson").key("misconceptions").key(choice.id);
    if (right && code !== undefined) place.refuse(code, "nothing: the model says that this choice is right");
    if (!right && code === undefined) place.refuse(code, `one of ${Object.keys(misconceptions).join(", ")}: the model says that this choice is wrong`);
    if (!right && !misconceptions[code]) place.refuse(code, Object.keys(misconceptions).join(", "));
    return { id: choice.id, letter: LETTERS[at], label: predict.choices[at].label, right, ...(right ? {} : { code, misconception: misconceptions[code] }) };
  });
}

/** A task: what to set, what to read, and what the model gives there. */
function taskOf(id, from, task, words) {
  const settings = task.set.map((set) => valuesAt(id, from, task.from, set));
  const place = `${id}.md: lesson.tasks.${task.id}`;
  const shared = Object.keys(task.from ?? {});
  return {
    id: task.id,
    text: fill(words.tasks[task.id], placeholders(id, settings[0]), place),
    before: written(id, settings[0], shared),
    settings: settings.map((values, at) => ({ shown: written(id, values, Object.keys(task.set[at])), query: queryOf(id, values) })),
    rows: task.read.map((name) => {
      const answers = settings.map((values) => banded(id, outputAt(id, values, name), task.within ?? WITHIN));
      return { name: words.reads[name], answers, same: answers.length > 1 && answers.every(({ value }) => value === answers[0].value) };
    }),
  };
}

/** An answer with the band in which a reading is taken for right; a whole number or a word has none. */
function banded(id, { value, unit, text }, within) {
  if (typeof value !== "number" || Number.isInteger(value)) return { value, text };
  const most = unit === "share" && value <= 1 ? 1 : Number.POSITIVE_INFINITY;
  const [low, high] = [value - Math.abs(value) * within, Math.min(most, value + Math.abs(value) * within)];
  return { value, text, low: narrows.numberWithSign(LANGUAGE, low, unit), high: narrows.stringsOf(id).output(high, unit) };
}

/** Numbers of questions are used once. */
export function checkNumbers(questions) {
  const numbers = questions.map(({ number }) => number);
  const twice = numbers.find((number, at) => numbers.indexOf(number) !== at);
  if (twice !== undefined) throw new Error(`content: two questions have the number ${twice} (${LANGUAGE}); each keeps its own for ever`);
}
