// Fluent text to parsed messages. The browser's parser skips what it does not understand; here that is an error.
import { FluentResource } from "@fluent/bundle";
import { FluentParser, lineOffset } from "@fluent/syntax";
import { LANGUAGE } from "./languages.js";

/** The parsed messages of one text; `file` is named when there is a slip in it. */
export function messages(file, text) {
  const junk = new FluentParser().parse(text).body.find(({ type }) => type === "Junk");
  if (junk) {
    const line = lineOffset(text, junk.span.start) + 1;
    throw new Error(`content/${LANGUAGE}/${file}: message ${line} lines into its strings: ${junk.annotations[0]?.message}: ${junk.content.split("\n")[0]}`);
  }
  return new FluentResource(text);
}
