// What other sites show beside a link: a picture of each mechanism, and by oEmbed its frame.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import { contents } from "./content.js";
import { coreOf, engine, marks, mechanisms, stringsOf, studied } from "./core.js";
import { LANGUAGE } from "./languages.js";
import { SITE_URL } from "./site-url.js";
import { words } from "./words.js";

/** Size of a card in pixels, as Open Graph has it. */
const CARD = { width: 1200, height: 630 };
/** Size of a figure's low frame in CSS pixels. */
const FRAME = { width: 640, height: 520 };
const FONT = "Roboto Condensed";
const MARGIN = 48;
/** Where the question begins. */
const TOP = 36;
/** Baseline of the last line, and where the chart ends. */
const FOOT = 608;
const CHART_END = 578;
/** Pixels of a card to a CSS pixel of the chart, which is so drawn in its narrow form, readable in a small card. */
const RATIO = 1.85;
/** Width of a bold letter in ems, on average. */
const LETTER = 0.44;
/** Letters from which a question is set smaller. */
const LONG = 100;

const escape = (text) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
const color = (palette, role) => `#${palette[engine.roles().indexOf(role)].toString(16).padStart(6, "0")}`;

/** A text in lines of at most so many letters, broken between words. */
export function broken(text, letters) {
  const lines = [""];
  for (const word of text.split(" ")) {
    const line = lines.at(-1);
    if (line !== "" && line.length + 1 + word.length > letters) lines.push(word);
    else lines[lines.length - 1] = line === "" ? word : `${line} ${word}`;
  }
  return lines;
}

/** A card as SVG: the question, the chart that answers it at the opening setting, where it is from. */
function drawing({ mechanism, chart, heading, name }) {
  const { id } = mechanism;
  const strings = stringsOf(id);
  const palette = engine.palette("light");
  const size = heading.length > LONG ? 34 : 44;
  const lines = broken(heading, Math.floor((CARD.width - 2 * MARGIN) / (size * LETTER)));
  const title = lines.map((line, index) => `<text x="${MARGIN}" y="${TOP + size * (0.8 + 1.2 * index)}" font-size="${size}" font-weight="700" fill="${color(palette, "ink")}">${escape(line)}</text>`);
  const y = strings.has(`chart-${chart}.y`) ? strings.text(`chart-${chart}.y`) : "";
  const top = Math.ceil(TOP + lines.length * size * 1.2 + 34);
  const values = studied(coreOf(id), mechanism, mechanism.parameters.map((parameter) => parameter.default));
  const { decimal, group } = marks(LANGUAGE);
  const theme = { colors: palette, font: `'${FONT}'`, words: strings.packed(chart), decimal, group };
  const picture = coreOf(id).svg(engine, id, chart, values, theme, (CARD.width - 2 * MARGIN) / RATIO, Math.floor((CHART_END - top) / RATIO));
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD.width}" height="${CARD.height}" font-family="'${FONT}'">
<rect width="100%" height="100%" fill="${color(palette, "paper")}"/>
${title.join("\n")}
<text x="${MARGIN}" y="${top - 12}" font-size="24" fill="${color(palette, "muted")}">${escape(y)}</text>
<g transform="translate(${MARGIN} ${top}) scale(${RATIO})">${picture}</g>
<text x="${MARGIN}" y="${FOOT}" font-size="28" fill="${color(palette, "ink")}"><tspan font-weight="700">${escape(words("site-name"))}</tspan>  ${escape(name)}</text>
</svg>`;
}

/** What each mechanism's card shows: its chapter's question and leading chart, or the opening page's question and its first one. */
function cards() {
  const chapters = new Map(contents().map(({ id, page }) => [id, page]));
  return mechanisms.filter(({ charts }) => charts.length > 0).map((mechanism) => {
    const chapter = chapters.get(mechanism.id);
    return {
      mechanism,
      chart: chapter?.lead.chart ?? mechanism.charts[0].id,
      heading: chapter?.question ?? words("opening-heading"),
      name: stringsOf(mechanism.id).text("title"),
    };
  });
}

/** What oEmbed says of a mechanism's pages, https://oembed.com. */
export function oembed({ mechanism: { id }, name }, site) {
  const title = words("embed-title", { title: name });
  const frame = `<iframe src="${escape(`${site}embed/${id}/?compact`)}" title="${escape(title)}" width="100%" height="${FRAME.height}" loading="lazy"></iframe>`;
  return {
    version: "1.0", type: "rich", title, provider_name: words("site-name"), provider_url: site, html: frame, ...FRAME,
    thumbnail_url: `${site}cards/${id}.png`, thumbnail_width: CARD.width, thumbnail_height: CARD.height,
  };
}

/** Writes them below a folder; oEmbed only where it is known what the site's address will be. */
export async function writeCards(site) {
  const { resolve } = createRequire(import.meta.url);
  await initWasm(readFileSync(resolve("@resvg/resvg-wasm/index_bg.wasm")));
  const fonts = ["400Regular/RobotoCondensed_400Regular.ttf", "700Bold/RobotoCondensed_700Bold.ttf"].map((file) => readFileSync(resolve(`@expo-google-fonts/roboto-condensed/${file}`)));
  mkdirSync(join(site, "cards"), { recursive: true });
  for (const card of cards()) {
    const { id } = card.mechanism;
    const image = new Resvg(drawing(card), { font: { fontBuffers: fonts, defaultFontFamily: FONT, loadSystemFonts: false } }).render();
    writeFileSync(join(site, `cards/${id}.png`), image.asPng());
    image.free();
    if (SITE_URL !== null) writeFileSync(join(site, `embed/${id}/oembed.json`), `${JSON.stringify(oembed(card, SITE_URL))}\n`);
  }
}
