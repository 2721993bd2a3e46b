/** What helps a reader to find the way: how far they have read, terms, links to places, search. Loaded when all else is done. */

import { LOCALE } from "../generated/strings/index.js";
import words from "../generated/strings/finding.js";
import { Strings } from "../widgets/strings.js";
import { watchAnchors } from "./anchors.js";
import { followReading, showReading } from "./progress.js";

/** What a reader is in the middle of typing stays theirs. */
const TYPING = "input, textarea, select, [contenteditable], [role=application]";

export function helpReading(): void {
  const strings = new Strings(LOCALE, words);
  const chapter = document.body.classList.contains("chapter") ? document.body.dataset["mechanism"] : undefined;
  if (chapter !== undefined) followReading(chapter);
  const contents = document.querySelector<HTMLElement>("#contents");
  if (contents !== null) showReading(contents, strings);
  watchAnchors(strings);
  watchTerms(strings);
  watchSearch(strings);
  const ledger = document.querySelector<HTMLElement>("[data-ledger]");
  if (ledger !== null) import("./ledger.js").then(({ filterLedger }) => filterLedger(ledger, strings)).catch(() => undefined);
}

/** The definitions are loaded with the first term that is pointed at; without them the term stays a link. */
function watchTerms(strings: Strings): void {
  const prose = document.querySelector(".prose");
  if (prose?.querySelector(".term") == null) return;
  const first = new AbortController();
  for (const type of ["pointerover", "focusin", "touchstart"]) {
    prose.addEventListener(
      type,
      ({ target }) => {
        if (!(target instanceof Element) || target.closest(".term") === null) return;
        first.abort();
        import("./terms.js").then(({ showTerms }) => showTerms(prose, target, strings)).catch(() => undefined);
      },
      { signal: first.signal, passive: true },
    );
  }
}

function watchSearch(strings: Strings): void {
  const button = document.querySelector<HTMLButtonElement>("#search");
  if (button === null) return;
  const open = (): void => {
    button.disabled = true;
    import("./search.js")
      .then(({ openSearch }) => openSearch(button, strings))
      .catch(() => (button.textContent = strings.text("search-failed")))
      .finally(() => (button.disabled = false));
  };
  button.addEventListener("click", open);
  button.hidden = false;
  addEventListener("keydown", (event) => {
    const isCommand = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
    const typing = event.composedPath().some((one) => one instanceof Element && one.matches(TYPING));
    const isSlash = event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
    if ((!isCommand && !isSlash) || document.querySelector("dialog[open]") !== null) return;
    event.preventDefault();
    open();
  });
}
