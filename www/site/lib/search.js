// The passages that pages are searched by, gathered when the site is built.
import { contents } from "./content.js";
import { opening, stringsOf } from "./core.js";
import { glossary } from "./glossary.js";
import { words } from "./words.js";

const ENTITIES = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'" };
const plain = (html) => html.replace(/<[^>]+>/gu, " ").replace(/&[a-z#0-9]+;/gu, (entity) => ENTITIES[entity] ?? " ").replace(/\s+/gu, " ").trim();
const said = (parts) => parts.map(({ text }) => text).join("");

function ofChapter({ id, title, question, also = "", prose, structure, trust = [] }) {
  const home = `${id}/index.html`;
  const { given } = opening(id);
  const strings = stringsOf(id);
  const figure = ({ chart }) => ({
    url: `${home}#figure-${chart}`,
    name: strings.text(`chart-${chart}`),
    text: ["claim", "takeaway"].map((part) => `chart-${chart}.${part}`).filter((key) => strings.has(key)).map((key) => said(strings.parts(key, given))).join(" "),
  });
  const part = ({ kind, html, name }) => (kind === "prose" ? html.split(/(?<=<\/(?:p|h2|ul|ol)>)/u).map(plain) : kind === "live" ? [said(strings.parts(name, given))] : []);
  return [
    { url: home, name: question, text: title, also },
    ...structure.figures.map(figure),
    ...prose.flatMap(part).filter((text) => text !== "").map((text) => ({ url: home, name: question, text })),
    ...trust.map(({ text }) => ({ url: `${home}#trust-h`, name: words("chapter-trust"), text: plain(text) })),
  ].map((passage) => ({ also: "", ...passage, page: title }));
}

/** Every passage of the site that can be found. */
export function passages(forms = []) {
  const pages = contents().flatMap(({ page }) => (page ? [page] : []));
  const terms = glossary().map(({ id, term, means }) => ({ url: `glossary/index.html#${id}`, page: words("glossary-title"), name: term, text: means, also: "" }));
  const sheets = forms.map(({ id }) => ({ url: `sheets/${id}/index.html`, page: words("sheets-title"), name: words(`sheet-${id}`), text: words(`sheet-${id}.lead`), also: "" }));
  return [...pages.flatMap(ofChapter), ...terms, ...sheets].map((passage, id) => ({ id, ...passage }));
}
