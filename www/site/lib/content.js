// Reads content/: the chapters in order, what each shows and says, the pages' words.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import MarkdownIt from "markdown-it";
import { parse } from "yaml";
import { gradeOf } from "./grades.js";
import { LANGUAGE } from "./languages.js";
import { path } from "./paths.js";
import { checkStructure, checkWords, IN_WORDS } from "./schema.js";
import { listOf, object, Place, text } from "./shape.js";

/** Data beside the chapters' structures that belongs to no chapter. */
const NO_CHAPTERS = ["bank.yaml", "contents.yaml", "embedding.yaml", "game.yaml", "glossary.yaml", "ledger.yaml", "misconceptions.yaml", "sessions.yaml"];

const markdown = new MarkdownIt({ html: false, typographer: true });

/** One line of Markdown as HTML. */
export const inline = (text) => markdown.renderInline(text);

/** Paragraphs of Markdown as HTML. */
export const block = (text) => markdown.render(text);

function fail(file, what) {
  throw new Error(`content/${LANGUAGE}/${file}: ${what}`);
}

/** Splits a file into its front matter and what follows it. */
export function frontMatter(file) {
  const text = readFileSync(path(`content/${LANGUAGE}/${file}`), "utf8");
  const found = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text);
  if (!found) fail(file, "starts with no front matter between two lines of ---");
  return { data: parse(found[1]), body: found[2] };
}

/** The prose as a list of parts: Markdown, a figure, or a live paragraph. */
function parts(body) {
  return body
    .split(/^(\{%.*%\})\s*$/m)
    .map((piece) => {
      const tag = /^\{%\s*(figure|live)\s+"([^"]+)"\s*%\}$/.exec(piece.trim());
      return tag ? { kind: tag[1], name: tag[2] } : { kind: "prose", html: block(piece) };
    })
    .filter((part) => part.kind !== "prose" || part.html.trim() !== "");
}

/** The structure of a chapter with its words in their places. */
export function joined(structure, words, file) {
  const { predict, equations, trust, sources, presets } = structure;
  const named = ({ id, symbols, ...rest }) => {
    const own = words.equations?.[id] ?? {};
    const meaning = ([symbol, name]) => [symbol, name === IN_WORDS ? `= ${own.symbols[symbol]}` : name];
    return { ...rest, name: own.name, symbols: Object.fromEntries(Object.entries(symbols).map(meaning)) };
  };
  return {
    title: words.title,
    question: words.question,
    also: words.also,
    predict: predict && question(predict, words.predict),
    draw: structure.draw,
    equations: equations?.map(named),
    trust: trust?.map((note) => ({ grade: gradeOf(note, file), text: words.trust[note.id] })),
    sources: sources?.map((key) => words.sources[key]),
    sourceWords: (sources ?? []).map((key) => [key, words.sources[key]]),
    presets: presets?.map((preset) => ({ ...preset, name: words.presets[preset.id] })),
    lesson: structure.lesson && { ...structure.lesson, words: words.lesson },
    strings: words.strings,
  };
}

function question({ choices, number, why, ...rest }, { ask, choices: labels, number: asked }) {
  return { ask, ...rest, choices: choices.map(({ id, ...what }) => ({ label: labels[id], ...what })), ...(number ? { number: asked } : {}), why };
}

/** What a chapter shows, if it is written: content/<id>.yaml. */
function structureOf(id) {
  const file = `${id}.yaml`;
  if (!existsSync(path(`content/${file}`))) return null;
  const structure = parse(readFileSync(path(`content/${file}`), "utf8"));
  checkStructure(file, structure);
  return structure;
}

function chapter(id) {
  const file = `${id}.md`;
  const { data, body } = frontMatter(file);
  const structure = structureOf(id);
  if (!structure) {
    if (data.question !== undefined) fail(file, `asks a question, and there is no content/${id}.yaml`);
    text(data.strings, new Place(`${LANGUAGE}/${file}`, ["strings"]));
    return { id, file, title: data.title, strings: data.strings, prose: [] };
  }
  checkWords(`${LANGUAGE}/${file}`, data, structure);
  const { figures } = structure;
  const prose = parts(body);
  const placed = new Set(prose.filter((part) => part.kind === "figure").map((part) => part.name));
  for (const name of placed) {
    if (!figures.some((figure) => figure.chart === name)) fail(file, `places the figure "${name}", which content/${id}.yaml does not list`);
  }
  return {
    ...joined(structure, data, `${id}.yaml`),
    id,
    file,
    structure,
    lead: figures[0],
    prose: [
      ...prose.map((part) => (part.kind === "figure" ? { ...part, ...figures.find((figure) => figure.chart === part.name) } : part)),
      ...figures.slice(1).filter((figure) => !placed.has(figure.chart)).map((figure) => ({ kind: "figure", name: figure.chart, ...figure })),
    ],
  };
}

/** Every mechanism with words. The machine has strings before it has a chapter. */
export function chapters() {
  return readdirSync(path(`content/${LANGUAGE}`))
    .filter((file) => file.endsWith(".md") && file !== "notes.md")
    .map((file) => chapter(file.replace(/\.md$/, "")));
}

/** The chapters in order. */
export function contents() {
  const order = parse(readFileSync(path("content/contents.yaml"), "utf8"));
  const written = new Map(chapters().filter((page) => page.structure).map((page) => [page.id, page]));
  const structures = readdirSync(path("content")).filter((file) => file.endsWith(".yaml") && !NO_CHAPTERS.includes(file));
  for (const id of structures.map((file) => file.replace(/\.yaml$/, ""))) {
    if (!written.has(id)) fail(`${id}.md`, `is missing, and there is a content/${id}.yaml`);
    if (!order.includes(id)) throw new Error(`content/contents.yaml lacks a line "- ${id}": there is a content/${id}.yaml, and its chapter needs a place in the order`);
  }
  return order.map((id, index) => {
    const page = written.get(id);
    if (page === undefined) throw new Error(`content/contents.yaml has a line "- ${id}", and there is no content/${id}.yaml`);
    return { id, title: page.title, question: page.question, number: index + 1, page: { ...page, number: index + 1 } };
  });
}

/** The page of notes, if it is written. */
export function notes() {
  if (!existsSync(path(`content/${LANGUAGE}/notes.md`))) return null;
  const { data, body } = frontMatter("notes.md");
  return { ...data, models: models(), html: block(body) };
}

const CARD = object({ name: text, chapter: text, text, checked: text });

/** The card of each model. */
function models() {
  const cards = parse(readFileSync(path(`content/${LANGUAGE}/models.yaml`), "utf8"));
  listOf(CARD)(cards, new Place(`${LANGUAGE}/models.yaml`));
  return cards;
}
