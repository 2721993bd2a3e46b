// A preset of a chapter: a link with its settings in its address, and what the model says of it.
import * as narrows from "./core.js";
import { LANGUAGE } from "./languages.js";
import { words } from "./words.js";

/** The settings by the keys of an address: a lever's own, or `machine.escalated`. */
export function keys(mechanism, set) {
  const key = (name) => mechanism.parameters.find((one) => one.name === name).lever ?? `${mechanism.id}.${name}`;
  return Object.fromEntries(Object.entries(set).map(([name, value]) => [key(name), value]));
}

/** What the model gives at a preset, all other settings as they open; refuses a preset that does not hold what it says. */
export function outputsAt(id, { id: preset, set, holds = {} }) {
  const mechanism = narrows.mechanismOf(id);
  const values = mechanism.parameters.map(({ name, default: usual }) => set[name] ?? usual);
  const outputs = narrows.coreOf(id).evaluate(id, Float64Array.from(values));
  for (const [name, state] of Object.entries(holds)) {
    if (outputs[name] !== state) throw new Error(`content/${id}.yaml: the preset ${preset} holds ${name}: ${state}, and the model gives ${outputs[name]}`);
  }
  return { mechanism, values, outputs };
}

/** The link and the sentence of one preset. */
export function preset(id, one) {
  const { mechanism, values, outputs } = outputsAt(id, one);
  const strings = narrows.stringsOf(id);
  const key = `preset-${one.id}`;
  if (!strings.has(key)) throw new Error(`content/${LANGUAGE}/${id}.md: the preset ${one.id} has no message ${key}`);
  const { document } = narrows.page();
  const [link, story] = [document.createElement("a"), document.createElement("p")];
  const settings = keys(mechanism, one.set);
  link.setAttribute("href", `?${new URLSearchParams(settings)}`);
  link.setAttribute("data-preset", JSON.stringify(settings));
  link.setAttribute("data-said", words("preset-done", { name: one.name }));
  link.textContent = one.name;
  narrows.writeSentence(story, strings.parts(key, narrows.messageArguments(mechanism, values, Object.values(outputs))));
  return link.outerHTML + story.outerHTML;
}
