// The crate's own calculations and the widgets' own views, in Node: what is pre-rendered is what the browser will draw.
import { readFileSync } from "node:fs";
import { createJiti } from "jiti";
import { parseHTML } from "linkedom";
import { chapters } from "./content.js";
import { joinDrawing } from "./join.js";
import { LANGUAGE } from "./languages.js";
import { messages } from "./messages.js";
import { modules } from "./modules.js";
import { path } from "./paths.js";

const jiti = createJiti(import.meta.url, { moduleCache: true });
export const { Strings, messageArguments } = await jiti.import(path("widgets/strings.ts"));
export const { prerenderFigure, prerenderLevers, studied } = await jiti.import(path("widgets/prerender.ts"));
export const { outlook } = await jiti.import(path("page/outlook.ts"));
export const { say } = await jiti.import(path("page/say.ts"));
export const { answer } = await jiti.import(path("page/prediction.ts"));
export const { writeAnswer } = await jiti.import(path("page/prediction-view.ts"));
export const { nameOf, valueOf } = await jiti.import(path("page/present.ts"));

/** For each mechanism the module that draws most of its charts, and what that says of it. */
const held = new Map();
for (const { name, charts } of modules) {
  const fuller = Object.keys(charts).filter((id) => charts[id].length > (held.get(id)?.mechanism.charts.length ?? 0));
  if (fuller.length === 0) continue;
  const core = await import(path(`generated/wasm/${name}/${name}.js`));
  core.initSync({ module: readFileSync(path(`generated/wasm/${name}/${name}_bg.wasm`)) });
  for (const mechanism of core.mechanisms()) if (fuller.includes(mechanism.id)) held.set(mechanism.id, { core, mechanism });
}

/** Every mechanism. */
export const mechanisms = [...held.values()].map(({ mechanism }) => mechanism);

const shared = ["site.ftl", "live.ftl", "predict.ftl"].map((file) => messages(file, readFileSync(path(`content/${LANGUAGE}/${file}`), "utf8")));
const bundles = new Map(chapters().map(({ id, file, strings }) => [id, new Strings(LANGUAGE, ...shared, messages(file, strings))]));

/** The words of one mechanism. */
export function stringsOf(id) {
  const strings = bundles.get(id);
  if (!strings) throw new Error(`content/${LANGUAGE}/${id}.md is missing`);
  return strings;
}

function find(id) {
  const found = held.get(id);
  if (!found) throw new Error(`no mechanism is called ${id}`);
  return found;
}

export const mechanismOf = (id) => find(id).mechanism;

/** The module that a mechanism is drawn by. */
export const coreOf = (id) => find(id).core;

const openings = new Map();

/** What a mechanism gives at its opening setting, with everything that its study finds. */
export function opening(id) {
  if (!openings.has(id)) openings.set(id, open(id));
  return openings.get(id);
}

function open(id) {
  const mechanism = mechanismOf(id);
  const values = mechanism.parameters.map((parameter) => parameter.default);
  const outputs = coreOf(id).evaluate(id, studied(coreOf(id), mechanism, values));
  return { mechanism, values, outputs, given: messageArguments(mechanism, values, Object.values(outputs)) };
}

/** A fresh document, and a way from SVG text to a node of it. */
export function page() {
  const { document, DOMParser } = parseHTML("<!doctype html><html><body></body></html>");
  const parse = (svg) => document.importNode(new DOMParser().parseFromString(joinDrawing(svg), "image/svg+xml").documentElement, true);
  return { document, parse };
}
