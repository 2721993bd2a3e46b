/** Speaker notes in a window of their own: what is on the screen, what comes, and what to say. They print as a sheet. */

import { make } from "../widgets/dom.js";
import type { Strings } from "../widgets/strings.js";

const CSS = "body{margin:2rem;max-inline-size:44rem;font:1.125rem/1.5 system-ui,sans-serif;color-scheme:light dark}h2{margin-block:1.5rem 0;font-size:1.125rem}.now{padding-inline-start:1rem;border-inline-start:5px solid}p{margin-block:.3rem}@media print{.now{padding:0;border:0}}";

export class Notes {
  #window: Window | null = null;
  readonly #strings: Strings;
  readonly #press: (event: KeyboardEvent) => void;

  /** `press`: what a key does in the slides; it does so here too. */
  constructor(strings: Strings, press: (event: KeyboardEvent) => void) {
    this.#strings = strings;
    this.#press = press;
  }

  get isOpen(): boolean {
    return this.#window !== null && !this.#window.closed;
  }

  /** Opens the window; whether the browser let it. */
  open(): boolean {
    if (this.isOpen) {
      this.#window?.focus();
      return true;
    }
    this.#window = window.open("", "narrows-notes", "popup,width=720,height=800");
    const opened = this.#window;
    if (opened === null) return false;
    const sheet = new (opened as Window & typeof globalThis).CSSStyleSheet();
    sheet.replaceSync(CSS);
    opened.document.adoptedStyleSheets = [sheet];
    opened.document.documentElement.lang = this.#strings.locale;
    opened.document.title = this.#strings.text("presenter-notes");
    opened.addEventListener("keydown", this.#press);
    return true;
  }

  /** Writes the notes of every slide, and marks the one that is on the screen. */
  write(slides: readonly { readonly title: string; readonly notes: readonly string[] }[], now: number): void {
    const page = this.#window?.document;
    if (page === undefined || !this.isOpen) return;
    const sections = slides.map(({ title, notes }, at) =>
      make(page, "section", { class: at === now ? "now" : null, "aria-current": at === now ? "true" : null }, make(page, "h2", {}, `${at + 1}. ${title}`), ...notes.map((note) => make(page, "p", {}, note))),
    );
    page.body.replaceChildren(make(page, "h1", {}, this.#strings.text("presenter-notes")), ...sections);
    sections[now]?.scrollIntoView({ block: "nearest" });
  }

  close(): void {
    this.#window?.close();
    this.#window = null;
  }
}
