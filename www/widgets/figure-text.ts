/** The texts in a figure's tree. The same code runs in the browser and, when pages are pre-rendered, in Node. */

import { writeControl } from "./control-view.js";
import type { Facts, Table } from "./core.js";
import { setAttribute, setText } from "./dom.js";
import type { Parts } from "./figure-parts.js";
import { chartKey, type Moment, type Shape } from "./figure-shape.js";
import { writeSentence } from "./sentence.js";
import { messageArguments, type Arguments } from "./strings.js";
import { fillTable } from "./table-view.js";

/** Writes the texts and the controls' values of one moment. */
export function write(parts: Parts, shape: Shape, moment: Moment): void {
  const values = messageArguments(shape.mechanism, moment.values, moment.outputs);
  const { strings } = shape;
  if (parts.claim !== null) {
    setText(parts.claim, strings.has(chartKey(shape, "claim")) ? strings.text(chartKey(shape, "claim"), values) : "");
  }
  if (parts.takeaway !== null && strings.has(chartKey(shape, "takeaway"))) {
    writeSentence(parts.takeaway, strings.parts(chartKey(shape, "takeaway"), values));
  }
  setText(parts.description, describe(shape, values));
  for (const { index, setting, parts: control } of parts.controls) {
    writeControl(control, setting, moment.values[index] ?? setting.minimum, strings);
  }
  for (const list of parts.lists) shape.lists?.writeList(list, shape, moment.values);
}

/** The live sentence of this moment as plain text, for announcements. */
export function summary(shape: Shape, moment: Moment): string {
  const { strings } = shape;
  const key = ["claim", "takeaway"].map((name) => chartKey(shape, name)).find((name) => strings.has(name));
  return key === undefined ? "" : strings.text(key, messageArguments(shape.mechanism, moment.values, moment.outputs));
}

/** Writes the data table; a chart that plots no numbers has none. */
export function writeTable(parts: Parts, shape: Shape, data: Table, facts: Facts): void {
  if (parts.data !== null) setAttribute(parts.data, "hidden", data.rows.length === 0 ? "" : null);
  if (parts.table !== null) fillTable(parts.table, data, facts, shape.chart.id, shape.strings);
}

function describe(shape: Shape, values: Arguments): string {
  const { strings } = shape;
  const key = ["description", "takeaway", "claim"].map((name) => chartKey(shape, name)).find((name) => strings.has(name));
  return key === undefined ? "" : strings.text(key, values);
}
