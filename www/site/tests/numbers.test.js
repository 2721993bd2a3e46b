// No number in prose, in what is said of trust, or in the ledger stands there unproven.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { contents, frontMatter } from "../lib/content.js";
import { evaluate } from "../lib/expression.js";
import { DEFAULT, LANGUAGE } from "../lib/languages.js";
import { bibliography, ledger } from "../lib/ledger.js";
import { isWritten, numbersIn, proved, write } from "../lib/numbers.js";
import { path } from "../lib/paths.js";

/** Whose figures may be named: the sources of all chapters, and the essays that the chapters weigh. */
const SOURCES = new Set(["essays", ...bibliography().map(({ key }) => key)]);

/** How to declare, as a message says it. */
const how = (file, number) =>
  `declare it under numbers in content/${file}, as one of\n` +
  `    - { set: { parameter: value }, gives: { "${number}": output } }   the model gives it; arithmetic over names is allowed, and without set the opening setting counts\n` +
  `    - { source: key, says: ["${number}"] }   it is a source's own figure; the key is one of \`sources\`, or essays\n` +
  `    - { given: ["${number}"] }   an example assumes it`;

/** The line of a text in a file of the default language. */
function lineOf(file, text, at, number) {
  const whole = readFileSync(path(`content/${DEFAULT}/${file}`), "utf8");
  const start = whole.indexOf(text.slice(Math.max(0, at - 12), at + number.length + 12));
  return start < 0 ? "?" : whole.slice(0, start).split("\n").length;
}

/** What is wrong with the numbers of some texts, given what they declare. */
function faults(file, declaring, texts, declared) {
  const used = new Set();
  const undeclared = texts.flatMap((text) =>
    numbersIn(text).flatMap(({ number, index }) => {
      used.add(number);
      return declared.has(number) ? [] : [`content/${DEFAULT}/${file}:${lineOf(file, text, index, number)}: "${number}" in "…${text.slice(Math.max(0, index - 40), index + 30)}…" is declared nowhere: ${how(declaring, number)}`];
    }),
  );
  const idle = [...declared.keys()].filter((number) => !used.has(number)).map((number) => `content/${declaring}: numbers declare "${number}", which the words do not have, or which needs no declaration`);
  return [...undeclared, ...idle];
}

test("every number in a chapter's prose and trust notes is the model's, a source's or an example's", { skip: LANGUAGE !== DEFAULT }, () => {
  const found = contents().flatMap(({ id, page }) => {
    if (!page) return [];
    const { data, body } = frontMatter(`${id}.md`);
    const texts = [body.replace(/^\{%.*%\}\s*$/gmu, ""), ...Object.values(data.trust ?? {})];
    const declared = proved(page.structure.numbers ?? [], id, SOURCES, `content/${id}.yaml`);
    return faults(`${id}.md`, `${id}.yaml`, texts, declared);
  });
  assert.deepEqual(found, [], `\n${found.join("\n")}`);
});

test("every number in the ledger is computed, a source's, an example's, or the claim's own", { skip: LANGUAGE !== DEFAULT }, () => {
  const found = ledger().flatMap(({ id, chapter, claim, given, numbers = [] }) => {
    const declared = proved(numbers, chapter.id, SOURCES, `content/ledger.yaml, ${id}`);
    const words = given.replace(/\{\w+\}/gu, "{}");
    const claimed = new Set(claim.match(/\d+(?:,\d{3})*(?:\.\d+)?[%°]?/gu));
    return faults("notes.md", `ledger.yaml, ${id}`, [words], declared).filter((fault) => ![...claimed].some((number) => fault.includes(`: "${number}" in`)));
  });
  assert.deepEqual(found, [], `\n${found.join("\n")}`);
});

test("numbers of years, chapters, quotations and formulas need no proof, all others do", () => {
  const found = (text) => numbersIn(text).map(({ number }) => number);
  assert.deepEqual(found("In 1975 and 2004, chapter 6 and ch. 2 say “90% fail”."), []);
  assert.deepEqual(found("It is *N*(*N* − 1)/2, at √((1 − α)/β), 1/√(3*k*)."), []);
  assert.deepEqual(found("It is 12 to 1, of 1,225 in 8.92 months, 29.7% and 67°, 1/81, 15000."), ["12", "1,225", "8.92", "29.7%", "67°", "1/81", "15000"]);
  assert.deepEqual(found("A team of 8 makes 3."), ["8", "3"]);
});

test("a number is compared as it is rounded, and a wrong one is refused by file", () => {
  assert.ok(isWritten("26.9", 26.94) && !isWritten("26.9", 26.96));
  assert.ok(isWritten("43%", 0.4262) && isWritten("20", 0.2) && isWritten("1,225", 1225) && isWritten("1/81", 1 / 81));
  assert.ok(!isWritten("1/81", 1 / 80) && !isWritten("43%", 43));
  assert.deepEqual(["0.00", "0%", "0,000", "0°"].map((pattern, at) => write([1.234, 0.876, 5210, 67.4][at], pattern, "en")), ["1.23", "88%", "5,210", "67°"]);
  assert.throws(() => proved([{ gives: { "28.1": "1 / 2" } }], "gap", SOURCES, "content/gap.yaml"), /content\/gap\.yaml: "28\.1" stands for 1 \/ 2, which is 0\.5/);
  assert.throws(() => proved([{ source: "nobody-1900", says: ["3"] }], "gap", SOURCES, "content/gap.yaml"), /nobody-1900/);
});

test("arithmetic is read as it is written", () => {
  assert.deepEqual(["1 + 2 * 3 ^ 2", "(1 - 0.2)^5", "-2 + max(1, 7) / 7", "10*(2^9 + 9)"].map((text) => evaluate(text)), [19, 0.8 ** 5, -1, 5210]);
  assert.equal(evaluate("wait / 2", (name) => ({ wait: 3 })[name]), 1.5);
  for (const wrong of ["1 +", "(1", "1 2", "wait", "process.exit", "pow(2, 3)"]) assert.throws(() => evaluate(wrong), new RegExp(`^Error: "${wrong.replace(/[.(+)]/gu, "\\$&")}"`));
});
