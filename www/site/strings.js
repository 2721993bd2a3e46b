// Turns the words of content/ into modules that the browser can load: one a mechanism, and one that every page shares.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { chapters, LANGUAGE } from "./lib/content.js";
import { path } from "./lib/paths.js";

const folder = path(`generated/strings/${LANGUAGE}`);
mkdirSync(folder, { recursive: true });

const write = (name, text) => writeFileSync(`${folder}/${name}.ts`, text);
const asModule = (fluent) => `export default ${JSON.stringify(fluent)};\n`;

const written = chapters();
for (const chapter of written) write(chapter.id, asModule(chapter.strings));
write("shared", asModule(readFileSync(path(`content/${LANGUAGE}/site.ftl`), "utf8")));

const loaders = written.map(({ id }) => `  ${JSON.stringify(id)}: () => import("./${id}"),\n`).join("");
write("index", `export { default as shared } from "./shared";
export const strings: Record<string, () => Promise<{ default: string }>> = {
${loaders}};
`);
