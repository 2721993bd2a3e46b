/** How far each chapter has been read, kept in this browser alone. */

import { make } from "../widgets/dom.js";
import { announce } from "../widgets/live.js";
import type { Strings } from "../widgets/strings.js";
import { adoptStyles } from "../widgets/style.js";
import css from "./progress.css?inline";

const KEY = "narrows-read";
/** Twentieths of a chapter: finer steps would be written at every turn of a wheel. */
const STEPS = 20;

type Shares = Readonly<Record<string, number>>;

/** Shares by chapter, from 0 to 1; what another program wrote under this name counts as nothing. */
function stored(): Shares {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(KEY) ?? "{}");
    if (typeof found !== "object" || found === null) return {};
    return Object.fromEntries(Object.entries(found).filter(([, share]) => typeof share === "number" && share > 0 && share <= 1));
  } catch {
    // Without storage nothing is kept, and the contents show nothing: there is nothing to lose.
    return {};
  }
}

function keep(shares: Shares | null): void {
  try {
    if (shares === null) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify(shares));
  } catch {
    // As above.
  }
}

/** Notes how far down a chapter its reader comes; its end is where the links to the next one are. */
export function followReading(chapter: string): void {
  const end = document.querySelector(".pager");
  if (end === null) return;
  let asked = false;
  const look = (): void => {
    asked = false;
    const bottom = end.getBoundingClientRect().top + scrollY;
    const share = Math.min(1, Math.floor((STEPS * (scrollY + innerHeight)) / bottom) / STEPS);
    // Who has not moved has not read.
    if (scrollY === 0 || share <= (stored()[chapter] ?? 0)) return;
    keep({ ...stored(), [chapter]: share });
  };
  addEventListener(
    "scroll",
    () => {
      if (asked) return;
      asked = true;
      requestAnimationFrame(look);
    },
    { passive: true },
  );
}

/** Shows in the contents what has been read, and how to forget it. */
export function showReading(contents: HTMLElement, strings: Strings): void {
  adoptStyles(document, css);
  const list = contents.querySelector("ol");
  const forget = make(document, "button", { type: "button", class: "forget" }, strings.text("read-forget"));
  const write = (): void => {
    const shares = stored();
    let count = 0;
    for (const item of contents.querySelectorAll("li")) {
      item.querySelector(".read")?.remove();
      const [chapter = ""] = item.querySelector("a")?.getAttribute("href")?.split("/") ?? [];
      const share = shares[chapter];
      if (share === undefined) continue;
      count += 1;
      item.querySelector("div")?.append(make(document, "p", { class: "read" }, strings.text("read-share", { share, done: share === 1 ? "yes" : "no" })));
    }
    if (count > 0) list?.before(forget);
    else forget.remove();
  };
  forget.addEventListener("click", () => {
    const link = contents.querySelector("a");
    keep(null);
    link?.focus();
    write();
    announce(contents, () => strings.text("read-forgotten"));
  });
  write();
  // Another tab may be reading, and a page that comes back from the browser's memory is as it was left.
  addEventListener("storage", ({ key }) => {
    if (key === KEY || key === null) write();
  });
  addEventListener("pageshow", write);
}
