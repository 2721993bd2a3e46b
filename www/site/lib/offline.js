// Pages as single files that work without a server and without a network: scripts, styles and Wasm are in them.
// A figure and a chapter carry themselves packed (packed-scripts.js); the explainer lies open, so that its zip is small and older browsers read it.
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { zipSync } from "fflate";
import { parseHTML } from "linkedom";
import { ANALYSIS, buildClassic, carry, ENGINES, FLOW, single } from "./classic.js";
import { LANGUAGES } from "./languages.js";
import { buildPacked, packScript } from "./packed-scripts.js";
import { published, SITE_URL } from "./site-url.js";
import { words } from "./words.js";

/** Of a built page's address its name in a file of several: `index`, `debt`, `sheets-risks`. */
const nameOf = (file) => (file === "index.html" ? "index" : dirname(file).replaceAll("/", "-"));
/** Folders of the site that hold no pages of the explainer: frames, what was made here, other languages. */
const ELSEWHERE = ["assets", "classic", "embed", "offline", ...LANGUAGES];
/** The page that reads a reader's tables: what it needs is heavier than three chapters, and a file is to stay below 4 MB. */
const TOO_HEAVY = "sheets/numbers/";
/** The explainer as one file. */
const WHOLE = "narrows.html";
/** The model that every page's lever bar asks. */
const BAR = "machine";

const LINK = /<a\b([^>]*?) href="([^"]*)"([^>]*)>([\s\S]*?)<\/a>/g;
const NAVIGATION = /<nav\b[\s\S]*?<\/nav>/g;
const DEAD = /<a\b(?![^>]* href=)[^>]*>[\s\S]*?<\/a>/g;
/** The way to a figure's chapter, where it leads nowhere. */
const CHAPTER = / · <a\b(?![^>]* href=)[^>]*>[^<]*<\/a>/;
const STILL = `<noscript><p class="script-off">${words("offline-still")}</p></noscript>`;
/** What finds a passage on other pages. */
const SEARCH = /<button\b[^>]* id="search"[^>]*>[^<]*<\/button>/;
/** What makes codes and links for a class, which a file has no address for. */
const POLL = /<details class="predict-poll"[\s\S]*?<\/details>/;
const TEACH = /<details data-teach>[\s\S]*?<\/details>/;
const HOME = /(<narrows-figure\b[^>]*?) home="[^"]*"/g;
const FIGURE = /(<narrows-figure\b[^>]*>)[\s\S]*?(<\/narrows-figure>)/g;
const STYLE = /<link rel="stylesheet" href="([^"]+)"[^>]*>/g;
const SCRIPT = /<script type="module" src="[^"]*\/(main|shared)\.js"><\/script>/g;

const attribute = (text, name) => new RegExp(`\\b${name}="([^"]*)"`).exec(text)?.[1];
const hash = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
/** A script's text inside a page: nothing in it may end it. What is replaced stands in texts and patterns alone. */
const inside = (code) => code.replace(/<(?=\/script|!--)/gi, "\\x3c");

/** The pages of the explainer below a folder, by their address. */
function readPages(site) {
  const files = readdirSync(site, { recursive: true, encoding: "utf8" }).map((file) => file.replaceAll("\\", "/"));
  const own = files.filter((file) => /(?:^|\/)index\.html$/.test(file) && !ELSEWHERE.includes(file.split("/")[0]) && !file.startsWith(TOO_HEAVY)).sort();
  const pages = own.map((file) => [file, readFileSync(join(site, file), "utf8")]).filter(([, html]) => html.search(SCRIPT) >= 0);
  return new Map(pages);
}

/** What lies between a page's tags, and what its `<body>` says of it. */
function bodyOf(html) {
  const [, tag, text] = /<body\b([^>]*)>([\s\S]*)<\/body>/.exec(html);
  return { kind: attribute(tag, "class"), mechanism: attribute(tag, "data-mechanism"), title: /<title>([\s\S]*?)<\/title>/.exec(html)[1], text };
}

/** The page's links as `to(file, fragment)` has them; one that leads nowhere any more leaves its text, and a list of links nothing. No figure has a home. */
function relink(text, from, to) {
  const linked = text.replace(HOME, "$1").replace(LINK, (whole, before, href, after, content) => {
    if (/^[a-z]+:/.test(href)) return whole;
    const [path, fragment = ""] = href.split("#");
    const address = to(path === "" ? from : posix.join(posix.dirname(from), path), fragment);
    return `<a${before}${address === null ? "" : ` href="${address}"`}${after}>${content}</a>`;
  });
  return linked.replace(NAVIGATION, (list) => list.replace(DEAD, ""));
}

/** A whole document; its policy lets nothing run but these scripts and what they unpack, and nothing be asked for. */
function documentOf({ html, title, css, body, tag }, [early, late], unpacked = []) {
  const scripts = [early, late].map(inside);
  const hashes = [...scripts, ...unpacked].map(hash).join(" ");
  const policy = `default-src 'none'; script-src ${hashes} 'wasm-unsafe-eval'; style-src ${hash(css)}; img-src data: blob:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'`;
  return `<!doctype html>
<html${html} data-settings="">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<style>${css}</style>
<script>${scripts[0]}</script>
</head>
<body${tag}>${body}<script>${scripts[1]}</script>
</body>
</html>
`;
}

