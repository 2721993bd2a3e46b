// What the build writes for links to the site: pure parts of it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { broken, oembed } from "../lib/cards.js";
import { checkUrl } from "../lib/site-url.js";

test("the site's address is refused by name where it is none, and ends with a slash", () => {
  assert.equal(checkUrl(undefined, "x"), null);
  assert.equal(checkUrl("https://example.org/narrows", "x"), "https://example.org/narrows/");
  for (const wrong of ["example.org", "ftp://example.org/", "https://example.org/?a=1"]) {
    assert.throws(() => checkUrl(wrong, "NARROWS_URL"), (error) => error.message.startsWith(`NARROWS_URL is "${wrong}"`), wrong);
  }
});

test("oEmbed gives a frame that stands in 520 px, with its picture, by whole addresses", () => {
  const answer = oembed({ mechanism: { id: "debt" }, name: 'Debt "x"' }, "https://example.org/narrows/");
  assert.equal(answer.version, "1.0");
  assert.equal(answer.type, "rich");
  assert.match(answer.html, /^<iframe src="https:\/\/example\.org\/narrows\/embed\/debt\/\?compact" title="[^"]*&quot;x&quot;[^"]*" width="100%" height="520"/u);
  assert.equal(answer.thumbnail_url, "https://example.org/narrows/cards/debt.png");
  assert.deepEqual([answer.width, answer.height], [640, 520]);
});

test("a question is broken between words, and no word is lost", () => {
  const text = "Your team of 8 doubles. What happens to output?";
  const lines = broken(text, 20);
  assert.ok(lines.length > 1 && lines.every((line) => line.length <= 20));
  assert.equal(lines.join(" "), text);
  assert.deepEqual(broken("incomprehensibilities", 5), ["incomprehensibilities"]);
});
