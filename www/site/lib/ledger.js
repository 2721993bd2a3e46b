// The claims of the essays with what the arithmetic gives, computed from the models, and the sources of all chapters.
import { readFileSync } from "node:fs";
import { createJiti } from "jiti";
import { parse } from "yaml";
import { contents, notes } from "./content.js";
import { mechanismOf } from "./core.js";
import { LANGUAGE } from "./languages.js";
import { GRADES } from "./marks.js";
import { valueOf, write } from "./numbers.js";
import { path } from "./paths.js";
import { NUMBERS } from "./schema.js";
import { listOf, mapOf, object, oneOf, optional, Place, setting, text } from "./shape.js";

const { stateKey } = await createJiti(import.meta.url).import(path("widgets/settings.ts"));

const VALUE = object({ of: optional(text), set: optional(mapOf(setting)), gives: text, as: text });
const ROWS = listOf(object({ id: text, grade: oneOf(GRADES), chapter: text, figure: optional(text), set: optional(mapOf(setting)), values: optional(mapOf(VALUE)), numbers: optional(NUMBERS) }));
const WORDS = mapOf(object({ claim: text, finds: text, source: text }));

const PLACEHOLDER = /\{(\w+)\}/gu;

/** Every claim: its data from ledger.yaml, its words with their numbers filled in, and the address that shows it. */
export function ledger() {
  const rows = parse(readFileSync(path("content/ledger.yaml"), "utf8"));
  ROWS(rows, new Place("ledger.yaml"));
  const place = new Place(`${LANGUAGE}/notes.md`).key("ledger");
  const words = notes().ledger;
  WORDS(words, place);
  const order = new Map(contents().map((entry) => [entry.id, entry]));
  for (const id of Object.keys(words)) if (!rows.some((row) => row.id === id)) new Place("ledger.yaml").key(id).refuse(undefined, `a row for each claim of ${LANGUAGE}/notes.md`);
  return rows.map((row) => {
    const own = words[row.id] ?? place.key(row.id).refuse(undefined, "words for each row of ledger.yaml");
    const chapter = order.get(row.chapter) ?? new Place("ledger.yaml").key(row.id).key("chapter").refuse(row.chapter, [...order.keys()].join(", "));
    return { ...row, ...own, chapter, given: own.finds, finds: filled(row, own.finds, place.key(row.id)), where: address(row) };
  });
}

/** The words with each placeholder's number. */
function filled({ id, chapter, values = {} }, finds, place) {
  const named = new Set([...finds.matchAll(PLACEHOLDER)].map(([, name]) => name));
  for (const name of Object.keys(values)) if (!named.has(name)) new Place("ledger.yaml").key(id).key("values").key(name).refuse(name, "values that the words have a place for");
  return finds.replace(PLACEHOLDER, (_, name) => {
    const value = values[name] ?? place.refuse(`{${name}}`, `placeholders of its values in ledger.yaml: ${Object.keys(values).join(", ") || "none"}`);
    return write(valueOf(value.gives, value.of ?? chapter, value.set), value.as, LANGUAGE);
  });
}

/** The page, setting and figure that show a claim. */
function address({ id, chapter, figure, set = {} }) {
  const mechanism = mechanismOf(chapter);
  if (figure !== undefined && !mechanism.charts.some((chart) => chart.id === figure)) {
    new Place("ledger.yaml").key(id).key("figure").refuse(figure, mechanism.charts.map((chart) => chart.id).join(", "));
  }
  const pairs = Object.entries(set).map(([name, value]) => {
    const parameter = mechanism.parameters.find((one) => one.name === name);
    if (!parameter) new Place("ledger.yaml").key(id).key("set").key(name).refuse(value, mechanism.parameters.map((one) => one.name).join(", "));
    return [stateKey(mechanism, parameter), String(value)];
  });
  const query = new URLSearchParams(pairs).toString();
  return `${chapter}/index.html${query === "" ? "" : `?${query}`}${figure === undefined ? "" : `#figure-${figure}`}`;
}

/** The sources of all chapters by key, each once, with the chapters that name it. */
export function bibliography() {
  const found = new Map();
  for (const { id, title, page } of contents()) {
    for (const [key, words] of page ? page.sourceWords : []) {
      const known = found.get(key) ?? { key, text: words, chapters: [] };
      if (known.text !== words) throw new Error(`content/${LANGUAGE}/${id}.md: the source ${key} reads otherwise in ${known.chapters[0].id}.md; a source has one text in all chapters`);
      found.set(key, known);
      known.chapters.push({ id, title });
    }
  }
  return [...found.values()].sort((one, other) => one.text.localeCompare(other.text, LANGUAGE));
}
