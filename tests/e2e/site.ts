import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const SITE = join(__dirname, "../../dist/site");

/** The HTML of the pages below a folder of the built site whose body is of this class, by the name of their own folder. */
function pages(folder: string, kind: "chapter" | "embed"): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const id of readdirSync(join(SITE, folder)).sort()) {
    const file = join(SITE, folder, id, "index.html");
    const text = existsSync(file) ? readFileSync(file, "utf8") : "";
    if (text.includes(`<body class="${kind}"`)) found.set(id, text);
  }
  if (found.size === 0) throw new Error(`dist/site has no page of class ${kind}: run \`cargo xtask build\` first`);
  return found;
}

const chapters = pages(".", "chapter");

/** Ids of the chapters of the built site. */
export const CHAPTERS: readonly string[] = [...chapters.keys()];

/** Ids of the mechanisms that have a page with their figure alone. */
export const EMBEDS: readonly string[] = [...pages("embed", "embed").keys()];

/** Whether a chapter lets its reader predict the answer to its question. */
export function asks(chapter: string): boolean {
  return chapters.get(chapter)!.includes("data-predict=");
}
