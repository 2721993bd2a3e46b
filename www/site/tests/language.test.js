// A second language needs a folder of content/ and nothing else: a copy of www/ with a pseudo-language is built whole.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { after, before, test } from "node:test";
import { FluentParser, FluentSerializer, TextElement, Transformer } from "@fluent/syntax";
import { parse, stringify } from "yaml";
import { DEFAULT } from "../lib/languages.js";
import { path } from "../lib/paths.js";

/** The pseudo-language's tag, as Unicode has it. */
const PSEUDO = "en-XA";

const LEFT_OUT = ["node_modules", ".cache"];
const root = mkdtempSync(join(tmpdir(), "narrows-language-"));
const site = join(root, "dist/site");

/** Brackets around each text: one that comes from elsewhere has none. */
const bracketed = (text) => `⟦${text}⟧`;

class Brackets extends Transformer {
  visitPattern(pattern) {
    pattern.elements = [new TextElement("⟦"), ...pattern.elements, new TextElement("⟧")];
    return pattern;
  }
}

function fluent(text) {
  const resource = new FluentParser().parse(text);
  new Brackets().visit(resource);
  return new FluentSerializer({}).serialize(resource);
}

function words(value, key) {
  if (key === "strings") return fluent(value);
  if (typeof value === "string") return key === "grade" ? value : bracketed(value);
  // A file whose lines are all comments.
  if (value === null) return null;
  if (Array.isArray(value)) return value.map((one) => words(one));
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, words(one, name)]));
}

function pseudo(name, text) {
  if (name.endsWith(".ftl")) return fluent(text);
  if (name.endsWith(".yaml")) return stringify(words(parse(text)));
  const [, front, body] = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(text);
  return `---\n${stringify(words(parse(front)), { lineWidth: 0 })}---\n${body}`;
}

const pages = (folder) => readdirSync(folder, { recursive: true }).filter((file) => basename(file) === "index.html");
const assets = (folder) => readdirSync(join(folder, "assets"), { recursive: true }).filter((file) => file.endsWith(".js")).map((file) => readFileSync(join(folder, "assets", file), "utf8"));

before(() => {
  const www = join(root, "www");
  cpSync(path("."), www, { recursive: true, filter: (from) => !LEFT_OUT.includes(basename(from)) });
  symlinkSync(path("node_modules"), join(www, "node_modules"));
  mkdirSync(join(www, "content", PSEUDO));
  for (const name of readdirSync(path(`content/${DEFAULT}`))) {
    writeFileSync(join(www, "content", PSEUDO, name), pseudo(name, readFileSync(path(`content/${DEFAULT}/${name}`), "utf8")));
  }
  for (const script of [["site/strings.js"], ["site/build.js", "site"]]) execFileSync(process.execPath, script, { cwd: www });
});

after(() => rmSync(root, { recursive: true, force: true }));

test("every page is there in both languages, the default at the root, and says which it is", () => {
  const own = pages(join(site, PSEUDO));
  assert.deepEqual(own.toSorted(), pages(site).filter((file) => !file.startsWith(PSEUDO)).toSorted());
  assert.ok(own.length > 10);
  for (const file of own) {
    const [theirs, html] = [site, join(site, PSEUDO)].map((folder) => readFileSync(join(folder, file), "utf8"));
    assert.match(html, new RegExp(`<html lang="${PSEUDO}" dir="ltr">`));
    assert.match(html, /<title>[^<]*⟦/, file);
    assert.match(theirs, new RegExp(`<html lang="${DEFAULT}" dir="ltr">`));
    assert.doesNotMatch(theirs, /⟦/, file);
  }
});

test("heads, figures drawn ahead, tables and equations speak the second language", () => {
  const chapters = pages(join(site, PSEUDO)).map((file) => readFileSync(join(site, PSEUDO, file), "utf8")).filter((html) => html.includes('<body class="chapter"'));
  assert.ok(chapters.length > 0);
  const head = [/<h1>⟦/, /<svg[^>]*>(?:(?!<\/svg>).)*<text[^>]*>[^<]*⟦/s, /<th[^>]*>[^<]*⟦/];
  for (const html of chapters) for (const words of head) assert.match(html, words);
  // What a chapter may do without.
  for (const words of [/<legend>⟦/, /class="sources"><li>⟦/]) assert.ok(chapters.some((html) => words.test(html)), String(words));
});

test("scripts carry the words of their own language and no other's", () => {
  assert.ok(assets(join(site, PSEUDO)).some((text) => text.includes("⟦")));
  assert.ok(assets(site).every((text) => !text.includes("⟦")));
  assert.match(readFileSync(join(root, "www/generated/strings/index.ts"), "utf8"), new RegExp(`LOCALE = "${DEFAULT}"`));
});

test("every link and script of the second language's pages leads to a file", () => {
  let count = 0;
  for (const file of pages(join(site, PSEUDO))) {
    const html = readFileSync(join(site, PSEUDO, file), "utf8");
    for (const [, target] of html.matchAll(/ (?:href|src)="([^"#:?]+)[^":]*"/g)) {
      assert.ok(existsSync(join(site, PSEUDO, dirname(file), target)), `${file}: ${target}`);
      count += 1;
    }
  }
  assert.ok(count > 100);
});
