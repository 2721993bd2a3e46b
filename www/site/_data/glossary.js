import { contents } from "../lib/content.js";
import { glossary } from "../lib/glossary.js";

/** The terms, each with its chapter. */
export default function () {
  const chapters = new Map(contents().map((entry) => [entry.id, entry]));
  return glossary().map((term) => ({ ...term, chapter: chapters.get(term.chapter) }));
}
