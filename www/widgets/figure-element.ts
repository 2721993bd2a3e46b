import { readAttributes, type AttributeProblem, type Reading } from "./attributes.js";
import { ChartModel } from "./chart-model.js";
import type { OutputValue } from "./core.js";
import { dispatch, make } from "./dom.js";
import { BaseElement } from "./html-element.js";
import { FigureAnnouncer } from "./figure-announcer.js";
import { FigurePainter } from "./figure-painter.js";
import { FigureSettings } from "./figure-settings.js";
import { signature, type Shape } from "./figure-shape.js";
import { leverStore, type StoreChange } from "./lever-store.js";
import type { Lists } from "./list.js";
import { isMissing, loadModel, openingCharts, requestedChart, whenLoaded } from "./model-loader.js";
import type { LoadedModel } from "./models.js";
import { mounted } from "./mounted.js";
import { MountedFigure } from "./mounted-figure.js";
import { schedule, type Drawable } from "./schedule.js";
import type { Strings } from "./strings.js";
import { adoptStyles, setDefaultColors, styles } from "./style.js";
import { Values } from "./values.js";
import { loadStrings, sharedStrings } from "./words.js";

/** Milliseconds after which the message for slow loading is shown. */
const SLOW = 5000;
/** Milliseconds by which figures off screen let the others go first. */
const LATER = 400;

/**
 * `<narrows-figure mechanism="coordination" people="12">`: one mechanism's chart with its levers, its computed
 * sentence and its data table.
 *
 * Attributes: `mechanism` (an id), `chart` (one of its charts; the first without it), every parameter by its
 * kebab-case name, `controls` (names of the parameters that get a control, `lever` for the one on the axis, or
 * `none`; all without it), `locked` (names of those that the reader cannot move, or `all`), `layout` (`full`, `compact` for a lever chart among others, `bare` for the picture alone),
 * `heading` (level of the claim, 1–6), what an item of a list is called (`capacity-4-name`), what a task needs
 * (`task-4-needs`, the sum of 1 for the first task, 2 for the second, 4 for the third), `readonly` (no controls),
 * `theme` (`auto`, `light`, `dark`), `linked` (share settings with the page: see `LeverStore`) and `home` (address of the explainer, for links and embed lines). The content between
 * the tags is shown where no script runs.
 *
 * Event: `narrows-change` bubbles and crosses shadow roots whenever the reader moves something; its detail is a
 * {@link FigureChange}. What a script sets makes no event.
 *
 * Parts for style sheets: `figure`, `claim`, `head`, `number`, `y-title`, `plot`, `canvas`, `slider`, `problem`,
 * `reset`, `menu`, `menu-item`, `data`, `table`, `takeaway`, `settings`, `lock`, `list`, `list-name`, `list-act`, `progress`. Custom properties: `--narrows-<role>` for the colors
 * (`paper`, `ink`, `primary`, `you`, …), `--narrows-voice` and `--narrows-gauge` for the two fonts,
 * `--narrows-height` for the height of the picture.
 */
export class NarrowsFigure extends BaseElement implements Drawable {
  readonly #announcer = new FigureAnnouncer(this, () => this.#retry());
  readonly #settings = new FigureSettings(this, () => this.#figure?.refresh());
  readonly #painter = new FigurePainter(this.#announcer);
  #state: "idle" | "loading" | "mounted" | "failed" | "broken" = "idle";
  #loading: Promise<void> | null = null;
  #loaded: LoadedModel | null = null;
  #figure: MountedFigure | null = null;
  #connected: AbortController | null = null;
  #attributes: MutationObserver | null = null;

