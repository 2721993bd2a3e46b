/**
 * The page's one polite live region. Announcements wait until input pauses, are short, and come at most once in two
 * seconds; where focus has gone elsewhere, nothing is announced.
 */

const REST = 300;
const APART = 2000;
const LONGEST = 160;

let region: HTMLElement | null = null;
let turn = 0;
let timer: ReturnType<typeof setTimeout> | undefined;
let lastAnnounced = -APART;

/** Makes the region: screen readers only follow one that was there before its text. */
export function prepareRegion(): void {
  if (region?.isConnected === true) return;
  const host = document.createElement("div");
  const root = host.attachShadow({ mode: "open" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    ":host{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}@media print{:host{display:none}}",
  );
  root.adoptedStyleSheets = [sheet];
  region = document.createElement("div");
  region.setAttribute("role", "status");
  region.append(document.createElement("p"), document.createElement("p"));
  root.append(region);
  host.dataset["narrowsLive"] = "";
  document.body.append(host);
}

/** Announces a text, if focus is still inside `source` by then. A later call replaces an earlier one. */
export function announce(source: Element, text: () => string): void {
  prepareRegion();
  clearTimeout(timer);
  const wait = Math.max(REST, lastAnnounced + APART - performance.now());
  timer = setTimeout(() => {
    if (region === null || !source.isConnected || !source.matches(":focus-within")) return;
    lastAnnounced = performance.now();
    write(region, shorten(text()));
  }, wait);
}

/** Two paragraphs take turns, so that the same sentence twice is still a change. */
function write(into: HTMLElement, text: string): void {
  const [first, second] = into.children;
  if (first === undefined || second === undefined) return;
  turn = 1 - turn;
  (turn === 0 ? second : first).textContent = "";
  (turn === 0 ? first : second).textContent = text;
}

/** Cuts at the end of a word. */
export function shorten(text: string): string {
  if (text.length <= LONGEST) return text;
  const cut = text.slice(0, LONGEST - 1);
  const space = cut.lastIndexOf(" ");
  return `${cut.slice(0, space > LONGEST / 2 ? space : cut.length)}…`;
}
