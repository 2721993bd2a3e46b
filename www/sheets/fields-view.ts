/** The fields of a sheet that stand once. */

import { fieldsOf, typedIn, watchFields, writeField } from "./controls.js";
import type { Sheet } from "./sheet.js";

/** Gives what writes them anew. What was typed before the script was there is taken over. */
export function showFields(section: HTMLElement, sheet: Sheet): () => void {
  const known = new Set(sheet.form.fields.map(({ id }) => id));
  const fields = fieldsOf(section).filter((field) => known.has(field.dataset["field"] ?? "") && field.closest("[data-list]") === null);
  for (const [name, value] of typedIn(section)) if (known.has(name)) sheet.edit(name, value);
  watchFields(section, (name, value) => {
    if (known.has(name)) sheet.edit(name, value);
  });
  return () => {
    for (const field of fields) writeField(field, sheet.value(field.dataset["field"] ?? ""));
  };
}
