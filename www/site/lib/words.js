// The pages' own words, for templates: page.ftl, site.ftl, live.ftl, sheets.ftl and teach.ftl in one bundle.
import { readFileSync } from "node:fs";
import { FluentBundle } from "@fluent/bundle";
import { LANGUAGE } from "./languages.js";
import { messages } from "./messages.js";
import { path } from "./paths.js";

const plain = ([value]) => value;
const bundle = new FluentBundle(LANGUAGE, {
  useIsolating: false,
  functions: { NUM: plain, PCT: plain, YOU: plain, YOUPCT: plain, INT: plain },
});
for (const file of ["page.ftl", "site.ftl", "live.ftl", "sheets.ftl", "teach.ftl"]) {
  const errors = bundle.addResource(messages(file, readFileSync(path(`content/${LANGUAGE}/${file}`), "utf8")));
  if (errors.length > 0) throw errors[0];
}

/** The text of one message; a missing message or argument stops the build. */
export function words(id, args = {}) {
  const [message, attribute] = id.split(".");
  const found = bundle.getMessage(message);
  const pattern = attribute ? found?.attributes[attribute] : found?.value;
  if (!pattern) throw new Error(`no message ${id} in page.ftl, site.ftl, live.ftl, sheets.ftl or teach.ftl`);
  const errors = [];
  const text = bundle.formatPattern(pattern, args, errors);
  if (errors.length > 0) throw errors[0];
  return text;
}