  connectedCallback(): void {
    if (this.shadowRoot === null) this.#attachRoot();
    const connected = new AbortController();
    this.#connected = connected;
    this.#attributes = new MutationObserver((records) => this.#attributesChanged(records));
    this.#attributes.observe(this, { attributes: true });
    leverStore.addEventListener("change", (event) => this.#settings.follow((event as CustomEvent<StoreChange>).detail.keys), connected);
    schedule.add(this);
    if (this.#state === "mounted") {
      this.#settings.follow();
      this.#figure?.refresh();
      this.#figure?.connect();
    }
    // Once the page has the model, a linked figure off screen keeps its sentence and table up to date too.
    if (this.#linked) connected.signal.addEventListener("abort", whenLoaded(this, () => setTimeout(() => this.near(), LATER)), { once: true });
  }

  disconnectedCallback(): void {
    this.#figure?.disconnect();
    schedule.remove(this);
    this.#connected?.abort();
    this.#attributes?.disconnect();
    this.#connected = this.#attributes = null;
  }

  /** The settings by their snake_case names: numbers, or names of options and items. Empty until the model is loaded. */
  get values(): Record<string, number | string> {
    return this.#settings.entries();
  }

  /** Whether the reader has nothing to move; scripts and the page still may. */
  get readonly(): boolean {
    return this.hasAttribute("readonly");
  }

  set readonly(on: boolean) {
    this.toggleAttribute("readonly", on);
  }

  /** `light`, `dark`, or `auto` for the scheme of the page around. Colors that the page sets itself stay as they are. */
  get theme(): string {
    return this.getAttribute("theme") ?? "auto";
  }

  set theme(scheme: "auto" | "light" | "dark") {
    this.setAttribute("theme", scheme);
  }

  /** What the mechanism gives at these settings, by snake_case names: numbers, or why there is none. Empty until the model is loaded. */
  get outputs(): Record<string, OutputValue> {
    return this.#figure?.outputs ?? {};
  }

  /** Sets several settings; what is not named stays. */
  set values(values: Readonly<Record<string, number | string>>) {
    for (const [name, value] of Object.entries(values)) this.set(name, value);
  }

  /**
   * Sets one setting by its name in snake_case or kebab-case or by the key of its lever. Before the model is loaded the
   * request is kept. Throws a `RangeError` for a name or a value that does not exist.
   */
  set(name: string, value: number | string): void {
    this.#settings.set(name, value);
  }

  /** Puts every setting back to where the attributes have it. */
  reset(): void {
    this.#settings.reset();
  }

  /** Loads what the figure needs, even far from the viewport; settles when it is mounted or shows why it is not. */
  load(): Promise<void> {
    this.#loading ??= this.#load().finally(() => {
      this.#loading = null;
    });
    return this.#loading;
  }

