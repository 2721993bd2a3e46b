// The crate's own calculations and the widgets' own views, in Node: what is pre-rendered is what the browser will draw.
import { readFileSync } from "node:fs";
import { createJiti } from "jiti";
import { parseHTML } from "linkedom";
import { chapters } from "./content.js";
import { joinDrawing } from "./join.js";
import { LANGUAGE } from "./languages.js";
import { messages } from "./messages.js";
import { levers, mechanisms, version } from "./modules.js";
import { path } from "./paths.js";

const jiti = createJiti(import.meta.url, { moduleCache: true });
export const { Strings, messageArguments } = await jiti.import(path("widgets/strings.ts"));
export const { prerenderFigure, prerenderLevers } = await jiti.import(path("widgets/prerender.ts"));
export const { marks } = await jiti.import(path("widgets/format.ts"));
export const { isAt } = await jiti.import(path("widgets/is-at.ts"));
export const { studied } = await jiti.import(path("widgets/studied.ts"));
export const { headline } = await jiti.import(path("page/headline.ts"));
export const { writeSentence } = await jiti.import(path("widgets/sentence.ts"));
export const { answer, changed } = await jiti.import(path("page/prediction.ts"));
export const { writeAnswer } = await jiti.import(path("page/prediction-view.ts"));
export const { KEYS: lessonKeys } = await jiti.import(path("page/lesson-keys.ts"));
export const { nameOf, valueOf } = await jiti.import(path("page/present.ts"));

export const { value: numberWithSign } = await jiti.import(path("widgets/format.ts"));
export const { encode } = await jiti.import(path("widgets/address/encode.ts"));

const { Core } = await jiti.import(path("widgets/core.ts"));
const { Instance } = await jiti.import(path("widgets/instance.ts"));
/** The engine that makes SVG too. */
export const engine = await import(path("generated/svg-engine/svg-engine.js"));
engine.initSync({ module: readFileSync(path("generated/svg-engine/svg-engine_bg.wasm")) });

/** For each mechanism the engine with its own model. */
const held = new Map();
for (const mechanism of mechanisms) {
  const instance = Instance.now(new WebAssembly.Module(readFileSync(path(`generated/models/${mechanism.id}.wasm`))));
  held.set(mechanism.id, { core: new Core(engine, instance, { version, mechanisms: [mechanism] }), mechanism });
}

export { levers, mechanisms };

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

/** The engine and the model that a mechanism is drawn by. */
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
