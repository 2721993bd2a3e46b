// Turns the words of content/ into modules that the browser can load, parsed already: one a mechanism, and one that every page shares.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { chapters, LANGUAGE } from "./lib/content.js";
import { messages } from "./lib/messages.js";
import { path } from "./lib/paths.js";

const folder = path(`generated/strings/${LANGUAGE}`);
mkdirSync(folder, { recursive: true });

const write = (name, text) => writeFileSync(`${folder}/${name}.ts`, text);
const asModule = (file, fluent) => `import type { Words } from "../../../widgets/strings.js";

export default ${JSON.stringify({ body: messages(file, fluent).body })} as unknown as Words;
`;

const written = chapters();
for (const chapter of written) write(chapter.id, asModule(chapter.file, chapter.strings));
write("shared", asModule("site.ftl", readFileSync(path(`content/${LANGUAGE}/site.ftl`), "utf8")));

const loaders = written.map(({ id }) => `  ${JSON.stringify(id)}: () => import("./${id}.js"),\n`).join("");
write("index", `import type { Words } from "../../../widgets/strings.js";

export { default as shared } from "./shared.js";
export const strings: Record<string, () => Promise<{ default: Words }>> = {
${loaders}};
`);
