// Turns the words of content/ into modules that the browser can load, parsed already: one a mechanism, one a prediction, and what all share.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { chapters, LANGUAGE } from "./lib/content.js";
import { messages } from "./lib/messages.js";
import { path } from "./lib/paths.js";

const folder = path(`generated/strings/${LANGUAGE}`);
mkdirSync(folder, { recursive: true });

const write = (name, text) => writeFileSync(`${folder}/${name}.ts`, text);
const shared = (file) => messages(file, readFileSync(path(`content/${LANGUAGE}/${file}`), "utf8")).body;
const asModule = (body) => `import type { Words } from "../../../widgets/strings.js";

export default ${JSON.stringify({ body })} as unknown as Words;
`;
const asPrediction = (prediction, body) => `import type { PredictionModule } from "../../../page/prediction.js";

export default ${JSON.stringify({ prediction, words: { body } })} as unknown as PredictionModule;
`;
const split = (list, test) => [list.filter(test), list.filter((one) => !test(one))];

const written = chapters();
for (const chapter of written) {
  // What is said of a prediction is loaded by the page that asks for one, not by every figure.
  const [predicting, rest] = split(messages(chapter.file, chapter.strings).body, ({ id }) => id.startsWith("predict-"));
  write(chapter.id, asModule(rest));
  if (chapter.predict) write(`predict-${chapter.id}`, asPrediction(chapter.predict, predicting));
}
write("shared", asModule(shared("site.ftl")));
write("predict", asModule(shared("predict.ftl")));

const loaders = (list, prefix) => list.map(({ id }) => `  ${JSON.stringify(id)}: () => import("./${prefix}${id}.js"),\n`).join("");
write("index", `import type { Words } from "../../../widgets/strings.js";

export { default as shared } from "./shared.js";
export const strings: Record<string, () => Promise<{ default: Words }>> = {
${loaders(written, "")}};
`);
write("predictions", `import type { PredictionModule } from "../../../page/prediction.js";

export { default as common } from "./predict.js";
export const predictions: Record<string, () => Promise<{ default: PredictionModule }>> = {
${loaders(written.filter(({ predict }) => predict), "predict-")}};
`);
