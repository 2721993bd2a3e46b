import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { createJiti } from "jiti";
import MiniSearch from "minisearch";
import { parse } from "yaml";
import { contents } from "../lib/content.js";
import { DEFAULT } from "../lib/languages.js";
import { path } from "../lib/paths.js";
import { passages } from "../lib/search.js";

const { OPTIONS, byPage } = await createJiti(import.meta.url).import(path("page/search-options.ts"));
const index = new MiniSearch(OPTIONS);
index.addAll(passages());
const titles = new Map(contents().map(({ id, title }) => [id, title]));
const QUESTIONS = Object.entries(parse(readFileSync(path(`content/${DEFAULT}/questions.yaml`), "utf8")));

test("each question in a reader's words brings its chapter among the first three pages", () => {
  assert.ok(QUESTIONS.length >= 40);
  const missed = QUESTIONS.flatMap(([question, id]) => {
    const found = byPage(index.search(question)).map(({ page }) => page);
    const at = found.indexOf(titles.get(id));
    return at >= 0 && at < 3 ? [] : [`"${question}" should bring ${id} and brings ${found.slice(0, 3).join(", ") || "nothing"}: add the words under \`also\` of ${id}.md`];
  });
  assert.deepEqual(missed, []);
});

test("every chapter that is written is asked for", () => {
  const asked = new Set(QUESTIONS.map(([, id]) => id));
  for (const { id, page } of contents()) if (page) assert.ok(asked.has(id), `content/${DEFAULT}/questions.yaml has no question for ${id}`);
});

test("what is nowhere on the site brings nothing, and a figure is found by its name", () => {
  assert.deepEqual(byPage(index.search("zyzzyva qwertz")), []);
  const [first] = byPage(index.search("output against team size"));
  assert.ok(first.passages.some(({ url }) => url.includes("#figure-")), JSON.stringify(first));
});
