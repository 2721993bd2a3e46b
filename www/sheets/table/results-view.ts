/** What a table says, in sentences; the rows that could not be used; where the numbers go on. */

import { make, setText } from "../../widgets/dom.js";
import { writeSentence } from "../../widgets/sentence.js";
import type { Strings } from "../../widgets/strings.js";
import { find } from "./find.js";
import { type Use, usesOf } from "./links.js";
import type { Report } from "./report.js";
import { type Sentence, sentencesOf } from "./sentences.js";

export class ResultsView {
  readonly #section: HTMLElement;
  readonly #strings: Strings;
  #turn = 0;

  constructor(section: HTMLElement, strings: Strings) {
    this.#section = section;
    this.#strings = strings;
  }

  clear(): void {
    this.#turn += 1;
    find(this.#section, "[data-results]").replaceChildren();
    find(this.#section, "[data-uses]").replaceChildren();
    find(this.#section, "[data-bad]").hidden = true;
  }

  show(report: Report): void {
    this.clear();
    this.#writeBad(report);
    if (report.findings === null) return;
    const sentences = sentencesOf(report, this.#strings.locale);
    find(this.#section, "[data-results]").replaceChildren(...sentences.map((one, index) => this.#paragraph(one, index === 0)));
    setText(find(this.#section, "[data-trust]"), this.#strings.text(`numbers-trust-${report.kind}`));
    const turn = this.#turn;
    // Without these links all else is there.
    void usesOf(report).then((uses) => turn === this.#turn && this.#writeUses(uses)).catch(() => undefined);
  }

  #paragraph([key, values]: Sentence, isFirst: boolean): HTMLElement {
    const paragraph = make(document, "p", { class: isFirst ? "claim" : "finding" });
    writeSentence(paragraph, this.#strings.parts(key, values));
    return paragraph;
  }

  #writeUses(uses: readonly Use[]): void {
    if (uses.length === 0) return;
    const items = uses.map(({ key, values, address }) => {
      const text = this.#strings.text(key, values);
      return make(document, "li", {}, address === null ? this.#strings.text("numbers-use-beyond", { chapter: text }) : make(document, "a", { href: address }, text));
    });
    const rounded = make(document, "p", { class: "help" }, this.#strings.text("numbers-use-rounded"));
    find(this.#section, "[data-uses]").replaceChildren(make(document, "h3", {}, this.#strings.text("numbers-use")), make(document, "ul", { class: "uses" }, ...items), rounded);
  }

  #writeBad({ bad, badRows }: Report): void {
    const box = find(this.#section, "[data-bad]");
    box.hidden = bad === 0;
    if (bad === 0) return;
    setText(find(box, "summary"), this.#strings.text("numbers-bad", { bad }));
    const lines = badRows.map(({ line, flaw, given }) => {
      const reason = this.#strings.text(`numbers-flaw-${flaw}`, { given });
      return make(document, "li", {}, this.#strings.text("numbers-bad-line", { line, reason }));
    });
    const more = bad > badRows.length ? make(document, "p", {}, this.#strings.text("numbers-bad-first")) : "";
    find(box, "div").replaceChildren(more, make(document, "ul", {}, ...lines));
  }
}
