// Reads content/: the list of chapters, each written chapter, the pages' words.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import MarkdownIt from "markdown-it";
import { parse } from "yaml";
import { GRADES } from "./marks.js";
import { path } from "./paths.js";

export const LANGUAGE = "en";

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

function checkGrades(file, claims = []) {
  for (const { grade } of claims) {
    if (!GRADES.includes(grade)) fail(file, `grades a claim "${grade}"; use one of ${GRADES.join(", ")}`);
  }
}

const PREDICTION = ["ask", "output", "from", "set", "best", "choices", "number", "why"];

/** The shape of a prediction; whether its names are the mechanism's shows when it is computed. */
export function checkPrediction(file, predict) {
  if (!predict) return;
  const say = (what) => fail(file, `\`predict\` ${what}`);
  const unknown = Object.keys(predict).find((key) => !PREDICTION.includes(key));
  if (unknown) say(`has no ${unknown}; it has ${PREDICTION.join(", ")}`);
  for (const key of ["ask", "output", "why"]) if (typeof predict[key] !== "string") say(`lacks ${key}`);
  const choices = predict.choices ?? [];
  if (choices.length < 2) say("needs at least two choices");
  if (choices.some(({ label }) => typeof label !== "string")) say("has a choice whose label is no text: quote it");
  const setting = choices.filter(({ set }) => set).length;
  const timing = choices.filter(({ times }) => typeof times === "number" && times >= 0).length;
  if (setting + timing !== choices.length || (setting > 0 && timing > 0)) say("wants each choice to `set` something, or each to say how many `times`");
  if (setting > 0 && (predict.set || !["most", "least"].includes(predict.best))) say("whose choices `set` something says which is `best`, most or least, and has no `set` of its own");
  if (timing > 0 && (!predict.set || predict.best)) say("whose choices say `times` says what is `set`, and no `best`");
}

function chapter(file) {
  const { data, body } = frontMatter(file);
  if (typeof data.strings !== "string") fail(file, "has no `strings: |`");
  const figures = data.figure ?? [];
  const prose = parts(body);
  const placed = new Set(prose.filter((part) => part.kind === "figure").map((part) => part.name));
  for (const name of placed) {
    if (!figures.some((figure) => figure.chart === name)) fail(file, `places the figure "${name}", which \`figure\` does not list`);
  }
  checkGrades(file, data.trust);
  checkPrediction(file, data.predict);
  return {
    ...data,
    file,
    lead: figures[0],
    prose: [
      ...prose.map((part) => (part.kind === "figure" ? { ...part, ...figures.find((figure) => figure.chart === part.name) } : part)),
      ...figures.slice(1).filter((figure) => !placed.has(figure.chart)).map((figure) => ({ kind: "figure", name: figure.chart, ...figure })),
    ],
  };
}

/** Every file of content/<lang> that carries a mechanism's strings. The machine has strings before it has a chapter. */
export function chapters() {
  return readdirSync(path(`content/${LANGUAGE}`))
    .filter((file) => file.endsWith(".md") && file !== "notes.md")
    .map(chapter);
}

/** The seventeen chapters in order; `page` is the written chapter, if there is one. */
export function contents() {
  const written = new Map(chapters().filter((page) => page.question).map((page) => [page.id, page]));
  const list = parse(readFileSync(path("content/contents.yaml"), "utf8"));
  const entries = list.map((entry, index) => {
    const page = written.get(entry.id);
    if (page && page.number !== index + 1) fail(page.file, `is number ${page.number}, but contents.yaml puts it at ${index + 1}`);
    return { ...entry, title: page?.title ?? entry.title, question: page?.question ?? entry.question, number: index + 1, page };
  });
  for (const page of written.values()) {
    if (!entries.some((entry) => entry.id === page.id)) fail(page.file, "is not listed in contents.yaml");
  }
  return entries;
}

/** The page of notes, if it is written. */
export function notes() {
  if (!existsSync(path(`content/${LANGUAGE}/notes.md`))) return null;
  const { data, body } = frontMatter("notes.md");
  checkGrades("notes.md", data.ledger);
  return { ...data, html: block(body) };
}
