// What the package says of its elements is what they are. `cargo xtask build` writes it.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { createJiti } from "jiti";
import { mechanisms } from "../lib/modules.js";
import { path } from "../lib/paths.js";
import { ELEMENTS } from "../package/elements.js";

const read = (file) => readFileSync(path(file), "utf8");
const jiti = createJiti(import.meta.url);
const { readAttributes } = await jiti.import(path("widgets/attributes.ts"));
const MANIFEST = JSON.parse(read("../dist/npm/custom-elements.json"));
const [figure, levers] = MANIFEST.modules[0].declarations;
const sources = readdirSync(path("widgets")).filter((name) => name.endsWith(".ts")).map((name) => read(`widgets/${name}`)).join("\n");

/** Names that a class's source defines for all to use. */
function members(file) {
  const text = read(file).replace(/\/\*\* @internal \*\/\n.*$/gmu, "");
  const names = [...text.matchAll(/^ {2}(?:async )?(?:get |set )?([a-z]\w*)\(/gmu)].map(([, name]) => name);
  return new Set(names.filter((name) => !["constructor", "connectedCallback", "disconnectedCallback"].includes(name)));
}

test("properties and methods are those of the elements", () => {
  for (const [declared, file] of [[figure, "widgets/figure-element.ts"], [levers, "widgets/levers-element.ts"]]) {
    assert.deepEqual(new Set(declared.members.map(({ name }) => name)), members(file), file);
  }
});

test("attributes are those that a figure reads, and one for each parameter", () => {
  const asked = new Set(["home", "linked"]);
  readAttributes((name) => (asked.add(name), name === "mechanism" ? mechanisms[0].id : null), mechanisms);
  const own = new Set(ELEMENTS[0].attributes.map(({ name }) => name));
  const first = new Set(mechanisms[0].parameters.map(({ attribute }) => attribute));
  assert.deepEqual(own, new Set([...asked].filter((name) => !first.has(name))));
  const named = new Set(figure.attributes.map(({ name }) => name));
  for (const { id, parameters } of mechanisms) for (const { attribute } of parameters) assert.ok(named.has(attribute), `${id}: ${attribute}`);
});

test("parts and events are those that the sources name", () => {
  const parts = new Set([...sources.matchAll(/\bpart: "([a-z-]+)"/gu)].map(([, name]) => name));
  assert.deepEqual(new Set([...figure.cssParts, ...levers.cssParts].map(({ name }) => name)), parts);
  for (const { name } of figure.events) assert.ok(sources.includes(`"${name}"`), name);
});

test("what docs/embedding.md lists is what there is", () => {
  const text = read("../docs/embedding.md");
  for (const { name } of [...ELEMENTS[0].attributes, ...ELEMENTS[0].fields, ...ELEMENTS[0].methods, ...ELEMENTS[0].events]) assert.match(text, new RegExp(`\`${name}[\`(]`, "u"), name);
});

test("the reference names every output of every mechanism", () => {
  const text = read("../dist/npm/reference.md");
  for (const { id, outputs } of mechanisms) for (const { name } of outputs) assert.ok(text.includes(`| \`${name}\` |`), `${id}: ${name}`);
});
