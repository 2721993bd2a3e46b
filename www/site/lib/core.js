// The crate's own calculations and the widgets' own views, in Node: what is pre-rendered is what the browser will draw.
import { readFileSync } from "node:fs";
import { createJiti } from "jiti";
import { parseHTML } from "linkedom";
import { chapters, LANGUAGE } from "./content.js";
import { joinDrawing } from "./join.js";
import { messages } from "./messages.js";
import { path } from "./paths.js";

const jiti = createJiti(import.meta.url, { moduleCache: true });
export const { Strings, messageArguments } = await jiti.import(path("widgets/strings.ts"));
export const { prerenderFigure, prerenderLevers } = await jiti.import(path("widgets/prerender.ts"));
export const { outlook } = await jiti.import(path("page/outlook.ts"));
export const { say } = await jiti.import(path("page/say.ts"));
export const { nameOf, valueOf } = await jiti.import(path("page/present.ts"));

export const core = await import(path("generated/chapters/narrows_wasm.js"));
core.initSync({ module: readFileSync(path("generated/chapters/narrows_wasm_bg.wasm")) });

const shared = messages("site.ftl", readFileSync(path(`content/${LANGUAGE}/site.ftl`), "utf8"));
const bundles = new Map(chapters().map(({ id, file, strings }) => [id, new Strings(LANGUAGE, shared, messages(file, strings))]));

/** The words of one mechanism. */
export function stringsOf(id) {
  const strings = bundles.get(id);
  if (!strings) throw new Error(`content/${LANGUAGE}/${id}.md is missing`);
  return strings;
}

export function mechanismOf(id) {
  const mechanism = core.mechanisms().find((one) => one.id === id);
  if (!mechanism) throw new Error(`no mechanism is called ${id}`);
  return mechanism;
}

/** What a mechanism gives at its opening setting. */
export function opening(id) {
  const mechanism = mechanismOf(id);
  const values = mechanism.parameters.map((parameter) => parameter.default);
  const outputs = core.evaluate(id, Float64Array.from(values));
  return { mechanism, values, outputs, given: messageArguments(mechanism, values, outputs) };
}

/** A fresh document, and a way from SVG text to a node of it. */
export function page() {
  const { document, DOMParser } = parseHTML("<!doctype html><html><body></body></html>");
  const parse = (svg) => document.importNode(new DOMParser().parseFromString(joinDrawing(svg), "image/svg+xml").documentElement, true);
  return { document, parse };
}
