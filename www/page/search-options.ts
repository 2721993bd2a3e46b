/** How the passages of the site are indexed and searched. */

import type { Options } from "minisearch";

/** A passage of the site that can be found. */
export interface Passage {
  readonly id: number;
  /** Where it is, below the root of the site. */
  readonly url: string;
  /** The page that it belongs to. */
  readonly page: string;
  /** What it is called: of a chapter its question, of a figure its name, else nothing. */
  readonly name: string;
  readonly text: string;
  /** Words by which readers look for it. */
  readonly also: string;
}

/** Words that every question has; they would find every page. */
const COMMON = new Set(
  "a about all am an and any are as at be been but by can did do does for from get had has have how i if in into is it its just me my no not of on one or our so than that the their them then there they this to us was we were what when which who why will with would you your should".split(" "),
);

/** A word without the endings of English that change with the sentence. */
function stem(word: string): string {
  const cut = word.replace(/(?:’s|'s)$/u, "").replace(/(?:ies)$/u, "y").replace(/(?<=\w{4})(?:ing|edly|ed|er|ers|es|ly)$/u, "").replace(/(?<=\w{2}[^s])s$/u, "");
  return cut.replace(/(?<=\w{3})e$/u, "").replace(/(?<=\w{2})([bdglmnprt])\1$/u, "$1");
}

export const OPTIONS: Options<Passage> = {
  fields: ["name", "text", "also"],
  storeFields: ["url", "page", "name", "text"],
  processTerm: (term) => {
    const word = term.toLowerCase();
    return COMMON.has(word) || word.length < 2 ? null : stem(word);
  },
  searchOptions: {
    boost: { name: 3, also: 5 },
    prefix: (term) => term.length > 2,
    fuzzy: (term) => (term.length > 5 ? 0.2 : false),
    weights: { prefix: 0.5, fuzzy: 0.2 },
  },
};

/** A page that was found, with its best passages. */
export interface Found {
  readonly page: string;
  readonly passages: readonly { readonly url: string; readonly name: string; readonly text: string }[];
}

/** So many passages of one page are shown. */
const PASSAGES = 2;
const PAGES = 8;

/** Puts passages, the best first, under their pages: a page counts as much as its two best passages together. */
export function byPage(results: readonly { readonly score: number; readonly [field: string]: unknown }[]): Found[] {
  const pages = new Map<string, { score: number; passages: { url: string; name: string; text: string }[] }>();
  for (const { score, page, url, name, text } of results) {
    const found = pages.get(String(page)) ?? { score: 0, passages: [] };
    pages.set(String(page), found);
    if (found.passages.length >= PASSAGES) continue;
    found.score += score;
    found.passages.push({ url: String(url), name: String(name), text: String(text) });
  }
  return [...pages].sort(([, one], [, other]) => other.score - one.score).slice(0, PAGES).map(([page, { passages }]) => ({ page, passages }));
}
