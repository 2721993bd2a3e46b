import { announceLater } from "./announce-later.js";
import { enableControl } from "./control-view.js";
import type { Drawing, OutputValue, Table } from "./core.js";
import type { FigureAnnouncer } from "./figure-announcer.js";
import type { FigureFacade } from "./figure-facade.js";
import { listen } from "./figure-listeners.js";
import { findParts, type Parts } from "./figure-parts.js";
import type { FigureSettings } from "./figure-settings.js";
import { signature, type Shape } from "./figure-shape.js";
import { summary } from "./figure-text.js";
import { build } from "./figure-tree.js";
import { Findings } from "./findings.js";
import type { ChartModel } from "./chart-model.js";
import type { Lists } from "./list.js";
import type { LoadedModel } from "./models.js";
import { schedule, type Drawable } from "./schedule.js";
import type { Strings, Words } from "./strings.js";
import type { Values } from "./values.js";
import { sharedStrings } from "./words.js";

/** What a figure is mounted from. */
export interface Mounting {
  readonly element: HTMLElement & Drawable;
  readonly root: ShadowRoot;
  readonly loaded: LoadedModel;
  readonly model: ChartModel;
  readonly shape: Shape;
  readonly values: Values;
  readonly settings: FigureSettings;
  readonly announcer: FigureAnnouncer;
  /** What a mechanism with lists needs. */
  readonly lists: Lists | null;
}

/** From this width in CSS pixels on, secondary settings are open beside the figure. */
const MARGIN_WIDTH = 1120;

/** A figure with its tree in the shadow root, its model and its values. */
export class MountedFigure implements FigureFacade {
  readonly model: ChartModel;
  readonly values: Values;
  readonly #from: Mounting;
  #shape: Shape;
  #parts: Parts;
  /** The words with the items' own names, and the names that are given instead. */
  #strings: Strings;
  #labels = "{}";
  #listening: AbortController | null = null;

  constructor(from: Mounting) {
    this.#from = from;
    this.model = from.model;
    this.values = from.values;
    this.#shape = from.shape;
    this.#strings = from.shape.strings;
    this.#parts = findParts(mountTree(from), from.shape);
    this.refresh();
  }

  get shape(): Shape {
    return this.#shape;
  }

  get parts(): Parts {
    return this.#parts;
  }

  get core(): Drawing {
    return this.model.core;
  }

  get home(): string | null {
    return this.#from.element.getAttribute("home");
  }

  get isCompared(): boolean {
    return this.#from.element.hasAttribute("compare");
  }

  get linked(): boolean {
    return this.#from.element.hasAttribute("linked");
  }

  get progress(): { readonly plot: HTMLElement; readonly strings: Strings } {
    return { plot: this.#parts.plot, strings: this.#shape.strings };
  }

  /** Starts its study, listens and measures, after mounting or after the element was moved. */
  connect(): void {
    const { element, loaded } = this.#from;
    const { mechanism, chart } = this.#shape;
    this.model.end();
    if (mechanism.study?.charts.includes(chart.id) === true) this.model.findings = new Findings(loaded, mechanism, this);
    this.#listen();
    const { settings, root, picture } = this.#parts;
    if (settings !== null && root.clientWidth >= MARGIN_WIDTH) settings.open = true;
    schedule.measure(element, picture);
    schedule.request(element);
  }

  disconnect(): void {
    schedule.release(this.#parts.picture);
    this.model.end();
    this.#listening?.abort();
    this.#listening = null;
  }

  /** Leaves the last picture, and nothing to move: the model has failed too often. */
  disable(): void {
    this.model.end();
    for (const { parts } of this.#parts.controls) enableControl(parts, false);
    for (const { root } of this.#parts.lists) root.disabled = true;
    if (this.#parts.still !== null) this.#parts.picture.classList.remove("narrows-painted");
  }

  refresh(): void {
    schedule.request(this.#from.element);
    const { labels } = this.values;
    const text = JSON.stringify(labels);
    if (text === this.#labels) return;
    this.#labels = text;
    this.#shape = { ...this.#shape, strings: this.#strings.renamed(labels) };
    this.#parts = findParts(this.#parts.root, this.#shape);
    // The picture's words are part of the theme.
    this.#from.element.restyled();
    if (this.#listening !== null) this.#listen();
  }

  write(settled: boolean): void {
    this.#from.element.write(settled);
  }

  /** The outputs by name; empty where the model gives none. */
  get outputs(): Record<string, OutputValue> {
    return this.model.call((core) => core.evaluate(this.#shape.mechanism.id, this.modelInput())) ?? {};
  }

  modelInput(): Float64Array {
    return this.model.modelInput(this.values.list);
  }

  table(): Table | null {
    return this.model.table(this.values.list);
  }

  sentence(): string {
    const { list } = this.values;
    if (this.model.pending(list)) return sharedStrings().text("study-busy");
    const outputs = this.model.outputs(list);
    return outputs === null ? "" : summary(this.#shape, { values: list, outputs });
  }

  findingsChanged(late: boolean): void {
    schedule.request(this.#from.element);
    if (late) announceLater(this.#from.element, () => this.sentence());
  }

  dispatchValue(index: number): void {
    this.#from.settings.dispatchValue(index);
  }

  dispatchName(setting: string, name: string): void {
    this.#from.settings.dispatchName(setting, name);
  }

  commitEdit(message: string): void {
    this.refresh();
    this.write(false);
    announceLater(this.#from.element, () => `${message} ${this.sentence()}`);
  }

  addWords(words: Words): void {
    this.#strings = this.#strings.plus(words);
    this.#shape = { ...this.#shape, strings: this.#strings.renamed(this.values.labels) };
    this.#from.element.restyled();
  }

  showLoadError(): void {
    this.#from.announcer.showShared("problem-load-bare");
  }

  /** Listens with the names as they are now, and no longer with those of before. */
  #listen(): void {
    const { settings, announcer, lists } = this.#from;
    this.#listening?.abort();
    this.#listening = new AbortController();
    listen(this, settings, announcer, this.#listening.signal);
    lists?.listenToLists(this, this.#listening.signal);
  }
}

/** The figure's tree in the shadow root: the pre-rendered one where it is the same, or a new one. */
function mountTree({ element, root, shape }: Mounting): HTMLElement {
  let tree = root.querySelector<HTMLElement>("[data-signature]") ?? element.querySelector<HTMLElement>(":scope > [data-signature]");
  if (tree?.dataset["signature"] !== signature(shape)) tree = build(document, shape);
  if (tree.parentNode !== root) root.replaceChildren(tree);
  return tree;
}
