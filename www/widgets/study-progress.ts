import { make, setText } from "./dom.js";
import type { Strings } from "./strings.js";
import css from "./study-progress.css?inline";
import type { StudyRequest } from "./study-scheduler.js";
import { adoptStyles } from "./style.js";

/** Milliseconds of work before the progress is shown. */
const DELAY = 200;

/** The line over a plot with the progress of a study, and a button that stops it. It takes no room of its own. */
export class StudyProgress {
  readonly #plot: HTMLElement;
  readonly #strings: Strings;
  readonly #text: HTMLElement;
  readonly #button: HTMLButtonElement;
  readonly #line: HTMLElement;
  #request: StudyRequest | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `toggle` stops the study, or resumes it. */
  constructor(plot: HTMLElement, strings: Strings, toggle: (stop: boolean) => void) {
    this.#plot = plot;
    this.#strings = strings;
    this.#text = make(document, "span");
    this.#button = make(document, "button", { class: "narrows-word", type: "button" });
    this.#button.addEventListener("click", () => toggle(this.#request?.stopped === false));
    this.#line = make(document, "p", { class: "narrows-progress", part: "progress", hidden: true }, this.#text, this.#button);
  }

  get shown(): boolean {
    return !this.#line.hidden;
  }

  /** Shows the progress of this request, once it takes long, and until it is complete. */
  show(request: StudyRequest | null): void {
    const isSame = request === this.#request;
    this.#request = request;
    if (!isSame) clearTimeout(this.#timer);
    if (request === null || !(request.pending || request.stopped)) this.#close();
    else if (this.shown || request.stopped) this.#open(request);
    else if (!isSame) this.#timer = setTimeout(() => this.#open(request), DELAY);
  }

  remove(): void {
    clearTimeout(this.#timer);
    this.#line.remove();
  }

  #open(request: StudyRequest): void {
    const root = this.#plot.getRootNode();
    if (!this.#line.isConnected && root instanceof ShadowRoot) {
      adoptStyles(root, css);
      this.#plot.append(this.#line);
    }
    this.#line.hidden = false;
    this.#write(request);
  }

  #close(): void {
    clearTimeout(this.#timer);
    if (!this.shown) return;
    // Focus on the button moves to the plot, so that it is not lost.
    if (this.#line.matches(":focus-within")) this.#plot.querySelector<HTMLElement>("[tabindex], input")?.focus();
    this.#line.hidden = true;
  }

  #write(request: StudyRequest): void {
    const done = Math.floor(request.progress * 100) / 100;
    setText(this.#text, this.#strings.text(request.stopped ? "study-stopped" : "study-progress", { done }));
    setText(this.#button, this.#strings.text(request.stopped ? "study-go-on" : "study-stop"));
  }
}
