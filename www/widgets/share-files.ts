/** The files that a reader saves of a figure. */

import type { Codec } from "./address/codec.js";
import { make } from "./dom.js";
import { frameAddress } from "./figure-addresses.js";
import { toBlob, toCSV } from "./figure-export.js";
import type { FigureFacade } from "./figure-facade.js";
import { below, download } from "./menu.js";

/** A file, and the key of what it is called. */
interface ShareFile {
  readonly key: string;
  save(): Promise<void>;
}

/** What stands in the figure of an offline page. */
const CONTENT = /(<narrows-figure\b)([^>]*>).*?(<\/narrows-figure>)/su;

/** Letters of a picture from which on a page that is saved holds a lighter one. */
const HEAVY = 40_000;

/** What a file of this figure is called. */
export function fileName({ shape: { mechanism, chart } }: FigureFacade, ending: string): string {
  return `narrows-${mechanism.id}-${chart.id}.${ending}`;
}

/** The picture, the table, and where a home is known a page with this figure that works offline. */
export function shareFiles(figure: FigureFacade, codec: Codec): ShareFile[] {
  const picture = (type: "png" | "svg"): ShareFile => ({
    key: `share-${type}`,
    save: async () => {
      const file = await toBlob(figure, type);
      if (file === null) throw new Error("the picture is empty");
      download(fileName(figure, type), file);
    },
  });
  const table: ShareFile = {
    key: "share-csv",
    save: async () => download(fileName(figure, "csv"), new Blob([toCSV(figure)], { type: "text/csv" })),
  };
  const { mechanism } = figure.shape;
  const page = below(figure.home, `offline/${mechanism.id}.html`);
  const frame = frameAddress(figure, codec);
  const offline: ShareFile[] = page === null || frame === null ? [] : [{ key: "share-offline", save: () => saveOffline(figure, page, new URL(frame).search.slice(1)) }];
  return [picture("png"), picture("svg"), table, ...offline];
}

/**
 * An offline page takes what it opens with from its first tag: a file that is opened has no address of its own. Where no
 * script runs, it shows the figure as it was when it was saved.
 */
async function saveOffline(figure: FigureFacade, page: string, query: string): Promise<void> {
  const response = await fetch(page);
  if (!response.ok) throw new Error(`${page}: ${response.status}`);
  const [text, still] = await Promise.all([response.text(), stillOf(figure)]);
  const { controls } = figure.shape;
  const settings = query.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  const opening = text.replace('data-settings=""', () => `data-settings="${settings}"`);
  const saved = opening.replace(CONTENT, (_all, name: string, rest: string, end: string) => `${name} controls="${controls.join(" ") || "none"}"${rest}${still.outerHTML}${end}`);
  download(fileName(figure, "html"), new Blob([saved], { type: "text/html" }));
}

/** The figure with claim, picture and sentence alone. */
async function stillOf(figure: FigureFacade): Promise<HTMLElement> {
  const { claim, picture, description, takeaway } = figure.parts;
  const { width, height } = picture.getBoundingClientRect();
  const said = (part: HTMLElement | null, name: string): HTMLElement | null => part && make(document, "p", { class: name }, part.textContent);
  return make(
    document,
    "div",
    { class: "narrows-figure narrows-full" },
    said(claim, "narrows-claim"),
    make(document, "img", { src: await pictureOf(figure), width: Math.round(width), height: Math.round(height), alt: description.textContent }),
    said(takeaway, "narrows-takeaway"),
  );
}

/** The picture as an address that holds it: sharp, unless so much is drawn that this would be heavy. */
async function pictureOf(figure: FigureFacade): Promise<string> {
  const svg = await (await toBlob(figure, "svg"))?.text();
  const sharp = `data:image/svg+xml,${encodeURIComponent(svg ?? "")}`;
  if (sharp.length <= HEAVY) return sharp;
  const photo = await toBlob(figure, "jpeg");
  return new Promise((done) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => done(String(reader.result)));
    reader.readAsDataURL(photo ?? new Blob());
  });
}
