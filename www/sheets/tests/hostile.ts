/** Two hundred texts that mark-up, tables, spreadsheets, terminals and directions of writing would trip over. */

const SEEDS = [
  "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "</textarea><b>x", "--><!-- narrows risks 1 -->", "<!-- narrows alignment 9 -->",
  "javascript:alert(1)", "[x](javascript:alert(1))", "![x](https://example.org/x.png)", "[x]: https://example.org", "<https://example.org>",
  "# Heading", "## Aim", "## Decision log", "### 1", "- item", "+ item", "* item", "1. one", "12) twelve", "> quote", "---", "===", "***", "___",
  "```\ncode\n```", "~~~", "    indented", "\tindented", "a | b | c", "| --- | --- |", "|", "\\|", "\\", "\\\\", "a\\", "a\\\nb", "a\\\\\nb",
  "`code`", "*em* **strong** _em_", "~~gone~~", "&amp; &lt; &#x41; &copy;", "a<br>b", "\\<br\\>", "&#x10ffff; &#x110000;", "$x$ $$y$$", "#hash @name",
  "=1+1", "+1", "-1", "@SUM(A1)", "=HYPERLINK(\"https://example.org\")", "\u202egnp.exe", "\u2066left\u2069", "\u200fright", "a\u200bb", "\ufeffx", "soft\u00adhyphen",
  "\u0000", "\u0007\u001b[31m", "\u2028\u2029", "\r\n", "a\rb", "\n\na\n\n\nb\n\n", "  a  ", " \n ", "\n", " ", "a  \nb", "{ $value }", "{{ x }}", "{% x %}", "${x}", "%s %n", "\\u0041",
  "__proto__", "constructor", "toString", "null", "undefined", "NaN", "true", "{}", "[]", "\"", "\"}, \"version\": 9", "'", "''", "\ud83d\ude00", "\ud800", "x\udc00y",
  "e\u0301", "\u00e9", "\u0627\u0644\u0639\u0631\u0628\u064a\u0629", "\u4e2d\u6587", "\u05e9\u05dc\u05d5\u05dd", "I\u0307", "Z\u0351\u036b\u0343", "\u{1f468}\u200d\u{1f469}\u200d\u{1f467}",
];

const pick = (at: number): string => SEEDS[at % SEEDS.length] ?? "";

/** Each alone, then pairs of them in one line and in several, then a long one. */
export const HOSTILE: readonly string[] = [
  ...SEEDS,
  ...Array.from({ length: 199 - SEEDS.length }, (_, at) => pick(7 * at + 3) + (at % 2 === 0 ? "\n" : " ") + pick(11 * at + 5)),
  "<|\\`*\n".repeat(17_000),
];
