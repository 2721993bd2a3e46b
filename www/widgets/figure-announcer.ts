import type { AttributeProblem } from "./attributes.js";
import { showMessage } from "./message.js";
import type { Strings } from "./strings.js";
import { sharedStrings } from "./words.js";

type Problems = typeof import("./problems.js");

/** The one message that a figure shows. */
export class FigureAnnouncer {
  readonly #element: HTMLElement;
  readonly #retry: () => void;
  /** Counts messages: one whose words load late must not replace a newer one. */
  #messages = 0;
  #showsInvalid = false;

  constructor(element: HTMLElement, retry: () => void) {
    this.#element = element;
    this.#retry = retry;
  }

  /** Shows one sentence; with empty text removes it. */
  showMessage(text: string, canRetry = false): void {
    this.#messages += 1;
    const root = this.#element.shadowRoot;
    if (root !== null) showMessage(root, text, canRetry ? this.#retry : null);
  }

  /** Shows one of the sentences that all figures share. */
  showShared(key: string, canRetry = false): void {
    this.showMessage(sharedStrings().text(key), canRetry);
  }

  /** Shows that the model could not be loaded, or without an error that it failed too often here, and has the developer told why. */
  showFailure(error?: unknown): void {
    void this.#showLater(import("./load-error.js").then((causes) => causes.report(this.#element, error)));
  }

  /** Shows that the settings are invalid together, until `clearInvalid`. */
  showInvalid(): void {
    this.#showsInvalid = true;
    this.showShared("problem-refused");
  }

  clearInvalid(): void {
    if (this.#showsInvalid) this.showMessage("");
    this.#showsInvalid = false;
  }

  /** Shows what was wrong with attributes, and after it the sentences for names that cannot be. */
  showProblems(problems: readonly AttributeProblem[], names: readonly string[], strings: Strings): void {
    if (problems.length === 0) this.showMessage(names.join(" "));
    else void this.explain(({ problemSentence }) => [...problems.map((one) => problemSentence(one, strings)), ...names].join(" "));
  }

  /** Shows a validation error, whose words are loaded first. */
  explain(write: (problems: Problems) => string): Promise<void> {
    return this.#showLater(import("./problems.js").then((problems) => [write(problems)]));
  }

  /** Shows a sentence once its chunk is loaded; a message that is shown meanwhile stays. */
  #showLater(sentence: Promise<[text: string, canRetry?: boolean]>): Promise<void> {
    const message = (this.#messages += 1);
    const lost = (): [text: string, canRetry?: boolean] => [sharedStrings().text("problem-load-bare"), true];
    return sentence.catch(lost).then((shown) => {
      if (message === this.#messages) this.showMessage(shown[0], shown[1]);
    });
  }
}
