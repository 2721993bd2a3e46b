// A claim has one grade, wherever it is said.
import assert from "node:assert/strict";
import { test } from "node:test";
import { contents, frontMatter } from "../lib/content.js";
import { gradeAt } from "../lib/grades.js";
import { DEFAULT, LANGUAGE } from "../lib/languages.js";
import { ledger } from "../lib/ledger.js";
import { Place } from "../lib/shape.js";

/** Words and numbers by which a claim is known: numbers whole, longer words by their beginning. */
const COMMON = new Set("about and from have into only than that the their they this what when where which with each once make makes more".split(" "));
const marksOf = (text) => new Set([...text.toLowerCase().matchAll(/\d[\d,.]*%?|\p{L}{4,}/gu)].map(([word]) => word.replace(/[.,]$/u, "").slice(0, /^\d/u.test(word) ? undefined : 6)).filter((word) => !COMMON.has(word)));

/** Whether two texts say the same: most marks of the shorter one, and all of its numbers, are in the other one too. */
function alike(one, other) {
  const [few, many] = [marksOf(one), marksOf(other)].sort((a, b) => a.size - b.size);
  const lacking = [...few].filter((mark) => !many.has(mark));
  return few.size > 1 && lacking.length < few.size / 2 && !lacking.some((mark) => /^\d/u.test(mark));
}

/** Pairs of texts that say the same and have two grades. A chapter's own notes may part a claim into what is exact and what is not. */
function contradictions(claims, notes) {
  const pairs = notes.flatMap((note, at) => [...claims, ...notes.slice(at + 1).filter(({ chapter }) => chapter !== note.chapter)].map((other) => [note, other]));
  return pairs
    .filter(([one, other]) => one.grade !== other.grade && alike(one.text, other.text))
    .map(([one, other]) => `${one.chapter}.${one.id} is ${one.grade}, ${other.id} is ${other.grade}: give one of them \`as\` instead of a grade`);
}

const CLAIMS = ledger().map(({ id, grade, claim }) => ({ id, grade, text: claim }));
// What we chose ourselves is no claim of anybody's.
const NOTES = contents().flatMap(({ id: chapter, page }) =>
  page.structure.trust.map(({ id }, at) => ({ chapter, id, grade: page.trust[at].grade, text: frontMatter(`${chapter}.md`).data.trust[id] })).filter(({ grade }) => grade !== "ours"),
);

test("no claim has two grades", { skip: LANGUAGE !== DEFAULT }, () => {
  assert.deepEqual(contradictions(CLAIMS, NOTES), []);
});

test("a claim that is graded otherwise elsewhere is found", { skip: LANGUAGE !== DEFAULT }, () => {
  for (const [chapter, id] of [["gap", "ninety"], ["capacity", "refocus"], ["information", "seventy"], ["capacity", "sizes"], ["capacity", "wait"]]) {
    assert.ok(NOTES.some((note) => note.chapter === chapter && note.id === id), `${chapter}.${id} is gone`);
    const regraded = NOTES.map((note) => (note.chapter === chapter && note.id === id ? { ...note, grade: "other" } : note));
    assert.notDeepEqual(contradictions(CLAIMS, regraded), [], `${chapter}.${id}`);
  }
});

test("a note takes its grade from the ledger or another chapter's note, and from nowhere else", () => {
  const place = new Place("a.yaml").key("trust");
  assert.equal(gradeAt("ninety", place), CLAIMS.find(({ id }) => id === "ninety").grade);
  assert.equal(gradeAt("coordination.sizes", place), "measured");
  assert.throws(() => gradeAt("nothing", place), /a\.yaml: trust: "nothing" is given; allowed: rate, two-firms/);
  // It has no grade of its own.
  assert.throws(() => gradeAt("capacity.sizes", place), /allowed: capacity\.lag/);
});
