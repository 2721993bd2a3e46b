import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { FluentResource } from "@fluent/bundle";
import { Strings, type Words } from "../../widgets/strings.js";
import { Fault, type FaultCode } from "../fault.js";
import { readText } from "../files.js";
import { type Content, type Form, labelKey, titleKey } from "../form.js";
import { FORMS } from "../forms.js";
import { writeJson } from "../json-file.js";
import { writeMarkdown } from "../markdown-file.js";
import { cleaned, inOneLine } from "../text.js";
import { HOSTILE } from "./hostile.js";

/** It brings no types. */
interface Markdown {
  parse(text: string, state: object): readonly { type: string; tag: string }[];
  render(text: string): string;
}
const { default: MarkdownIt } = (await import("markdown-it" as string)) as { default: new (options: object) => Markdown };

const words = new FluentResource(readFileSync(new URL("../../content/en/sheets.ftl", import.meta.url), "utf8")) as unknown as Words;
const strings = new Strings("en", words);
const text = (key: string): string => strings.text(key);
const form = (id: string): Form => FORMS.find((one) => one.id === id)!;
const FORMATS: readonly ((form: Form, content: Content) => string)[] = [writeJson, (form, content) => writeMarkdown(form, content, ["Expect 12."], text)];

/** What every field of a form holds: the text where it may, else something that fits. */
function filled(of: Form, given: string): Content {
  const value = ({ kind, options }: Form["fields"][number]): string => {
    if (kind === "date") return "2024-02-29";
    if (kind === "choice") return options![0]!;
    return kind === "text" ? cleaned(given) : inOneLine(given);
  };
  const row = (fields: Form["fields"]): Record<string, string> => Object.fromEntries(fields.map((field) => [field.id, value(field)]));
  return { fields: row(of.fields), lists: Object.fromEntries(of.lists.map(({ id, fields }) => [id, [row(fields), Object.fromEntries(fields.map((field) => [field.id, ""])), row(fields)]])) };
}

test("each sheet comes back from both kinds of file as it was, whatever is written in it", () => {
  assert.equal(HOSTILE.length, 200);
  for (const of of FORMS) {
    // The long one is long in one sheet only.
    for (const given of HOSTILE.filter((one) => one.length < 1000 || of.id === "alignment")) {
      const content = filled(of, given);
      for (const write of FORMATS) assert.deepEqual(readText(of, write(of, content), text), content, JSON.stringify(given.slice(0, 50)));
    }
  }
});

test("whatever is written in one field, the others and the outline of the Markdown stay what they are", () => {
  const markdown = new MarkdownIt({ html: true, linkify: true });
  const outline = (written: string): string[] => markdown.parse(written, {}).flatMap(({ type, tag }) => (type.startsWith("paragraph") || type === "inline" ? [] : [type + tag]));
  const of = form("alignment");
  const empty = filled(of, "x");
  const expected = outline(FORMATS[1]!(of, empty));
  for (const given of HOSTILE.filter((one) => one.length < 1000)) {
    const content = { ...empty, fields: { ...empty.fields, aim: cleaned(given) }, lists: { log: empty.lists["log"]!.map((row, at) => (at === 0 ? { ...row, why: cleaned(given) } : row)) } };
    const written = FORMATS[1]!(of, content);
    assert.deepEqual(outline(written), expected, JSON.stringify(given));
    // Nothing but the sign of the sheet is a tag; a link, a picture or an emphasis would be one too.
    const html = markdown.render(written.replace(/^<!-- narrows .*$/mu, ""));
    assert.deepEqual(html.match(/<(?!\/?(?:h[1-3]|p|table|thead|tbody|tr|th|td|br)\b)[^>]*>/gu)?.filter((tag) => !tag.startsWith('<a href="http') && tag !== "</a>") ?? [], [], JSON.stringify(given));
    assert.doesNotMatch(written, /[\u0000-\u0009\u000b-\u001f\u200b-\u200f\u2028-\u202e\u2066-\u2069]/u);
  }
});

