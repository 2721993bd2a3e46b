// Where figures can stand besides this site.
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { LANGUAGE } from "./languages.js";
import { path } from "./paths.js";
import { mapOf, object, oneOf, Place, text } from "./shape.js";

const WORDS = mapOf(object({ name: text, paste: text, sees: text, tried: oneOf(["built", "list", "no"]) }));

/** The places in the order in which they are written. */
export function embedding() {
  const file = `${LANGUAGE}/embedding.yaml`;
  const words = parse(readFileSync(path(`content/${file}`), "utf8"));
  WORDS(words, new Place(file));
  return Object.values(words);
}
