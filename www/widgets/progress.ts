import type { Wish } from "./desk.js";
import { make, setText } from "./dom.js";
import css from "./progress.css?inline";
import type { Strings } from "./strings.js";
import { dress } from "./style.js";

/** Milliseconds of work before the reader is told of it. */
const QUIET = 200;

/** The line over a plot that says how far a study is, with a button that stops it. It takes no room of its own. */
export class Progress {
  readonly #plot: HTMLElement;
  readonly #strings: Strings;
  readonly #words: HTMLElement;
  readonly #button: HTMLButtonElement;
  readonly #line: HTMLElement;
  #wish: Wish | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(plot: HTMLElement, strings: Strings, turn: (stop: boolean) => void) {
    this.#plot = plot;
    this.#strings = strings;
    this.#words = make(document, "span");
    this.#button = make(document, "button", { class: "narrows-word", type: "button" });
    this.#button.addEventListener("click", () => turn(this.#wish?.stopped === false));
    this.#line = make(document, "p", { class: "narrows-progress", part: "progress", hidden: true }, this.#words, this.#button);
  }

  /** Whether the reader is being told. */
  get shown(): boolean {
    return !this.#line.hidden;
  }

  /** Says how far this is, once it takes long, and until it is done. */
  show(wish: Wish | null): void {
    const same = wish === this.#wish;
    this.#wish = wish;
    if (!same) clearTimeout(this.#timer);
    if (wish === null || !(wish.running || wish.stopped)) this.#close();
    else if (this.shown || wish.stopped) this.#open(wish);
    else if (!same) this.#timer = setTimeout(() => this.#open(wish), QUIET);
  }

  end(): void {
    clearTimeout(this.#timer);
    this.#line.remove();
  }

  #open(wish: Wish): void {
    const root = this.#plot.getRootNode();
    if (!this.#line.isConnected && root instanceof ShadowRoot) {
      dress(root, css);
      this.#plot.append(this.#line);
    }
    this.#line.hidden = false;
    this.#write(wish);
  }

  #close(): void {
    clearTimeout(this.#timer);
    if (!this.shown) return;
    // Whoever stood on the button goes on with the picture.
    if (this.#line.matches(":focus-within")) this.#plot.querySelector<HTMLElement>("[tabindex], input")?.focus();
    this.#line.hidden = true;
  }

  #write(wish: Wish): void {
    const done = Math.floor(wish.progress * 100) / 100;
    setText(this.#words, this.#strings.text(wish.stopped ? "study-stopped" : "study-progress", { done }));
    setText(this.#button, this.#strings.text(wish.stopped ? "study-go-on" : "study-stop"));
  }
}
