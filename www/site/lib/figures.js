// What the templates ask for: figures, levers, live paragraphs and present values, all computed.
import { readFileSync } from "node:fs";
import * as narrows from "./core.js";
import { LANGUAGE } from "./languages.js";
import { path } from "./paths.js";

/** The font that labels are measured in: the one that the widgets' sheet names. */
const FONT = /--n-gauge: var\(\s*--narrows-gauge,\s*([^)]+?)\s*\);/.exec(readFileSync(path("widgets/figure.css"), "utf8"))[1].replace(/\s+/g, " ");

/** `<narrows-figure>` with picture, sentence and table inside. `sizes`: one or two [width, height], the last for 600 px and more. */
export const figure = (options) => figureElement(options).outerHTML;

/** The same as an element of a document. */
export function figureElement({ sizes, ...rest }) {
  const { document, parse } = narrows.page();
  const attributes = {};
  for (const [name, value] of Object.entries(rest)) {
    if (value !== undefined && value !== null) attributes[name] = String(value);
  }
  const element = document.createElement("narrows-figure");
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  const prefix = [attributes.mechanism, attributes.chart].filter(Boolean).join("-");
  const how = { attributes, sizes, prefix, font: FONT, parse, engine: narrows.engine };
  element.append(narrows.prerenderFigure(document, narrows.coreOf(attributes.mechanism), narrows.stringsOf(attributes.mechanism), how));
  return element;
}

/** `<narrows-levers>` at the opening setting. */
export function levers() {
  const { document } = narrows.page();
  const element = document.createElement("narrows-levers");
  element.append(narrows.prerenderLevers(document, narrows.levers, narrows.stringsOf("machine"), "levers"));
  return element.outerHTML;
}

/** A paragraph that is computed now and follows the reader's settings later. */
export function live(id, name) {
  const strings = narrows.stringsOf(id);
  if (!strings.has(name)) throw new Error(`content/${LANGUAGE}/${id}.md places "${name}", which its strings do not have`);
  return said("p", { class: "say", "data-say": name }, strings.parts(name, narrows.opening(id).given));
}

/** What the model says to a chapter's question at the opening setting, where nobody has guessed. */
export function answer(id, prediction) {
  const { mechanism, values } = narrows.opening(id);
  const strings = narrows.stringsOf(id);
  if (!strings.has(prediction.why)) throw new Error(`content/${LANGUAGE}/${id}.md: \`predict\` says why by "${prediction.why}", which its strings do not have`);
  const evaluate = (list) => narrows.coreOf(id).evaluate(id, Float64Array.from(list));
  const box = narrows.page().document.createElement("div");
  box.setAttribute("data-answer", "");
  narrows.writeAnswer(box, mechanism, prediction, narrows.answer(mechanism, values, prediction, null, evaluate), strings);
  return box.outerHTML;
}

/** The unit of the output that a prediction asks about. */
export function askedUnit(id, name) {
  const unit = narrows.mechanismOf(id).outputs.find((one) => one.name === name)?.unit ?? "";
  return narrows.stringsOf(id).unit(unit, 0);
}

/** What a parameter or an output of a mechanism is called. */
export const named = (name, id) => narrows.nameOf(narrows.mechanismOf(id), name, narrows.stringsOf(id));

/** Its value at the opening setting. */
export function valued(name, id) {
  const { mechanism, values, outputs } = narrows.opening(id);
  return narrows.valueOf(mechanism, name, values, outputs, narrows.stringsOf(id));
}

/** What the machine says at the opening setting. */
export function headline() {
  const { mechanism, values, outputs } = narrows.opening("machine");
  const { score, ...rest } = narrows.headline(mechanism, narrows.levers, values, outputs, narrows.stringsOf("machine"));
  const sentences = Object.entries(rest).map(([name, parts]) => [name, said("span", { "data-headline": name }, parts)]);
  return { score, ...Object.fromEntries(sentences) };
}

function said(tag, attributes, parts) {
  const { document } = narrows.page();
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  narrows.writeSentence(element, parts);
  return element.outerHTML;
}
