/** A sheet as a file: handed out, and read back. Loaded when it is asked for. */

import { download } from "../widgets/menu.js";
import { Fault, LONGEST } from "./fault.js";
import type { Content, Form } from "./form.js";
import { readJson, writeJson } from "./json-file.js";
import { readMarkdown, type Text, writeMarkdown } from "./markdown-file.js";
import { today } from "./text.js";

export type Format = "md" | "json";

export function saveFile(form: Form, content: Content, results: readonly string[], format: Format, text: Text): void {
  const written = format === "json" ? writeJson(form, content) : writeMarkdown(form, content, results, text);
  const type = format === "json" ? "application/json" : "text/markdown";
  download(`narrows-${form.id}-${today()}.${format}`, new Blob([written], { type: `${type};charset=utf-8` }));
}

/** What a file holds; a `Fault` where it cannot be read. */
export async function readFile(form: Form, file: Blob, text: Text): Promise<Content> {
  if (file.size > LONGEST) throw new Fault("large", 1, String(file.size));
  return readText(form, await file.text(), text);
}

/** JSON begins with a brace; all else is read as Markdown. */
export function readText(form: Form, written: string, text: Text): Content {
  return /^\ufeff?\s*\{/u.test(written) ? readJson(form, written.replace(/^\ufeff/u, "")) : readMarkdown(form, written, text);
}
