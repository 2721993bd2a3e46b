// The glossary: its terms, and their marks in prose.
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { LANGUAGE } from "./languages.js";
import { path } from "./paths.js";
import { mapOf, object, Place, text } from "./shape.js";

const WORDS = mapOf(object({ term: text, forms: text, means: text }));

/** The terms in the order of the alphabet, each with the id of its chapter. */
export function glossary() {
  const chapters = parse(readFileSync(path("content/glossary.yaml"), "utf8"));
  const words = parse(readFileSync(path(`content/${LANGUAGE}/glossary.yaml`), "utf8"));
  WORDS(words, new Place(`${LANGUAGE}/glossary.yaml`));
  mapOf(text)(chapters, new Place("glossary.yaml"));
  for (const id of Object.keys(chapters)) if (!words[id]) new Place(`${LANGUAGE}/glossary.yaml`).key(id).refuse(undefined, "words for each term of glossary.yaml");
  for (const id of Object.keys(words)) if (!chapters[id]) new Place("glossary.yaml").key(id).refuse(undefined, `a chapter for each term of ${LANGUAGE}/glossary.yaml`);
  return Object.entries(words)
    .map(([id, { term, forms, means }]) => ({ id, term, means, forms: forms.split("|"), chapter: chapters[id] }))
    .sort((one, other) => one.term.localeCompare(other.term, LANGUAGE));
}

/** Parts of HTML in which nothing is marked. */
const CLOSED = /^<(\/?)(a|h\d|math|code)\b/u;
const escaped = (form) => form.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");

/** Parts of a chapter's prose with a link at the first use of each term; `home` is what its address begins with. */
export function marked(prose, home, terms = glossary()) {
  const open = new Map(terms.flatMap(({ id, forms }) => forms.map((form) => [form.toLowerCase(), id])));
  // Of two forms that begin alike the longer is meant.
  const forms = [...open.keys()].sort((one, other) => other.length - one.length).map(escaped);
  const any = new RegExp(`(?<![\\p{L}\\p{N}’-])(?:${forms.join("|")})(?![\\p{L}\\p{N}’-])`, "giu");
  const used = new Set();
  const link = (word) => {
    const id = open.get(word.toLowerCase());
    if (used.has(id)) return word;
    used.add(id);
    return `<a class="term" data-term="${id}" href="${home}${id}">${word}</a>`;
  };
  const mark = (html) => {
    let depth = 0;
    return html
      .split(/(<[^>]+>)/u)
      .map((piece) => {
        if (!piece.startsWith("<")) return depth > 0 ? piece : piece.replace(any, link);
        const closed = CLOSED.exec(piece);
        if (closed) depth += closed[1] === "/" ? -1 : 1;
        return piece;
      })
      .join("");
  };
  return prose.map((part) => (part.kind === "prose" ? { ...part, html: mark(part.html) } : part));
}
