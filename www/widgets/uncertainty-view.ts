/** The panel of what is uncertain: a low and a high for each such setting, and what comes out. */

import { listenToControl } from "./control-events.js";
import { buildHead, enableControl, findControl, writeControl, type Setting } from "./control-view.js";
import { make, setText } from "./dom.js";
import type { FigureFacade } from "./figure-facade.js";
import { freeParameters } from "./free-parameters.js";
import { announce } from "./live.js";
import { parameterSetting } from "./settings.js";
import { snap } from "./slider.js";
import { MOST, type Ranges, type Spread } from "./uncertain-ranges.js";

export interface UncertaintyActs {
  set(index: number, range: readonly [low: number, high: number] | null): void;
  drop(): void;
}

/** How far to both sides a setting is uncertain at first, as a share of itself. */
const FIRST = 0.25;

export class UncertaintyView {
  readonly root: HTMLElement;
  readonly #figure: FigureFacade;
  readonly #acts: UncertaintyActs;
  readonly #choice: HTMLSelectElement;
  readonly #rows: HTMLElement;
  readonly #sentence: HTMLElement;
  readonly #problem: HTMLElement;
  #ranges: Ranges = new Map();
  #listening = new AbortController();

  constructor(figure: FigureFacade, acts: UncertaintyActs) {
    this.#figure = figure;
    this.#acts = acts;
    const { strings } = figure.shape;
    this.#choice = make(document, "select", { class: "narrows-choose" });
    this.#choice.addEventListener("change", () => this.#add(Number(this.#choice.value)));
    this.#rows = make(document, "div");
    this.#sentence = make(document, "p", { class: "narrows-overlay-say" });
    this.#problem = make(document, "p", { class: "narrows-overlay-say", role: "status" });
    const drop = make(document, "button", { class: "narrows-word", type: "button" }, strings.text("uncertain-drop"));
    drop.addEventListener("click", () => acts.drop());
    const label = make(document, "label", { class: "narrows-overlay-choice" }, make(document, "span", {}, strings.text("uncertain-add")), " ", this.#choice);
    this.root = make(document, "div", { class: "narrows-overlay narrows-uncertain", part: "uncertain", role: "group", "aria-label": strings.text("uncertain-title"), tabindex: "-1" }, label, this.#rows, this.#problem, this.#sentence, make(document, "p", { class: "narrows-overlay-acts" }, drop));
    this.writeSpread(null);
  }

  focus(): void {
    this.#choice.focus();
  }

  remove(): void {
    this.#listening.abort();
    this.root.remove();
  }

  /** Writes a row for each uncertain setting; the rows are made anew only where others are uncertain. */
  writeRanges(ranges: Ranges): void {
    const isNew = [...ranges.keys()].join() !== [...this.#ranges.keys()].join() || this.#choice.options.length === 0;
    this.#ranges = ranges;
    if (isNew) {
      this.#buildRows();
      this.#fillChoice();
    }
    const { strings } = this.#figure.shape;
    for (const [index, range] of ranges) {
      this.#settings(index).forEach((setting, end) => writeControl(findControl(this.#rows, setting.name), setting, range[end] ?? 0, strings));
    }
  }

  /** Says what comes out; `null` while it is computed. */
  writeSpread(spread: Spread | null): void {
    setText(this.#sentence, this.#say(spread));
    if (spread !== null) announce(this.root, () => this.#sentence.textContent ?? "");
  }

  #say(spread: Spread | null): string {
    const { strings } = this.#figure.shape;
    if (this.#ranges.size === 0) return strings.text("uncertain-none");
    if (spread === null) return strings.text("uncertain-busy");
    const { count, main, quantiles, hasBand } = spread;
    const band = strings.text(hasBand ? "uncertain-band" : "uncertain-no-band", { count });
    if (main === null) return band;
    const [low, first, middle, third, high] = quantiles.map((one) => strings.output(Number.isNaN(one) ? "undefined" : Number.isFinite(one) ? one : "unbounded", main.unit));
    const said = strings.text("uncertain-quantiles", { name: main.name, low: low ?? "", first: first ?? "", middle: middle ?? "", third: third ?? "", high: high ?? "" });
    return `${said} ${band}`;
  }

  /** The settings of both ends. */
  #settings(index: number): [low: Setting, high: Setting] | [] {
    const { mechanism, strings } = this.#figure.shape;
    const parameter = mechanism.parameters[index];
    if (parameter === undefined) return [];
    const setting = parameterSetting(parameter, strings);
    const end = (key: string): Setting => ({ ...setting, name: `${key}-${setting.name}`, label: strings.text(key, { name: setting.label }) });
    return [end("uncertain-low"), end("uncertain-high")];
  }

  #buildRows(): void {
    const { strings } = this.#figure.shape;
    this.#listening.abort();
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const rows = [...this.#ranges.keys()].map((index) => {
      const settings = this.#settings(index);
      const remove = make(document, "button", { class: "narrows-word", type: "button" }, strings.text("uncertain-remove", { name: settings[0]?.label ?? "" }));
      setText(remove, strings.text("uncertain-remove"));
      remove.addEventListener("click", () => {
        this.#acts.set(index, null);
        this.#choice.focus();
      });
      return make(document, "div", { class: "narrows-overlay-range" }, ...settings.map((setting) => buildHead(document, setting)), remove);
    });
    this.#rows.replaceChildren(...rows);
    setText(this.#problem, "");
    for (const index of this.#ranges.keys()) {
      this.#settings(index).forEach((setting, end) => {
        const parts = findControl(this.#rows, setting.name);
        enableControl(parts, true);
        const at = (place: number): number => this.#ranges.get(index)?.[place] ?? 0;
        const change = (value: number): void => {
          // The other end goes along where they would cross.
          this.#acts.set(index, end === 0 ? [value, Math.max(value, at(1))] : [Math.min(value, at(0)), value]);
        };
        const commit = (given: number | null): void => {
          this.writeRanges(this.#ranges);
          if (given === null) setText(this.#problem, "");
          else this.#explain((problems) => problems.fieldSentence(setting, given, at(end), strings));
        };
        const refuse = (field: HTMLInputElement): void => this.#explain((problems) => problems.unreadSentence(setting, field.value, strings));
        listenToControl(parts, setting, { locale: strings.locale, value: () => at(end), change, commit, refuse }, signal);
      });
    }
  }

  #explain(sentence: (problems: typeof import("./problems.js")) => string): void {
    void import("./problems.js").then((problems) => setText(this.#problem, sentence(problems)), () => undefined);
  }

  /** What can be made uncertain still. */
  #fillChoice(): void {
    const { mechanism, strings } = this.#figure.shape;
    const free = freeParameters(mechanism, this.#figure.values.list).filter((index) => !this.#ranges.has(index));
    const isFull = this.#ranges.size >= MOST;
    const first = make(document, "option", { value: "", selected: true }, strings.text(isFull ? "uncertain-full" : "uncertain-choose", { count: MOST }));
    const options = isFull ? [] : free.map((index) => make(document, "option", { value: index }, this.#name(index)));
    this.#choice.replaceChildren(first, ...options);
  }

  #name(index: number): string {
    const { mechanism, strings } = this.#figure.shape;
    const parameter = mechanism.parameters[index];
    return parameter === undefined ? "" : parameterSetting(parameter, strings).label;
  }

  #add(index: number): void {
    const parameter = this.#figure.shape.mechanism.parameters[index];
    if (parameter === undefined || this.#choice.value === "") return;
    const value = this.#figure.values.at(index);
    const by = Math.max(Math.abs(value) * FIRST, parameter.step);
    this.#acts.set(index, [snap(parameter, value - by), snap(parameter, value + by)]);
    this.#rows.querySelector<HTMLElement>(`[data-setting="uncertain-low-${parameter.name}"]`)?.focus();
  }
}
