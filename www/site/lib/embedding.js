// Where figures can stand besides this site.
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { LANGUAGE } from "./languages.js";
import { path } from "./paths.js";
import { mapOf, object, oneOf, Place, text } from "./shape.js";

const WORDS = mapOf(object({ name: text, paste: text, sees: text }));
const TRIED = mapOf(oneOf(["built", "list", "no"]));

/** The places in the order in which they are written. */
export function embedding() {
  const file = `${LANGUAGE}/embedding.yaml`;
  const [tried, words] = ["embedding.yaml", file].map((name) => parse(readFileSync(path(`content/${name}`), "utf8")));
  TRIED(tried, new Place("embedding.yaml"));
  WORDS(words, new Place(file));
  for (const id of Object.keys(words)) if (!tried[id]) new Place("embedding.yaml").key(id).refuse(undefined, `how each place of ${file} was tried`);
  return Object.entries(tried).map(([id, how]) => ({ ...(words[id] ?? new Place(file).key(id).refuse(undefined, "words for each place of embedding.yaml")), tried: how }));
}
