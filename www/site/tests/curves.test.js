// Charts in which a guess stands and charts whose curve is drawn: those of the chapters fit, and others are refused by name.
import assert from "node:assert/strict";
import { test } from "node:test";
import { contents } from "../lib/content.js";
import { checkCurves } from "../lib/curves.js";

const structure = (id) => contents().find((one) => one.id === id).page.structure;
const guessIn = (id, chart) => () => checkCurves(id, { predict: { ...structure(id).predict, chart } });
const drawn = (id, draw) => () => checkCurves(id, { draw });

test("the chart of every question shows what is asked, and every curve to draw is there", () => {
  for (const { id, page } of contents()) checkCurves(id, page.structure);
});

test("a chart that shows something else than the question asks is refused", () => {
  assert.throws(guessIn("coordination", "marginal"), /coordination\.yaml: predict\.chart: "marginal" is given; allowed: a chart whose point is people and output; at \{"people":16\} it shows \[16,/);
  assert.throws(guessIn("feedback", "corrections"), /feedback\.yaml: predict\.chart: "corrections"/);
});

test("a chart without a curve to draw is refused", () => {
  assert.throws(drawn("constraint", "buffers"), /constraint\.yaml: draw: "buffers" is given; allowed: a chart that needs no study/);
  assert.throws(drawn("machine", "advice"), /machine\.yaml: draw: "advice" is given; allowed: a chart with a curve/);
  assert.throws(drawn("planning", "dots"), /planning\.yaml: draw: "dots"/);
});
