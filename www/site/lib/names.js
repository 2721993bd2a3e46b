// Whether the names and values in content/<id>.yaml are the mechanism's, and its outputs have words where they are shown.
import { IN_WORDS } from "./schema.js";
import { Place } from "./shape.js";

const names = (list) => list.map(({ name }) => name);

/** Refuses settings that a mechanism does not have, by name or by value. */
export function checkSettings({ parameters }, given = {}, where) {
  for (const [name, value] of Object.entries(given)) {
    const parameter = parameters.find((one) => one.name === name);
    if (!parameter) where.key(name).refuse(value, `no such parameter, but ${names(parameters).join(", ")}`);
    if (parameter.options.length > 0) {
      if (!parameter.options.includes(value)) where.key(name).refuse(value, parameter.options.join(", "));
    } else if (!(value >= parameter.minimum && value <= parameter.maximum)) where.key(name).refuse(value, `from ${parameter.minimum} to ${parameter.maximum}`);
  }
}

/** Refuses a chart, a parameter, an output, an option or a value that the mechanism does not have. */
export function checkNames(file, structure, { charts, parameters, outputs }) {
  const place = new Place(file);
  const within = (given, allowed, where) => {
    if (!allowed.includes(given)) where.refuse(given, allowed.join(", "));
  };
  const checkHere = (given, where) => checkSettings({ parameters }, given, where);
  const checkQuestionNames = (question, where) => {
    within(question.output, names(outputs), where.key("output"));
    for (const key of ["from", "set"]) checkHere(question[key], where.key(key));
    question.choices.forEach((one, at) => checkHere(one.set, where.key("choices").key(at + 1).key("set")));
  };
  const controllable = ["none", "lever", ...names(parameters.filter(({ list }) => !list))];
  structure.figures.forEach(({ chart, controls = "none", clock = {} }, at) => {
    const where = place.key("figures").key(at + 1);
    within(chart, charts.map(({ id }) => id), where.key("chart"));
    for (const name of controls.split(" ")) within(name, controllable, where.key("controls"));
    for (const [key, name] of Object.entries(clock)) within(name, [...names(parameters), ...names(outputs)], where.key("clock").key(key));
  });
  for (const { id, symbols } of structure.equations ?? []) {
    for (const [symbol, name] of Object.entries(symbols)) {
      within(name, [IN_WORDS, ...names(parameters), ...names(outputs)], place.key("equations").key(id).key("symbols").key(symbol));
    }
  }
  if (structure.predict) checkQuestionNames(structure.predict, place.key("predict"));
  // Charts with a slider on their x axis that the chapter shows.
  const shown = structure.figures.map(({ chart }) => chart).filter((chart) => charts.find(({ id }) => id === chart)?.slider);
  for (const [chart, where] of [[structure.draw, place.key("draw")], [structure.predict?.chart, place.key("predict").key("chart")]]) {
    if (chart !== undefined) within(chart, shown, where);
  }
  structure.lesson?.tasks.forEach((task) => {
    const where = place.key("lesson").key("tasks").key(task.id);
    checkHere(task.from, where.key("from"));
    task.set.forEach((one, at) => checkHere(one, where.key("set").key(at + 1)));
    for (const name of task.read) within(name, names(outputs), where.key("read"));
  });
  (structure.presets ?? []).forEach(({ set, holds = {} }, at) => {
    const where = place.key("presets").key(at + 1);
    checkHere(set, where.key("set"));
    for (const name of Object.keys(holds)) within(name, names(outputs), where.key("holds"));
  });
}

/** Refuses a missing name of an output that the structure shows by name, and the name of one that nothing shows. */
export function checkOutputWords(file, structure, strings, { outputs }) {
  const place = new Place(file, ["strings"]);
  const named = [...strings.matchAll(/^output-([a-z0-9-]+) =/gmu)].map(([, name]) => name);
  const shown = outputs.map(({ name }) => name).filter((name) => shownNames(structure).has(name)).map((name) => name.replaceAll("_", "-"));
  const list = (names) => names.map((name) => `output-${name}`).join(", ") || "none";
  const missing = shown.filter((name) => !named.includes(name));
  if (missing.length > 0) place.refuse(undefined, `${list(missing)}: an equation or the prediction shows it by name`);
  const dead = named.filter((name) => !shown.includes(name));
  if (dead.length > 0) place.refuse(list(dead), `names of outputs that are shown, which are ${list(shown)}`);
}

/** Names of parameters and outputs that a page shows. */
function shownNames({ equations = [], predict } = {}) {
  const symbols = equations.flatMap((one) => Object.values(one.symbols));
  return new Set([...symbols, predict?.output]);
}
