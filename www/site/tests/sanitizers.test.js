// What is left of the lines that the dialog for sharing offers, where places remove what they do not know.
import assert from "node:assert/strict";
import { test } from "node:test";
import { fromHtml } from "hast-util-from-html";
import { sanitize } from "hast-util-sanitize";
import { createJiti } from "jiti";
import { oembed } from "../lib/cards.js";
import { mechanisms } from "../lib/modules.js";
import { path } from "../lib/paths.js";
import { sanitizers } from "./sanitizers.js";

const { elementLine, frameLine, pictureLine } = await createJiti(import.meta.url).import(path("widgets/share-lines.ts"));

const LINK = "https://example.org/narrows/coordination/?team=16&team.link=2";
const SENTENCE = 'At 16 people "talk" takes 3 < 4 hours & grows.';
const coordination = mechanisms.find(({ id }) => id === "coordination");
const picture = pictureLine(LINK, "narrows-coordination-curve.png", SENTENCE, { width: 640, height: 360 });
const frame = frameLine("https://example.org/narrows/embed/coordination/?team=16", "Coordination", 690);
const element = elementLine(coordination, coordination.charts[0].id, coordination.parameters.map((one) => one.default));

/** The elements that a place leaves of a text, without those that it does not contain. */
function left(place, html) {
  const all = (node) => [node, ...(node.children ?? []).flatMap(all)];
  return all(sanitize(fromHtml(html, { fragment: true }), sanitizers[place])).filter(({ type }) => type === "element");
}
const names = (place, html) => left(place, html).map(({ tagName }) => tagName);

for (const place of ["GitHub", "WordPress", "Moodle", "Canvas", "JupyterLab, in Markdown", "mail"]) {
  test(`${place} leaves the picture with its link, its words and its size, and nothing of the element`, () => {
    const [link, image, ...more] = left(place, picture);
    assert.deepEqual(link.properties, { href: LINK });
    assert.deepEqual(image.properties, { src: "narrows-coordination-curve.png", alt: SENTENCE, width: 640, height: 360 });
    assert.deepEqual([link.tagName, image.tagName, more], ["a", "img", []]);
    assert.deepEqual(names(place, element), []);
  });
}

test("a frame is left by Canvas alone, with its title and its size", () => {
  for (const place of ["GitHub", "WordPress", "Moodle", "JupyterLab, in Markdown", "mail"]) assert.deepEqual(names(place, frame), [], place);
  const [{ properties }] = left("Canvas", frame);
  assert.deepEqual(properties, { src: "https://example.org/narrows/embed/coordination/?team=16", title: "Coordination", width: "100%", height: 690 });
});

test("WordPress makes the low frame of an address that is pasted by itself", () => {
  const { html } = oembed({ mechanism: coordination, name: "Coordination" }, "https://example.org/narrows/");
  const [{ tagName, properties }, ...more] = left("WordPress, by oEmbed", html);
  assert.deepEqual([tagName, more], ["iframe", []]);
  const { src, width, height } = properties;
  assert.deepEqual([src, width, height], ["https://example.org/narrows/embed/coordination/?compact", "100%", 520]);
  assert.match(properties.title, /^Coordination/u);
});