  /** The picture as a file, in its size and colors on the page. Loads the figure first; rejects where it cannot be shown. */
  async toBlob(type: "png" | "svg" = "png"): Promise<Blob | null> {
    return (await this.#files()).toBlob(this.#figure, type);
  }

  /** The rows behind the chart as comma-separated values. Loads the figure first; rejects where it cannot be shown. */
  async toCSV(): Promise<string> {
    return (await this.#files()).toCSV(this.#figure);
  }

  /** Reads colors and fonts anew, after a style sheet has changed. */
  refresh(): void {
    this.restyled();
  }

  /** @internal */
  near(): void {
    if (this.#state === "idle") void this.load();
  }

  /** @internal */
  resized(width: number, height: number): void {
    this.#painter.resize(width, height);
    schedule.request(this);
  }

  /** @internal */
  restyled(): void {
    this.#painter.forgetTheme();
    schedule.request(this);
  }

  /** @internal */
  printing(print: boolean): void {
    this.#painter.print(print);
  }

  /** @internal */
  paint(): void {
    this.#painter.paint();
  }

  /** @internal */
  write(settled: boolean): void {
    this.#painter.write(settled);
  }

  get #linked(): boolean {
    return this.hasAttribute("linked");
  }

  #attachRoot(): void {
    const root = this.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = styles();
    // A tree with a list stays in the page's own style until the list's style sheet is loaded.
    const prerendered = this.querySelector(":scope > [data-prerendered]:not(:has([data-list]))");
    root.append(prerendered ?? make(document, "div", { class: "narrows-place" }, document.createElement("slot")));
  }

  async #load(): Promise<void> {
    this.#state = "loading";
    this.#painter.detach();
    const slow = setTimeout(() => this.#announcer.showShared("problem-slow"), SLOW);
    try {
      const requested = requestedChart(this);
      const [id, chart] = requested;
      const isFirst = chart === null || openingCharts.get(id) === chart;
      // For a mechanism that does not exist only the message is shown, which needs no model.
      const [loaded, strings] = await Promise.all([openingCharts.has(id) ? loadModel(...requested) : null, loadStrings(id, !isFirst)]);
      this.#loaded = loaded;
      const mechanism = loaded?.mechanisms.find((one) => one.id === id);
      const hasList = mechanism?.parameters.some(({ list }) => list !== null);
      const lists = mechanism && hasList ? await import("./list.js").then((list) => list.loadLists(mechanism)) : null;
      if (!this.isConnected) this.#state = "idle";
      else if (String(requestedChart(this)) !== String(requested)) await this.#load();
      else this.#mount(strings, lists);
    } catch (error) {
      this.#state = "failed";
      this.#painter.detach();
      this.#announcer.showFailure(error);
      this.#connected?.signal.addEventListener("abort", whenLoaded(this, () => this.#retry()), { once: true });
    } finally {
      clearTimeout(slow);
    }
  }

  /** What makes files of the figure, once it is mounted. */
  async #files(): Promise<typeof import("./figure-export.js")> {
    if (this.#figure === null) await this.load();
    return import("./figure-export.js");
  }

  #retry(): void {
    if (this.isConnected && this.#state !== "loading") void this.load();
  }

  #readAttributes(): Reading | AttributeProblem {
    return readAttributes((name) => this.getAttribute(name), this.#loaded?.mechanisms ?? [], [...openingCharts.keys()]);
  }

  #mount(words: Strings, lists: Lists | null): void {
    const [loaded, root, reading] = [this.#loaded, this.shadowRoot, this.#readAttributes()];
    if (!("mechanism" in reading)) {
      this.#unmount();
      void this.#announcer.explain((problems) => problems.problemSentence(reading, sharedStrings()));
      return;
    }
    if (loaded === null || root === null) return;
    const { core } = loaded;
    setDefaultColors(core.engine);
    const { mechanism, chart, controls, layout, heading } = reading;
    const strings = lists === null ? words : words.plus(lists.words);
    const shape: Shape = { mechanism, chart, controls, layout, heading, strings, lists, prefix: "narrows" };
    if (lists !== null) adoptStyles(root, lists.css);
    const linked = (): boolean => this.#linked;
    const host = { words: strings, get: (name: string) => this.getAttribute(name), linked };
    const values = lists === null ? new Values(mechanism, reading.values, linked) : new lists.NamedValues(mechanism, reading.values, host);
    const model = new ChartModel(core, mechanism.id, chart.id, { invalid: () => this.#announcer.showInvalid(), broken: () => this.#break() });
    const [settings, announcer] = [this.#settings, this.#announcer];
    this.#figure?.disconnect();
    this.#figure = new MountedFigure({ element: this, root, loaded, model, shape, values, settings, announcer, lists });
    mounted.set(this, this.#figure);
    settings.mount(mechanism, values);
    this.#state = "mounted";
    this.#painter.attach(this.#figure);
    this.#showProblems(reading);
    this.#figure.connect();
    settings.applyRequested();
    dispatch(this, "narrows-ready", { mechanism: mechanism.id, chart: chart.id });
  }

  /** Without a mechanism there is no figure: the content between the tags is shown, with the reason. */
  #unmount(): void {
    this.#state = "failed";
    this.#figure?.disconnect();
    this.#figure = null;
    this.#settings.unmount();
    this.shadowRoot?.replaceChildren();
  }

  /** The model has failed too often in this figure. */
  #break(): void {
    this.#state = "broken";
    this.#painter.detach();
    this.#figure?.disable();
    this.#announcer.showFailure();
  }

  #attributesChanged(records: readonly MutationRecord[]): void {
    const figure = this.#figure;
    const isMissingChart = this.#loaded !== null && isMissing(this.#loaded, ...requestedChart(this));
    if (isMissingChart || this.#state === "failed" || this.#state === "broken") {
      void this.load();
      return;
    }
    if (this.#state !== "mounted" || figure === null) return;
    const reading = this.#readAttributes();
    if (!("mechanism" in reading) || signature({ ...figure.shape, ...reading }) !== signature(figure.shape)) {
      void this.load();
      return;
    }
    const changed = records.map((record) => record.attributeName);
    if (changed.includes("theme")) this.#painter.forgetTheme();
    figure.values.restart(reading.values, changed);
    this.#showProblems(reading);
    figure.refresh();
  }

  #showProblems({ problems }: Reading): void {
    const figure = this.#figure;
    if (figure === null) return;
    this.#announcer.showProblems(problems, figure.values.nameErrors, figure.shape.strings);
    if (this.hasAttribute("locked")) void import("./locked.js").then(({ lock }) => lock(this, figure.shape));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "narrows-figure": NarrowsFigure;
  }
}
