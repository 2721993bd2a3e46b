/** A sheet as a JSON file: `{"sheet": …, "version": …, "fields": {…}, "lists": {…: [{…}]}}`. */

import { Draft } from "./check.js";
import { Fault } from "./fault.js";
import type { Content, Field, Form } from "./form.js";
import { parseJson, type Node } from "./json.js";

export function writeJson(form: Form, content: Content): string {
  return `${JSON.stringify({ sheet: form.id, version: form.version, ...content }, null, 2)}\n`;
}

/** Every version up to this one; anything else is a `Fault`. */
export function readJson(form: Form, text: string): Content {
  const whole = parseJson(text);
  const map = (node: Node): ReadonlyMap<string, Node> => {
    if (!(node.value instanceof Map)) throw new Fault("syntax", node.line);
    return node.value;
  };
  const parts = map(whole);
  const [sheet, version] = [parts.get("sheet"), parts.get("version")];
  if (sheet?.value !== form.id) throw new Fault("sheet", (sheet ?? whole).line, typeof sheet?.value === "string" ? sheet.value : "");
  const written = version?.value;
  if (typeof written !== "number" || !Number.isInteger(written) || written < 1 || written > form.version) {
    throw new Fault("version", (version ?? whole).line, String(written ?? ""));
  }
  const draft = new Draft(form);
  const fill = (node: Node, fields: readonly Field[], put: (field: Field, given: string, line: number) => void): void => {
    for (const [key, one] of map(node)) {
      const field = fields.find(({ id, was }) => id === key || (written < form.version && was === key));
      if (field === undefined) throw new Fault("unknown", one.line, key);
      if (typeof one.value !== "string") throw new Fault("text", one.line, key);
      put(field, one.value, one.line);
    }
  };
  for (const [key, part] of parts) {
    if (key === "fields") fill(part, form.fields, (...one) => draft.put(...one));
    else if (key === "lists") {
      for (const [id, rows] of map(part)) {
        const list = draft.list(id);
        if (list === undefined) throw new Fault("unknown", rows.line, id);
        if (!Array.isArray(rows.value)) throw new Fault("syntax", rows.line, id);
        draft.begin(list, rows.line);
        for (const row of rows.value as readonly Node[]) fill(row, list.fields, draft.row(list, row.line));
      }
    } else if (key !== "sheet" && key !== "version") throw new Fault("unknown", part.line, key);
  }
  return draft.content;
}
