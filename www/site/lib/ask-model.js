// A model at settings that a lesson names, and what it gives in words.
import * as narrows from "./core.js";

/** A mechanism's outputs at these values, with all that its study finds; asked for once. */
const known = new Map();
export function outputsAt(id, values) {
  const key = `${id} ${values.join(" ")}`;
  if (!known.has(key)) known.set(key, narrows.coreOf(id).evaluate(id, narrows.studied(narrows.coreOf(id), narrows.mechanismOf(id), values)));
  return known.get(key);
}

/** The values of a mechanism where these settings follow its opening one. */
export function valuesAt(id, ...settings) {
  const mechanism = narrows.mechanismOf(id);
  return settings.reduce((values, one) => narrows.changed(mechanism, values, one), mechanism.parameters.map((parameter) => parameter.default));
}

/** One output as it is, by its unit, and as it is written. */
export function outputAt(id, values, name) {
  const unit = narrows.mechanismOf(id).outputs.find((one) => one.name === name)?.unit;
  if (unit === undefined) throw new Error(`${id} has no output called ${name}`);
  const value = outputsAt(id, values)[name];
  return { value, unit, text: narrows.stringsOf(id).output(value, unit) };
}

/** Settings as a reader sees them: name and value of each. */
export function written(id, values, names) {
  const strings = narrows.stringsOf(id);
  const mechanism = narrows.mechanismOf(id);
  return names.map((name) => ({ name: narrows.nameOf(mechanism, name, strings), value: narrows.valueOf(mechanism, name, values, {}, strings) }));
}

/** All settings and outputs as written, for placeholders. */
export function placeholders(id, values, prefix = "") {
  const { parameters, outputs } = narrows.mechanismOf(id);
  const strings = narrows.stringsOf(id);
  const found = outputsAt(id, values);
  const shown = (name) => narrows.valueOf(narrows.mechanismOf(id), name, values, found, strings);
  return Object.fromEntries([...parameters, ...outputs].map(({ name }) => [prefix + name, shown(name)]));
}

/** What the model says to a question, where nobody has guessed. */
export function asked(id, question) {
  const evaluate = (list) => outputsAt(id, [...list]);
  return narrows.answer(narrows.mechanismOf(id), valuesAt(id), question, null, evaluate);
}

/** A page's address behind its question mark, for a setting. */
export function queryOf(id, values) {
  const mechanism = narrows.mechanismOf(id);
  const entries = mechanism.parameters.map(({ lever, name }, at) => [lever ?? `${id}.${name}`, values[at]]);
  return narrows.encode(Object.fromEntries(entries), { levers: narrows.levers, mechanisms: narrows.mechanisms });
}
