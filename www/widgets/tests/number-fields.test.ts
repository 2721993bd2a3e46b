import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";

// The browser's own number field drops a decimal comma and turns with the wheel: nothing may make one.

const ROOMS = ["widgets", "sheets", "page", "site"];
const OWN = /type[=:]\s*["']number["']/u;
const www = new URL("../../", import.meta.url);

test("no field is the browser's own number field", () => {
  assert.ok(OWN.test('<input type="number">') && OWN.test('{ type: "number", min: 0 }'));
  const files = ROOMS.flatMap((room) => readdirSync(new URL(room, www), { recursive: true, encoding: "utf8" }).map((file) => `${room}/${file}`));
  const sources = files.filter((file) => /\.(?:ts|js|njk)$/u.test(file) && !file.includes("/tests/"));
  assert.ok(sources.length > 200);
  assert.deepEqual(sources.filter((file) => OWN.test(readFileSync(new URL(file, www), "utf8"))), []);
});
