// Turns the words of content/, in the language that is built now, into modules that the browser can load, parsed
// already: what every figure shares, what only pages say, for each mechanism what its opening chart needs, with the
// rest beside it where there is much, and for each prediction what is said of it.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { parse } from "yaml";
import { chapters } from "./lib/content.js";
import { divide } from "./lib/divide.js";
import { glossary } from "./lib/glossary.js";
import { LANGUAGE } from "./lib/languages.js";
import { messages } from "./lib/messages.js";
import { mechanisms } from "./lib/modules.js";
import { packed } from "./lib/packed.js";
import { path } from "./lib/paths.js";

const folder = path("generated/strings");
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

const write = (name, text) => writeFileSync(`${folder}/${name}.ts`, text);
/** Messages as they are loaded: most have no attributes. */
const plain = (body) => body.map(({ attributes, ...rest }) => (Object.keys(attributes).length > 0 ? { ...rest, attributes } : rest));
/** A module of messages; `rest` is the name of the one that continues it. */
const asModule = (body, rest = "") => `import type { Words } from "../../widgets/strings.js";

export default ${packed({ body: plain(body) })} as unknown as Words;
${rest && `export const rest = () => import("./${rest}.js");\n`}`;
const asPrediction = (prediction, body) => `import type { PredictionModule } from "../../page/prediction.js";

export default ${packed({ prediction, words: { body: plain(body) } })} as unknown as PredictionModule;
`;
const split = (list, test) => [list.filter(test), list.filter((one) => !test(one))];

/** Every chart of each mechanism. */
const charts = new Map(mechanisms.map(({ id, charts }) => [id, charts.map((chart) => chart.id)]));

const written = chapters();
const loaders = written.map(({ id, file, strings, prose, predict }) => {
  // What is said of a prediction is loaded by the page that asks for one, not by every figure.
  const [predicting, more] = split(messages(file, strings).body, (message) => message.id.startsWith("predict-"));
  // What is said of a preset is written when the page is built.
  const others = more.filter((message) => !message.id.startsWith("preset-"));
  if (predict) write(`predict-${id}`, asPrediction(predict, predicting));
  const said = prose.filter(({ kind }) => kind === "live").map(({ name }) => name);
  const { first, rest } = divide(others, (charts.get(id) ?? []).slice(1), said);
  const continued = rest.length > 0 ? `rest-of-${id}` : "";
  write(id, asModule(first, continued));
  if (continued) write(continued, asModule(rest));
  return `  ${JSON.stringify(id)}: () => import("./${id}.js"),\n`;
});
for (const name of ["site", "live", "predict", "list", "tasks", "faults", "sheets", "finding", "class", "locked", "lesson", "presenter", "compare", "goal", "share", "numbers", "game", "clock", "draw", "flow"]) {
  write(name, asModule(messages(`${name}.ftl`, readFileSync(path(`content/${LANGUAGE}/${name}.ftl`), "utf8")).body));
}

write("index", `import type { WordsModule } from "../../widgets/strings.js";

export { default as shared } from "./site.js";
/** The language of all these words. */
export const LOCALE = ${JSON.stringify(LANGUAGE)};
/** A mechanism's words: what its first chart needs, with the way to the rest. */
export const strings: Record<string, () => Promise<WordsModule>> = {
${loaders.join("")}};
`);
const game = parse(readFileSync(path("content/game.yaml"), "utf8"));
write("moves", `import type { Game } from "../../page/game-rules.js";

export default ${JSON.stringify(game)} as unknown as Game;
`);
const meanings = Object.fromEntries(glossary().map(({ id, term, means }) => [id, [term, means]]));
write("glossary", `/** What each term is called and means, by its id. */
export default ${JSON.stringify(meanings)} as unknown as Readonly<Record<string, readonly [term: string, means: string]>>;
`);
const predictions = written.filter(({ predict }) => predict).map(({ id }) => `  ${JSON.stringify(id)}: () => import("./predict-${id}.js"),\n`);
write("predictions", `import type { PredictionModule } from "../../page/prediction.js";

export { default as common } from "./predict.js";
export const predictions: Record<string, () => Promise<{ default: PredictionModule }>> = {
${predictions.join("")}};
`);
