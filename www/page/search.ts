/** Search over all pages: their passages lie on the site, and nothing that is typed leaves the browser. */

import MiniSearch from "minisearch";
import { make, setText } from "../widgets/dom.js";
import type { Strings } from "../widgets/strings.js";
import { adoptStyles } from "../widgets/style.js";
import css from "./search.css?inline";
import { byPage, OPTIONS, type Found, type Passage } from "./search-options.js";

/** A passage is cut to about so many characters around what was found. */
const EXCERPT = 150;

let index: Promise<MiniSearch<Passage>> | null = null;

/** The root of the site: the name at the top of each page leads there. */
const root = (): string => document.querySelector<HTMLAnchorElement>(".wordmark")?.href ?? location.href;

function load(): Promise<MiniSearch<Passage>> {
  index ??= fetch(new URL("search.json", root()))
    .then((answer) => {
      if (!answer.ok) throw new Error(`search.json: ${answer.status}`);
      return answer.json() as Promise<Passage[]>;
    })
    .then((passages) => {
      const found = new MiniSearch<Passage>(OPTIONS);
      found.addAll(passages);
      return found;
    });
  // After a failure it is tried again.
  index.catch(() => (index = null));
  return index;
}

export function openSearch(button: HTMLElement, strings: Strings): void {
  adoptStyles(document, css);
  const field = make(document, "input", { type: "search", id: "search-field", autocomplete: "off", spellcheck: "false", enterkeyhint: "go" });
  const said = make(document, "p", { class: "search-said", role: "status" });
  const list = make(document, "ol", { class: "search-found" });
  const close = make(document, "button", { type: "button" }, strings.text("search-close"));
  const dialog = make(
    document,
    "dialog",
    { class: "search", "aria-labelledby": "search-label" },
    make(document, "div", { class: "search-head" }, make(document, "label", { for: "search-field", id: "search-label" }, strings.text("search-label")), close),
    field,
    said,
    list,
  );
  const before = document.activeElement;
  const links = (): HTMLElement[] => [field, ...list.querySelectorAll<HTMLElement>("a")];

  const write = async (): Promise<void> => {
    const typed = field.value.trim();
    try {
      const found = typed === "" ? [] : byPage((await load()).search(typed));
      if (typed !== field.value.trim()) return;
      list.replaceChildren(...found.map((one) => item(one, typed, strings)));
      setText(said, strings.text("search-said", { count: found.length, state: typed === "" ? "empty" : found.length === 0 ? "none" : "found" }));
    } catch {
      list.replaceChildren();
      setText(said, strings.text("search-failed"));
    }
  };
  field.addEventListener("input", () => void write());
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("keydown", (event) => {
    const all = links();
    const at = all.indexOf(document.activeElement as HTMLElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && at >= 0) {
      event.preventDefault();
      all[Math.max(0, Math.min(all.length - 1, at + step))]?.focus();
    } else if (event.key === "Enter" && at === 0) {
      event.preventDefault();
      // What is typed last may not be looked up yet.
      void write().then(() => list.querySelector("a")?.click());
    }
  });
  // A result on this page closes the search, too.
  list.addEventListener("click", ({ target }) => {
    if (target instanceof Element && target.closest("a") !== null) dialog.close();
  });
  dialog.addEventListener("click", ({ target }) => {
    if (target === dialog) dialog.close();
  });
  dialog.addEventListener("close", () => {
    dialog.remove();
    if (before instanceof HTMLElement && before !== document.body) before.focus();
    else button.focus();
  });
  document.body.append(dialog);
  dialog.showModal();
  field.focus();
  void write();
  load().catch(() => setText(said, strings.text("search-failed")));
}

function item({ page, passages }: Found, typed: string, strings: Strings): HTMLElement {
  const links = passages.map(({ url, name, text }) =>
    make(
      document,
      "a",
      { href: new URL(url, root()).href },
      make(document, "b", {}, url.includes("#figure-") ? strings.text("search-figure", { name }) : name),
      make(document, "span", {}, excerpt(text, typed)),
    ),
  );
  return make(document, "li", {}, make(document, "p", { class: "search-page" }, page), ...links);
}

/** The part of a text around the first word that was typed. */
function excerpt(text: string, typed: string): string {
  if (text.length <= EXCERPT) return text;
  const low = text.toLowerCase();
  const places = typed.toLowerCase().split(/\W+/u).filter((word) => word.length > 3).map((word) => low.indexOf(word)).filter((at) => at >= 0);
  const middle = places.length === 0 ? 0 : Math.min(...places);
  const from = middle < EXCERPT / 2 ? 0 : text.lastIndexOf(" ", middle - EXCERPT / 3) + 1;
  const end = text.indexOf(" ", from + EXCERPT);
  return `${from === 0 ? "" : "… "}${end < 0 ? text.slice(from) : `${text.slice(from, end)} …`}`;
}