/** The style sheets of these pages, each once. */
function cssOf(site, pages) {
  const files = pages.flatMap(([file, html]) => [...html.matchAll(STYLE)].map(([, href]) => posix.join(posix.dirname(file), href)));
  return [...new Set(files)].map((file) => readFileSync(join(site, file), "utf8").trim()).join("\n");
}

/** Writes a file for each mechanism of its figure, one of the page that shows it, and one of all pages. */
export async function writeOffline(site) {
  mkdirSync(join(site, "offline/chapters"), { recursive: true });
  const pages = readPages(site);
  const common = { html: /<html\b([^>]*)>/.exec(pages.get("index.html"))[1], early: readFileSync(join(site, "scheme.js"), "utf8") };
  await writePacked(site, pages, common);
  await writeWhole(site, pages, common);
}

async function writePacked(site, pages, { html, early }) {
  const unpack = await buildClassic("page/unpack.ts", "narrowsUnpacking");
  const write = (name, [file, page], change, { script, pieces }) => {
    const { kind, mechanism, title, text } = bodyOf(page);
    const ends = `<p class="script-off" id="packed" hidden>${words("offline-old")}</p></main>`;
    const body = `${change(withStills(text)).replace("</main>", ends)}<script type="application/json" id="pieces">${pieces}</script>`;
    const tag = ` class="${kind}"${mechanism === undefined ? "" : ` data-mechanism="${mechanism}"`}`;
    writeFileSync(join(site, "offline", name), documentOf({ html, title, css: cssOf(site, [[file, page]]), body, tag }, [early, unpack], [script]));
  };
  const [figure, chapter] = [await buildPacked("page/offline-figure.ts"), await buildPacked("page/offline-chapter.ts")];
  for (const id of single) {
    const file = `embed/${id}/index.html`;
    const alone = (text) => relink(text, file, (target) => SITE_URL && published(target, "")).replace(CHAPTER, "").replace("</main>", `${STILL}</main>`);
    write(`${id}.html`, [file, readFileSync(join(site, file), "utf8")], alone, packScript(figure, [id]));
  }
  for (const id of single) {
    const file = pages.has(`${id}/index.html`) ? `${id}/index.html` : "index.html";
    const page = pages.get(file);
    const models = single.filter((name) => name === BAR || page.includes(`mechanism="${name}"`));
    const linked = (text) => relink(text, file, (target, fragment) => (target === file && fragment ? `#${fragment}` : null));
    const alone = (text) => linked(text).replace(SEARCH, "").replace(POLL, "").replace(TEACH, `<p>${words("offline-class")}</p>`);
    write(`chapters/${id}.html`, [file, page], alone, packScript(chapter, models, page.includes("data-flow") ? [FLOW] : []));
  }
}

async function writeWhole(site, pages, { html, early }) {
  const code = await buildClassic("page/offline.ts", "narrowsPages");
  const scripts = [early, carry([...ENGINES, ANALYSIS, FLOW, ...single]) + code];
  const whole = documentOf({ html, title: words("site-title"), css: cssOf(site, [...pages]), body: templates(pages), tag: "" }, scripts);
  writeFileSync(join(site, WHOLE), whole);
  // The oldest time that a zip can hold, so that the same pages give the same bytes.
  writeFileSync(join(site, "narrows.zip"), zipSync({ [WHOLE]: new TextEncoder().encode(whole) }, { level: 9, mtime: new Date(1980, 0, 1) }));
}

/** Figures drawn ahead with claim, picture and sentence alone: what the script brings to life it makes anew, so that it need not lie there twice. */
function withStills(text) {
  return text.replace(FIGURE, (figure) => {
    const { document } = parseHTML(figure);
    const root = document.querySelector("[data-prerendered]");
    const part = (name) => root.querySelector(`[data-part="${name}"]`);
    part("canvas").remove();
    part("plot").replaceChildren(part("picture"));
    const main = root.querySelector(".narrows-main");
    main.replaceChildren(...[part("claim"), root.querySelector(".narrows-y"), part("plot"), part("description")].filter(Boolean));
    root.replaceChildren(...[main, part("takeaway")].filter(Boolean));
    for (const name of ["data-prerendered", "data-signature"]) root.removeAttribute(name);
    return document.toString();
  });
}

/** Each page as a template, the opening first. Pictures drawn ahead are left out: without scripts no page is shown, and with them each is drawn. */
function templates(pages) {
  const all = [...pages].sort(([one]) => (one === "index.html" ? -1 : 0));
  const made = all.map(([file, html]) => {
    const { kind, mechanism, title, text } = bodyOf(html);
    const body = relink(text.replace(FIGURE, "$1$2"), file, (target, fragment) => {
      if (!pages.has(target)) return null;
      return `#${nameOf(target)}${fragment && `:${fragment}`}`;
    });
    return `<template data-page="${nameOf(file)}" data-title="${title.replaceAll('"', "&quot;")}" data-kind="${kind}"${mechanism === undefined ? "" : ` data-mechanism="${mechanism}"`}>${body}</template>`;
  });
  return `<noscript><p>${words("offline-script")}</p></noscript>${made.join("\n")}`;
}
