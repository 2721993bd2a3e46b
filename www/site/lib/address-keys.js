// Every key of an address, from the registry: the levers, and each mechanism's own settings.
import * as narrows from "./core.js";
import { words } from "./words.js";

const fields = (key, name, { unit, step, minimum, maximum, default: opens, options }, strings, attribute) => {
  const shown = (value) => (options?.length > 0 ? options[value] : strings.setting({ unit, step }, value));
  return { key, name, options: options ?? [], from: shown(minimum), to: shown(maximum), opens: shown(opens), attribute };
};

/** The four levers, which every page knows. */
export function leverKeys() {
  const strings = narrows.stringsOf("machine");
  return narrows.levers.map((lever) => fields(lever.key, strings.text(`lever-${lever.key}`), { ...lever, default: lever.opening }, strings));
}

/** What makes an address a lesson: which controls are there, what is seen first. */
export function lessonKeys() {
  const said = (what, key) => words(`teach-${what}-${key}`);
  return narrows.lessonKeys.map((key) => ({ key, name: said("key", key), takes: said("takes", key), opens: said("opens", key), options: [] }));
}

/** A mechanism's settings that are no lever; of the items of a list the first stands for all. */
export function mechanismKeys(id) {
  const strings = narrows.stringsOf(id);
  const mechanism = narrows.mechanismOf(id);
  const own = mechanism.parameters.filter(({ lever, list }) => lever === null && (list === null || list <= 1));
  return own.map((one) => {
    const last = mechanism.parameters.filter(({ list, name }) => one.list === 1 && list > 1 && name.replace(/\d+/u, "1") === one.name).at(-1);
    return { ...fields(`${id}.${one.name}`, narrows.nameOf(mechanism, one.name, strings), one, strings), last: last && `${id}.${last.name}` };
  });
}
