/** How a table is read: what the page found out, for the reader to see and to change. */

import { make, setText } from "../../widgets/dom.js";
import type { Strings } from "../../widgets/strings.js";
import { typedNumber } from "../numbers.js";
import { find } from "./find.js";
import { FIELDS, type Kind, type Report, type TableRequest } from "./report.js";

type Field = keyof typeof FIELDS;

export class QuestionsView {
  readonly #root: HTMLElement;
  readonly #strings: Strings;
  readonly #kind: HTMLSelectElement;
  readonly #columns: readonly [HTMLSelectElement, HTMLSelectElement];
  #said: Pick<TableRequest, "kind" | "columns" | "dayFirst" | "decimalComma"> = NOTHING;
  #numbers: Record<Field, number> = { backlog: FIELDS.backlog.initial, estimate: FIELDS.estimate.initial };
  /** What was asked about once stays to be changed. */
  #examples: { dates: string; decimal: string } = { dates: "", decimal: "" };

  constructor(root: HTMLElement, strings: Strings, changed: () => void) {
    this.#root = root;
    this.#strings = strings;
    this.#kind = find(root, "[data-kind]");
    const of = (name: string): HTMLSelectElement => find(root, `[data-of="${name}"] select`);
    this.#columns = [of("first"), of("second")];
    root.addEventListener("submit", (event) => event.preventDefault());
    this.#kind.addEventListener("change", () => {
      this.#said = { ...NOTHING, kind: this.#kind.value === "" ? null : (this.#kind.value as Kind) };
      changed();
    });
    for (const select of this.#columns) {
      select.addEventListener("change", () => {
        const [first, second] = this.#columns.map(({ value }) => Number(value));
        this.#said = { ...this.#said, kind: this.#kind.value as Kind, columns: [first ?? 0, this.#part("second").hidden ? first ?? 0 : second ?? 0] };
        changed();
      });
    }
    for (const radio of root.querySelectorAll<HTMLInputElement>("input[type=radio]")) {
      radio.addEventListener("change", () => {
        this.#said = { ...this.#said, [radio.name === "dates" ? "dayFirst" : "decimalComma"]: radio.value === "yes" };
        changed();
      });
    }
    for (const [name, { initial }] of Object.entries(FIELDS)) {
      const field = this.#field(name);
      field.value = String(initial);
      field.addEventListener("input", changed);
    }
  }

  get request(): TableRequest {
    return { ...this.#said, ...this.#numbers };
  }

  /** For another table. */
  forget(): void {
    this.#said = NOTHING;
    this.#examples = { dates: "", decimal: "" };
    for (const radio of this.#root.querySelectorAll<HTMLInputElement>("input[type=radio]")) radio.checked = false;
  }

  /** Whether the numbers that were typed are what they should be; what is wrong is said. */
  check(): boolean {
    let wrong = "";
    for (const [name, { most }] of Object.entries(FIELDS)) {
      const field = this.#field(name);
      const typed = typedNumber(field.value, this.#strings.locale, 1, most);
      const isWrong = typed === null || !Number.isInteger(typed);
      if (isWrong) wrong ||= this.#strings.text(`numbers-${name}-wrong`, { given: field.value.slice(0, 20), most });
      else this.#numbers[name as Field] = typed;
      if (isWrong) field.setAttribute("aria-invalid", "true");
      else field.removeAttribute("aria-invalid");
    }
    const isShown = !this.#part("backlog").hidden && !this.#root.hidden;
    setText(find(this.#root, "[data-wrong]"), isShown ? wrong : "");
    return !isShown || wrong === "";
  }

  show(report: Report): void {
    const { kind, names, ask, example } = report;
    this.#kind.value = kind ?? "";
    this.#columns.forEach((select, place) => {
      const part = this.#part(place === 0 ? "first" : "second");
      part.hidden = kind === null || (place === 1 && kind === "finished");
      if (part.hidden) return;
      setText(find(part, "label"), this.#strings.text(`numbers-${place === 0 ? "first" : "second"}-${kind}`));
      this.#fill(select, names);
      select.value = String(report.columns[place]);
    });
    for (const name of ["dates", "decimal"] as const) {
      if (ask === name) this.#examples[name] = example;
      const part = this.#part(name);
      part.hidden = this.#examples[name] === "";
      setText(find(part, "legend"), this.#strings.text(`numbers-${name}`, { example: this.#examples[name] }));
    }
    for (const name of Object.keys(FIELDS)) this.#part(name).hidden = kind !== "finished";
  }

  #fill(select: HTMLSelectElement, names: readonly string[]): void {
    const texts = names.map((name, index) => this.#strings.text(name === "" ? "numbers-column" : "numbers-column-named", { number: index + 1, name: name.slice(0, 40) }));
    if (texts.length === select.options.length && texts.every((text, index) => select.options[index]?.text === text)) return;
    select.replaceChildren(...texts.map((text, index) => make(document, "option", { value: index }, text)));
  }

  #part(name: string): HTMLElement {
    return find(this.#root, `[data-of="${name}"]`);
  }

  #field(name: string): HTMLInputElement {
    return find(this.#root, `[data-field="${name}"]`);
  }
}

const NOTHING = { kind: null, columns: null, dayFirst: null, decimalComma: null };