test("what cannot be read is refused by the line at fault", () => {
  const of = form("alignment");
  const json = writeJson(of, filled(of, "text")).split("\n");
  const markdown = FORMATS[1]!(of, filled(of, "text")).split("\n");
  const line = (lines: readonly string[], part: string): number => lines.findIndex((one) => one.includes(part));
  const refused = (lines: readonly string[], at: number, becomes: string, code: FaultCode, where = at): void => {
    const changed = lines.map((one, index) => (index === at ? becomes : one)).join("\n");
    assert.throws(() => readText(of, changed, text), (fault: Fault) => fault.code === code && fault.line === where + 1, `${becomes}: ${code} in line ${where + 1}`);
  };
  const owner = line(json, '"owner"');
  refused(json, owner, '    "owner": "x" y,', "syntax");
  refused(json, owner, '    "owner": 12,', "text");
  refused(json, owner, '    "ownr": "x",', "unknown");
  refused(json, owner, '    "__proto__": "x",', "unknown");
  refused(json, owner, '    "aim": "x",', "twice");
  refused(json, owner, '    "owner": "x\ty",', "syntax");
  refused(json, line(json, '"gate-day"'), '    "gate-day": "2023-02-29",', "day");
  refused(json, line(json, '"version"'), '  "version": 3,', "version");
  refused(json, line(json, '"sheet"'), '  "sheet": "risks",', "sheet");
  refused(json, 1, '  "more": 1, "sheet": "alignment",', "unknown");
  refused(markdown, line(markdown, "## Owner"), "## Owners", "unknown");
  refused(markdown, line(markdown, "## Owner"), "## Aim", "twice");
  refused(markdown, line(markdown, "<!--"), "<!-- narrows alignment 3 -->", "version");
  refused(markdown, line(markdown, "<!--"), "<!-- narrows risks 1 -->", "sheet");
  refused(markdown, line(markdown, "<!--"), "", "sheet", 0);
  refused(markdown, line(markdown, "| --- |"), "", "syntax", line(markdown, "| --- |") + 1);
  refused(markdown, line(markdown, "| 2024-02-29"), "| 2024-02-29 | text |", "syntax");
  refused(markdown, line(markdown, "| 2024-02-29"), "| 2024-13-01 | text | text |", "day");
  refused(markdown, line(markdown, "| Day"), "| Dya | Decided | Why |", "unknown");
  const many = { fields: {}, lists: { register: Array.from({ length: 21 }, () => ({ name: "x" })) } };
  // Six lines, then three for each row.
  const risks = writeJson(form("risks"), many);
  assert.throws(() => readText(form("risks"), risks, text), (fault: Fault) => fault.code === "rows" && fault.line === 7 + 20 * 3);
  const lights = FORMATS[1]!(form("checklist"), filled(form("checklist"), "x")).replace("| green |", "| blue |");
  assert.throws(() => readText(form("checklist"), lights, text), (fault: Fault) => fault.code === "option" && lights.split("\n")[fault.line - 1] === "| Clarity | blue |");
  for (const given of ["", "{", "{}", "[]", "null", "{\"sheet\":", `{"a":${"[".repeat(10_000)}`, "PK\u0003\u0004", "\u0000"]) assert.throws(() => readText(of, given, text), Fault, given.slice(0, 20));
});

test("a file of an older version is read, and a file that was laid out by hand", () => {
  const of = form("alignment");
  const old = '{"sheet": "alignment", "version": 1, "fields": {"aim": "a", "indicator": "i", "gate": "stop"}, "lists": {}}';
  assert.deepEqual(readText(of, old, text).fields, { aim: "a", "indicator-one": "i", "gate-rule": "stop" });
  assert.throws(() => readText(of, old.replace('"version": 1', '"version": 2'), text), Fault);
  const loose = "\ufeff# Alignment sheet\r\n\r\n<!-- narrows alignment 2 -->\r\n## Aim\r\nfirst\r\nsecond\r\n\r\n## Decision log\r\n|Day|Decided|Why|\r\n|:--|---|--:|\r\n|2026-01-02|a|b|\r\n";
  assert.deepEqual(readText(of, loose, text), { fields: { aim: "first\nsecond" }, lists: { log: [{ day: "2026-01-02", decided: "a", why: "b" }] } });
});

test("every form has its words, and no two names in it are the same", () => {
  const needed = FORMS.flatMap((of) => {
    const own = [titleKey(of), `${titleKey(of)}.lead`, `${titleKey(of)}.trust`];
    const single = of.fields.flatMap((field) => [labelKey(of, null, field), `${labelKey(of, null, field)}.help`]);
    const lists = of.lists.flatMap((list) => {
      const title = titleKey(of, list);
      return [title, `${title}.help`, `${title}.add`, `${title}.remove`, `${title}.${list.records === true ? "pick" : "row"}`, ...list.fields.map((field) => labelKey(of, list, field))];
    });
    const choices = [...of.fields, ...of.lists.flatMap(({ fields }) => fields)].flatMap(({ options = [] }) => options.map((option) => `sheet-option-${option}`));
    return [...own, ...single, ...lists, ...choices];
  });
  assert.deepEqual(needed.filter((key) => !strings.has(key)), []);
  for (const of of FORMS) {
    for (const fields of [of.fields.map((field) => labelKey(of, null, field)).concat(of.lists.map((list) => titleKey(of, list)), "sheet-results"), ...of.lists.map((list) => list.fields.map((field) => labelKey(of, list, field)))]) {
      const names = fields.map(text);
      assert.equal(new Set(names).size, names.length, `${of.id}: ${names.join(", ")}`);
    }
  }
  for (const code of ["large", "syntax", "sheet", "version", "unknown", "twice", "text", "option", "day", "rows"] satisfies FaultCode[]) assert.match(text(`sheet-fault-${code}`), /Nothing was changed\.$/u);
  for (const keeping of ["kept", "off", "full", "foreign"]) assert.ok(strings.has(`sheet-keeping-${keeping}`));
});
