import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import type { MechanismInfo } from "../../widgets/core.js";
import { controllable, keptControls, keyOf, lockedOf, named } from "../lesson-controls.js";
import { unknownWords } from "../lesson-words.js";
import { openQuery, OPEN, readLesson, writeLesson, type Lesson } from "../lesson-keys.js";

const { mechanisms } = JSON.parse(readFileSync(new URL("../../generated/mechanisms.json", import.meta.url), "utf8")) as { mechanisms: MechanismInfo[] };
const mechanism = (id: string): MechanismInfo => mechanisms.find((one) => one.id === id)!;
const read = (query: string) => readLesson(query, (key) => key === "team");

test("what is written is read back, and an address without these keys is no lesson", () => {
  const lesson: Lesson = { show: ["team", "alpha"], hide: ["gamma"], lock: ["all"], at: "ask", theme: "dark", present: true };
  assert.deepEqual(read(`?${writeLesson(lesson)}`)?.lesson, lesson);
  assert.deepEqual(read(`?${writeLesson({ ...OPEN, show: [] })}`)?.lesson.show, ["none"]);
  assert.equal(read("?team=12&coordination.alpha=0.1&utm_source=mail"), null);
  assert.equal(writeLesson(OPEN), "");
});

test("keys that are nothing here are told, those of others and settings are not", () => {
  assert.deepEqual(read("?lock=team&lokc=alpha&team=3&coordination.alpha=0.1&fbclid=1")?.unknown, ["lokc"]);
  assert.equal(read("?lock=team&theme=blue")?.theme, "blue");
});

test("words that name no control are told with those that do; levers of other chapters are not", () => {
  const lesson: Lesson = { ...OPEN, show: ["none", "all"], hide: ["team", "batch", "nobody"], lock: ["all"] };
  const found = unknownWords(lesson, ["show", "hide", "lock"], mechanism("coordination"), ["team", "batch"]);
  assert.deepEqual(found.map(({ key, given }) => [key, given]), [["show", "all"], ["hide", "nobody"]]);
  assert.match(found[0]!.allowed, /^none, team, /u);
  assert.deepEqual(unknownWords(lesson, ["lock"], mechanism("coordination"), []), []);
});

test("the open address keeps the settings and drops the lesson", () => {
  assert.equal(openQuery("?team=24&lock=team&at=ask&coordination.alpha=0.1&present"), "team=24&coordination.alpha=0.1");
});

test("every control of every mechanism is found again by the word that a link has for it", () => {
  for (const one of mechanisms) {
    for (const parameter of controllable(one)) assert.equal(named(one, keyOf(parameter))?.name, parameter.name, `${one.id}: ${keyOf(parameter)}`);
  }
});

test("every chapter's link that locks its first controls is at most 200 characters long", () => {
  for (const one of mechanisms) {
    const words = controllable(one).map(keyOf);
    const link = `https://narrows.example/${one.id}/?team=24&batch=4&info=0.7&defer=4&${writeLesson({ ...OPEN, lock: words.slice(0, 4), at: "ask", theme: "light" })}`;
    assert.ok(link.length <= 200, `${one.id}: ${link.length}`);
  }
});

test("a figure keeps the controls that a lesson shows and does not hide; the first takes what no figure has", () => {
  const usl = mechanism("coordination");
  const kept = (lesson: Partial<Lesson>, leads = false) => keptControls(usl, ["people", "gamma"], { ...OPEN, ...lesson }, leads, ["people", "gamma", "group_size"]);
  assert.equal(kept({}), null);
  assert.deepEqual(kept({ hide: ["gamma"] }), ["people"]);
  assert.deepEqual(kept({ show: ["team"] }), ["people"]);
  assert.deepEqual(kept({ show: ["none"] }), []);
  assert.deepEqual(kept({ show: ["team", "alpha", "group_size"] }, true), ["people", "alpha"]);
  assert.deepEqual(lockedOf({ ...OPEN, lock: ["team", "nothing"] }, usl).map(({ name }) => name), ["people"]);
  assert.equal(lockedOf({ ...OPEN, lock: ["all"] }, usl).length, controllable(usl).length);
});
