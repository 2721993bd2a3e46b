import assert from "node:assert/strict";
import { test } from "node:test";
import { alignment } from "../forms/alignment.js";
import { toSaved } from "../saved.js";
import { Sheet, type Undo } from "../sheet.js";
import { cleaned, today } from "../text.js";
import { Vault } from "../vault.js";
import { HOSTILE } from "./hostile.js";

const KEY = "narrows-sheet-alignment";

/** A browser's storage; `most` is how many characters it takes. */
function storage(most = Infinity): Storage {
  const map = new Map<string, string>();
  return {
    getItem: (key: string) => map.get(key) ?? null,
    setItem: (key: string, value: string) => {
      if (value.length > most) throw new DOMException("full", "QuotaExceededError");
      map.set(key, value);
    },
  } as unknown as Storage;
}

const open = (kept: Storage | null, clock?: () => number): Sheet => new Sheet(alignment, new Vault("alignment", kept), clock);

/** Two tabs, and what the browser tells one when the other has written. */
function tabs(kept: Storage): { first: Sheet; second: Sheet; tell: (sheet: "first" | "second") => void; lost: Undo[] } {
  const heard: ((event: StorageEvent) => void)[] = [];
  const usual = globalThis.addEventListener;
  globalThis.addEventListener = ((_: string, notify: (event: StorageEvent) => void) => heard.push(notify)) as typeof addEventListener;
  const [first, second] = [open(kept), open(kept)];
  first.follow();
  second.follow();
  globalThis.addEventListener = usual;
  const lost: Undo[] = [];
  for (const sheet of [first, second]) sheet.addEventListener("overwritten", (event) => lost.push((event as CustomEvent<Undo>).detail));
  const tell = (to: "first" | "second"): void => heard[to === "first" ? 0 : 1]?.({ key: KEY, newValue: kept.getItem(KEY), storageArea: kept } as StorageEvent);
  return { first, second, tell, lost };
}

test("what is written is there again, text by text and row by row", () => {
  const kept = storage();
  const sheet = open(kept);
  sheet.edit("aim", "Ship\nweekly");
  sheet.edit("owner", "Ada\nLovelace");
  const row = sheet.nextRow();
  sheet.edit(`log/${row}/decided`, "Go");
  const again = open(kept);
  assert.equal(again.value("aim"), "Ship\nweekly");
  assert.equal(again.value("owner"), "Ada Lovelace", "one line");
  assert.deepEqual(again.content().lists["log"], [{ day: today(), decided: "Go", why: "" }], "a row begins with its day");
  assert.equal(again.keeping, "kept");
  assert.throws(() => sheet.edit("nothing", "x"));
});

test("hostile texts stay in their field", () => {
  const kept = storage();
  const sheet = open(kept);
  sheet.edit("owner", "Ada");
  const before = sheet.content();
  for (const text of HOSTILE) {
    sheet.edit("aim", text);
    assert.deepEqual(open(kept).content(), { ...before, fields: { ...before.fields, aim: cleaned(text) } });
  }
  assert.equal(cleaned("a\ud800b\r\nc"), "a\ufffdb\nc");
});

test("two tabs: texts of both are kept, and of one text the later", () => {
  const { first, second, tell, lost } = tabs(storage());
  first.edit("aim", "first");
  second.edit("owner", "second");
  tell("first");
  assert.deepEqual([first.value("aim"), first.value("owner"), second.value("aim")], ["first", "second", "first"]);
  assert.equal(lost.length, 0, "nothing was lost");
  second.edit("aim", "later");
  tell("first");
  assert.equal(first.value("aim"), "later");
  assert.deepEqual(lost, [new Map([["aim", "first"]])], "what stood there is told");
  first.restore(lost[0]!);
  tell("second");
  assert.equal(second.value("aim"), "first", "and can be put back");
});

test("two tabs: a row that one removes while the other writes in it stays", () => {
  const { first, second, tell } = tabs(storage());
  const row = first.nextRow();
  first.edit(`log/${row}/decided`, "Go");
  tell("second");
  second.removeRow("log", row);
  tell("first");
  assert.deepEqual(first.rows("log"), []);
  first.edit(`log/${row}/why`, "because");
  tell("second");
  assert.deepEqual(second.rows("log"), [row]);
  assert.equal(second.value(`log/${row}/why`), "because");
});

test("a clock that goes back does not make an edit older than what it replaces", () => {
  const kept = storage();
  open(kept, () => 2_000_000_000_000).edit("aim", "before");
  open(kept, () => 1000).edit("aim", "after");
  assert.equal(open(kept).value("aim"), "after");
});

test("clear, remove and replace can be undone", () => {
  const sheet = open(storage());
  sheet.edit("aim", "a");
  for (const text of ["one", "two"]) sheet.edit(`log/${sheet.nextRow()}/decided`, text);
  const before = sheet.content();
  for (const act of [
    () => sheet.clear(),
    () => sheet.removeRow("log", sheet.rows("log")[0]!),
    () => sheet.replace({ fields: { aim: "other", owner: "x" }, lists: { log: [{ decided: "three" }] } }),
  ]) {
    const undo = act();
    assert.notDeepEqual(sheet.content(), before);
    sheet.restore(undo);
    assert.deepEqual(sheet.content(), before);
  }
  sheet.clear();
  assert.ok(sheet.isEmpty);
});

test("without storage, and with a full one, the sheet works and says so", () => {
  const off = open(null);
  off.edit("aim", "a");
  assert.deepEqual([off.keeping, off.value("aim")], ["off", "a"]);
  const kept = storage(300);
  const full = open(kept);
  full.edit("aim", "short");
  full.edit("owner", "x".repeat(300));
  assert.deepEqual([full.keeping, full.value("owner").length, open(kept).value("aim")], ["full", 300, "short"]);
  full.edit("owner", "Ada");
  assert.deepEqual([full.keeping, open(kept).value("owner")], ["kept", "Ada"], "once there is room again");
});

test("an older version is read; a newer one and what is broken are left alone until the sheet is cleared", () => {
  const kept = storage();
  kept.setItem(KEY, JSON.stringify({ sheet: "alignment", version: 1, cells: { aim: ["a", 1], gate: ["stop", 2], indicator: ["i", 3] } }));
  const old = open(kept);
  assert.deepEqual([old.value("aim"), old.value("gate-rule"), old.value("indicator-one")], ["a", "stop", "i"]);
  const broken = ["{", "null", "[]", '{"sheet":"risks","version":1,"cells":{}}', toSaved({ ...alignment, version: 3 }, []), '{"sheet":"alignment","version":2,"cells":{"aim":["a"]}}', '{"sheet":"alignment","version":2,"cells":{"aim":["a",1e400]}}'];
  for (const text of broken) {
    kept.setItem(KEY, text);
    const sheet = open(kept);
    sheet.edit("aim", "mine");
    assert.deepEqual([sheet.keeping, sheet.value("aim"), kept.getItem(KEY)], ["foreign", "mine", text]);
    sheet.clear();
    sheet.edit("aim", "mine");
    assert.deepEqual([sheet.keeping, open(kept).value("aim")], ["kept", "mine"]);
  }
});
