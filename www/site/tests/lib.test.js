import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { parse } from "yaml";
import { contents } from "../lib/content.js";
import { divide } from "../lib/divide.js";
import { joinDrawing, joinPath } from "../lib/join.js";
import { GRADES, mark, pinched } from "../lib/marks.js";
import { equation } from "../lib/math.js";
import { messages } from "../lib/messages.js";
import { path } from "../lib/paths.js";

test("a move to where the pen is already is dropped, any other stays", () => {
  assert.equal(joinPath("M878 329l-3 5M875 334l-10 4M865 338h5M0 0v9"), "M878 329l-3 5l-10 4h5M0 0v9");
  assert.equal(joinPath("M1 1l1-1 2.5.5M4.5.5h1"), "M1 1l1-1 2.5.5h1");
});

test("after a closed stroke the pen is somewhere else", () => {
  assert.equal(joinPath("M0 0h5v5zM5 5h1"), "M0 0h5v5zM5 5h1");
});

test("an arc moves the pen to its end; an unknown command leaves the path alone", () => {
  assert.equal(joinPath("M0 0a3 3 0 0 1 6 0M6 0h1"), "M0 0a3 3 0 0 1 6 0h1");
  assert.equal(joinPath("M0 0q1 1 2 2M2 2h1"), "M0 0q1 1 2 2M2 2h1");
});

test("filled paths keep every move", () => {
  const filled = '<path fill="red" d="M0 0h1M1 0h1"/>';
  assert.equal(joinDrawing(filled), filled);
  assert.equal(joinDrawing('<path stroke="red" d="M0 0h1M1 0h1"/>'), '<path stroke="red" d="M0 0h1h1"/>');
});

test("a slip in the words stops the build and says where", () => {
  assert.throws(() => messages("page.ftl", "good = fine\nbad = { $value\n"), /page\.ftl.*2 lines/s);
  assert.equal(messages("page.ftl", "good = fine\n").body.length, 1);
});

test("every grade has a mark of its own shape and fill, but for the two that mean the same", () => {
  const drawn = new Map(GRADES.map((grade) => [grade, mark(grade)]));
  assert.equal(drawn.get("asserted"), drawn.get("unsourced"));
  assert.equal(new Set(drawn.values()).size, GRADES.length - 1);
});

test("five streamlines narrow to their throat and open again", () => {
  const lines = pinched({ width: 100, height: 42, at: 0.5, throat: 0.1 }).split("M").slice(1);
  assert.equal(lines.length, 5);
  const spread = (index) => Math.abs(lines.at(0).match(/-?[\d.]+/g).map(Number)[index] - lines.at(-1).match(/-?[\d.]+/g).map(Number)[index]);
  assert.ok(Math.abs(spread(7) - 0.1 * spread(1)) < 0.1);
});

test("equations are MathML without inline styles", () => {
  assert.match(equation("\\frac{a}{b}"), /^<math[^>]*><mfrac>/);
  assert.doesNotMatch(equation("\\begin{cases}a&b\\end{cases}"), /style=|class=/);
});

test("chapters stand in the order of contents.yaml, numbered from 1", () => {
  const list = contents();
  const order = parse(readFileSync(path("content/contents.yaml"), "utf8"));
  assert.deepEqual(list.map(({ id, number }) => [id, number]), order.map((id, index) => [id, index + 1]));
});

test("words are divided between the first chart and the rest, with what the first refers to", () => {
  const long = "word ".repeat(1000);
  const body = messages("a.md", `chart-a = { term }\nchart-b = ${long}\nterm = x\noutput-y = Y\nsay-it = { output-z }\noutput-z = Z { output-y }\nlabel-l = { output-z }\n`).body;
  const ids = (part) => part.map(({ id }) => id).sort();
  const { first, rest } = divide(body, ["b"], ["say-it"]);
  assert.deepEqual(ids(first), ["chart-a", "label-l", "output-y", "output-z", "term"]);
  assert.deepEqual(ids(rest), ["chart-b", "say-it"]);
  assert.deepEqual(divide(messages("a.md", "chart-a = A\nchart-b = B\n").body, ["b"], []).rest, []);
});
