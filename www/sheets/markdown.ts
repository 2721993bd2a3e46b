/** Text as it stands in Markdown, where it is text whatever it holds, and back. */

/** What begins a mark-up inside a line. */
const SPECIAL = /[\\`*_[\]<>|~&#$]/gu;
/** What begins a list, a heading's underline or, in a spreadsheet, a formula. */
const AT_START = /^(?:[-+=@]|\d+(?=[.)]))/gmu;
/** Characters that are not seen, or turn the direction of what follows them. */
const HIDDEN = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/gu;
const OUTER_BLANKS = /^ +| +$/gmu;
const WRITTEN = /\\([!-/:-@[-`{-~])|&#x([0-9a-f]{1,6});|<br>/giu;

const code = (character: string): string => `&#x${(character.codePointAt(0) ?? 0).toString(16)};`;

function escaped(text: string): string {
  return text
    .replace(SPECIAL, "\\$&")
    .replace(HIDDEN, code)
    .replace(OUTER_BLANKS, (blanks) => code(" ").repeat(blanks.length))
    .replace(AT_START, (start) => (/\d/u.test(start) ? `${start}\\` : `\\${start}`));
}

/** In a table's cell a line break is `<br>`. */
export function toCell(text: string): string {
  return text.split("\n").map(escaped).join("<br>");
}

/** As paragraphs: a single line break is a hard one, and none stands at either end. */
export function toParagraphs(text: string): string {
  const [, before = "", body = "", after = ""] = /^(\n*)([\s\S]*?)(\n*)$/u.exec(text) ?? [];
  const lines = body.split("\n").map(escaped);
  const broken = lines.map((line, at) => (line !== "" && (lines[at + 1] ?? "") !== "" ? `${line}\\` : line)).join("\n");
  return code("\n").repeat(before.length) + broken + code("\n").repeat(after.length);
}

/** The text that a cell holds. */
export function fromMarkdown(written: string): string {
  return written.replace(WRITTEN, (whole, mark?: string, hex?: string) => {
    if (mark !== undefined) return mark;
    if (hex === undefined) return "\n";
    const point = Number.parseInt(hex, 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}

/** The text of a section's lines. */
export function fromParagraphs(lines: readonly string[]): string {
  const bare = lines.map((line) => {
    const plain = line.trim();
    const marks = /\\*$/u.exec(plain)?.[0].length ?? 0;
    return marks % 2 === 1 ? plain.slice(0, -1) : plain;
  });
  return fromMarkdown(bare.join("\n").replace(/^\n+|\n+$/gu, ""));
}

/** The cells of a line of a table, or `null` for any other line. */
export function cellsOf(line: string): string[] | null {
  const inner = /^\|(.*)\|\s*$/u.exec(line.trim())?.[1];
  if (inner === undefined) return null;
  return [...`${inner}|`.matchAll(/((?:\\.|[^\\|])*)\|/gu)].map(([, cell = ""]) => fromMarkdown(cell.trim()));
}
