import assert from "node:assert/strict";
import { test } from "node:test";
import { isItemName } from "../item-name.js";

test("names of all scripts are names", () => {
  for (const name of [
    "A",
    "Review",
    "Code review",
    "Prüfung & Abnahme",
    "検査",
    "تدقيق",
    "दर्जा",
    "\"quoted\", 'so'",
    "50 % $5 #1 @x",
    "🚀",
    "__proto__",
    "exactly twenty chars",
    "🚀".repeat(20),
  ]) {
    assert.ok(isItemName(name), name);
  }
});

test("what is long, blank, invisible or markup is not a name", () => {
  for (const text of [
    "",
    " ",
    " A",
    "A ",
    "A  B",
    "twenty-one characters",
    "🚀".repeat(21),
    "<b>",
    "a>b",
    "{ $x }",
    "a}",
    "C:\\",
    "a\tb",
    "a\nb",
    "a\n",
    "\0",
    "\u007f",
    "\u0085",
    "A\u00a0B",
    "so\u00adft",
    "a\u200bb",
    "a\u200db",
    "\u200fa",
    "\u202eweiveR",
    "\u2066a\u2069",
    "\u2028",
    "\u2060",
    "\u3000",
    "\u3164",
    "\ue000a",
    "\ue002",
    "\ufeffA",
    "\ufffd",
    "\ufe0f",
    "a\u{e0041}",
    "\u{f0000}",
    "\u{10ffff}",
    "a\ud83d",
    "\ude80a",
    "a".repeat(1_000_000),
    " ".repeat(1_000_000),
  ]) {
    assert.ok(!isItemName(text), JSON.stringify(text.slice(0, 30)));
  }
});

test("no control, no half of a character and no blank but the space is let through, and every letter is", () => {
  const blank = "\u115f\u1160\u3164\uffa0";
  for (let code = 0; code <= 0x10ffff; code += 1) {
    const letter = String.fromCodePoint(code);
    if (/[\p{Cc}\p{Cs}]/u.test(letter) || (/\p{White_Space}/u.test(letter) && letter !== " ")) assert.ok(!isItemName(`a${letter}b`), code.toString(16));
    if (/[\p{Alphabetic}\p{N}]/u.test(letter) && code < 0xf0000) assert.equal(isItemName(letter), !blank.includes(letter), code.toString(16));
  }
});
