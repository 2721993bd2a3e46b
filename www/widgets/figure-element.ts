import type { Table, Theme } from "./core.js";
import { readAttributes, type Reading } from "./attributes.js";
import { listenToControl } from "./control-events.js";
import { enableControl } from "./control-view.js";
import { make } from "./dom.js";
import { Findings } from "./findings.js";
import { leverStore, type StoreChange } from "./lever-store.js";
import { announce, prepare } from "./live.js";
import { listenToMenu } from "./menu-words.js";
import { Model } from "./model.js";
import { notify } from "./notice.js";
import { schedule, type Drawable } from "./schedule.js";
import type { Strings } from "./strings.js";
import { dress, setDefaults, styles } from "./style.js";
import { readTheme } from "./theme.js";
import { Values } from "./values.js";
import { build, findParts, signature, summary, write, writeTable, type Parts, type Shape } from "./view.js";
import { listenToWalk } from "./walk.js";
import { allCharts, lacks, load, whenLoaded, wishOf, type Module } from "./models.js";
import { loadStrings, sharedStrings } from "./words.js";

/** Detail of the event `narrows-change`. */
export interface FigureChange {
  /** Id of the mechanism; `null` for a lever moved on its own. */
  readonly mechanism: string | null;
  /** Name of the parameter, in snake_case. */
  readonly parameter: string;
  /** Key of the global lever that the parameter follows, if it does. */
  readonly lever: string | null;
  /** The new value: a number, the name of a choice's option, or what an item of a list is called now. */
  readonly value: number | string;
}

/** Milliseconds after which a reader is told that loading takes long. */
const SLOW = 5000;
/** Milliseconds by which figures off screen let the others go first. */
const LATER = 400;
/** From this width in CSS pixels on, secondary settings stand open beside the figure. */
const MARGIN_WIDTH = 1120;

/**
 * `<narrows-figure mechanism="coordination" people="12">`: one mechanism's chart with its levers, its computed
 * sentence and its data table.
 *
 * Attributes: `mechanism` (an id), `chart` (one of its charts; the first without it), every parameter by its
 * kebab-case name, `controls` (names of the parameters that get a control, `lever` for the one on the axis, or
 * `none`; all without it), `layout` (`full`, `compact` for a lever chart among others, `bare` for the picture alone),
 * `heading` (level of the claim, 1–6), what an item of a list is called (`capacity-4-name`), `linked` (share settings
 * with the page: see `LeverStore`) and `home` (address of the explainer, for links and embed lines). What stands between
 * the tags is shown where nothing can run.
 *
 * Event: `narrows-change` bubbles and crosses shadow roots whenever the reader moves something; its detail is a
 * {@link FigureChange}. What a script sets makes no event.
 *
 * Parts for style sheets: `figure`, `claim`, `head`, `number`, `y-title`, `plot`, `canvas`, `slider`, `problem`,
 * `reset`, `menu`, `menu-item`, `data`, `table`, `takeaway`, `settings`, `list`, `list-name`, `list-act`, `progress`. Custom properties: `--narrows-<role>` for the colors
 * (`paper`, `ink`, `primary`, `you`, …), `--narrows-voice` and `--narrows-gauge` for the two fonts,
 * `--narrows-height` for the height of the picture.
 */
export class NarrowsFigure extends HTMLElement implements Drawable {
  #state: "idle" | "loading" | "alive" | "failed" | "broken" = "idle";
  #shape: Shape | null = null;
  #parts: Parts | null = null;
  #values: Values | null = null;
  #theme: Theme | null = null;
  #print = false;
  #opened: HTMLDetailsElement[] = [];
  #size = { width: 0, height: 0 };
  #typing: HTMLInputElement | null = null;
  #module: Module | null = null;
  #model: Model | null = null;
  #refused = false;
  #connected: AbortController | null = null;
  #listening: AbortController | null = null;
  #watching: MutationObserver | null = null;
  #words: Strings | null = null;
  #labels = "{}";
  #wishes = new Map<string, number | string>();
  #awake: Promise<void> | null = null;
  #said = 0;

  connectedCallback(): void {
    if (this.shadowRoot === null) this.#adopt();
    const connected = new AbortController();
    this.#connected = connected;
    this.#watching = new MutationObserver((records) => this.#attributesChanged(records));
    this.#watching.observe(this, { attributes: true });
    leverStore.addEventListener("change", (event) => this.#shared((event as CustomEvent<StoreChange>).detail.keys), connected);
    schedule.add(this);
    if (this.#state === "alive") {
      this.#values?.follow();
      this.#relabel();
      this.#resume();
    }
    // Once the page has the model, a linked figure off screen keeps its sentence and table up to date too.
    if (this.#linked) connected.signal.addEventListener("abort", whenLoaded(this, () => setTimeout(() => this.near(), LATER)), { once: true });
  }

  disconnectedCallback(): void {
    if (this.#parts !== null) schedule.release(this.#parts.picture);
    schedule.remove(this);
    this.#model?.end();
    this.#connected?.abort();
    this.#listening?.abort();
    this.#watching?.disconnect();
    this.#connected = this.#listening = this.#watching = null;
  }

  /** The settings by their snake_case names: numbers, or names of options and items. Empty until the model is loaded. */
  get values(): Record<string, number | string> {
    return this.#values?.entries() ?? {};
  }

  /** Sets several settings; what is not named stays. */
  set values(values: Readonly<Record<string, number | string>>) {
    for (const [name, value] of Object.entries(values)) this.set(name, value);
  }

  /**
   * Sets one setting by its name in snake_case or kebab-case or by the key of its lever. Before the model is loaded the
   * wish is kept. Throws a `RangeError` for a name or a value that does not exist.
   */
  set(name: string, value: number | string): void {
    if (this.#values === null) {
      this.#wishes.set(name, value);
      return;
    }
    this.#values.set(name, value);
    this.#relabel();
  }

  /** Puts every setting back to where the attributes have it. */
  reset(): void {
    this.#values?.reset();
    this.#relabel();
  }

  /** Loads what the figure needs, even far from the viewport; settles when it is alive or has said why not. */
  load(): Promise<void> {
    this.#awake ??= this.#awaken().finally(() => {
      this.#awake = null;
    });
    return this.#awake;
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
    this.#size = { width, height };
    schedule.request(this);
  }

  /** @internal */
  restyled(): void {
    this.#theme = null;
    schedule.request(this);
  }

  /** @internal */
  printing(print: boolean): void {
    this.#print = print;
    this.#theme = null;
    if (this.#state !== "alive" || this.#parts === null) return;
    if (!print) {
      for (const details of this.#opened.splice(0)) details.open = false;
      schedule.request(this);
      return;
    }
    this.#opened = [this.#parts.data, this.#parts.settings].filter((one) => one !== null && !one.open) as HTMLDetailsElement[];
    for (const details of this.#opened) details.open = true;
    this.paint();
    this.write(true);
  }

  /** @internal */
  paint(): void {
    const [shape, parts] = [this.#shape, this.#parts];
    const { width, height } = this.#size;
    if (this.#state !== "alive" || shape === null || parts === null || width < 1 || height < 1 || this.#isAhead) return;
    const ratio = devicePixelRatio;
    const { canvas } = parts;
    const [across, down] = [Math.round(width * ratio), Math.round(height * ratio)];
    if (canvas.width !== across) canvas.width = across;
    if (canvas.height !== down) canvas.height = down;
    const { strings, chart } = shape;
    this.#theme ??= this.#model?.ask((core) => readTheme(parts.root, core.engine, strings.packed(chart.id), strings.locale, this.#print)) ?? null;
    if (this.#theme !== null && this.#model?.draw(canvas, this.#list, this.#theme, ratio) === true) {
      parts.picture.classList.add("narrows-painted");
    }
  }

  /** @internal */
  write(settled: boolean): void {
    const [shape, parts] = [this.#shape, this.#parts];
    if (this.#state !== "alive" || shape === null || parts === null || this.#isAhead) return;
    const outputs = this.#model?.outputs(this.#list);
    if (outputs == null) return;
    if (this.#refused) this.#say("");
    this.#refused = false;
    write(parts, shape, { values: this.#list, outputs }, this.#typing);
    parts.root.classList.toggle("narrows-changed", this.#values?.moved === true);
    if (settled || parts.data?.open === true) this.#writeTable(parts, shape);
  }

  /** Whether what was drawn ahead says more than can be drawn here yet: all findings, at this very setting. */
  get #isAhead(): boolean {
    const picture = this.#parts?.still == null ? null : this.#parts.picture;
    const drawn = picture === null || picture.classList.contains("narrows-painted") || this.#values?.moved === true;
    return !drawn && this.#model?.pending(this.#list) === true;
  }

  get #list(): readonly number[] {
    return this.#values?.list ?? [];
  }

  get #linked(): boolean {
    return this.hasAttribute("linked");
  }

  #adopt(): void {
    const root = this.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = styles();
    // A tree with a list stays in the page's own style until the list's is there.
    const ahead = this.querySelector(":scope > [data-prerendered]:not(:has([data-list]))");
    root.append(ahead ?? make(document, "div", { class: "narrows-place" }, document.createElement("slot")));
  }

  async #awaken(): Promise<void> {
    this.#state = "loading";
    const slow = setTimeout(() => this.#say(sharedStrings().text("problem-slow")), SLOW);
    try {
      const wish = wishOf(this);
      const [id, chart] = wish;
      const isFirst = chart === null || allCharts.get(id)?.[0] === chart;
      // A mechanism that does not exist needs no module to be told of.
      const [module, strings] = await Promise.all([allCharts.has(id) ? load(...wish) : null, loadStrings(id, !isFirst)]);
      this.#module = module;
      const listed = module?.mechanisms.some((one) => one.id === id && one.parameters.some(({ list }) => list !== null));
      const lists = listed === true ? await import("./list.js") : null;
      if (!this.isConnected) this.#state = "idle";
      else if (String(wishOf(this)) !== String(wish)) await this.#awaken();
      else this.#begin(strings, lists);
    } catch {
      this.#state = "failed";
      const key = this.shadowRoot?.querySelector("[data-part=picture]") == null ? "problem-load-bare" : "problem-load";
      this.#say(sharedStrings().text(key), true);
      const forget = whenLoaded(this, () => this.#again());
      this.#connected?.signal.addEventListener("abort", forget, { once: true });
    } finally {
      clearTimeout(slow);
    }
  }

  /** Whether the chart that is asked for is one that only another module draws. */
  get #lacksChart(): boolean {
    return this.#module !== null && lacks(this.#module, ...wishOf(this));
  }

  #again(): void {
    if (!this.isConnected || this.#state === "loading") return;
    void this.load();
  }

  #read(): ReturnType<typeof readAttributes> {
    return readAttributes((name) => this.getAttribute(name), this.#module?.mechanisms ?? [], allCharts);
  }

  #begin(words: Strings, lists: typeof import("./list.js") | null): void {
    const [module, reading] = [this.#module, this.#read()];
    if (!("mechanism" in reading)) {
      this.#fail();
      this.#explain((problems) => problems.problemSentence(reading, sharedStrings()));
      return;
    }
    if (module === null) return;
    const { core } = module;
    setDefaults(core.engine);
    const { mechanism, chart, controls, layout, heading } = reading;
    const strings = lists === null ? words : words.plus(lists.words);
    const shape: Shape = { mechanism, chart, controls, layout, heading, strings, lists, prefix: "narrows" };
    this.#shape = shape;
    this.#words = strings;
    this.#labels = "{}";
    this.#model?.end();
    this.#model = new Model(core, mechanism.id, chart.id, {
      refused: () => {
        this.#refused = true;
        this.#say(sharedStrings().text("problem-refused"));
      },
      broken: () => this.#break(),
    });
    if (lists !== null && this.shadowRoot !== null) dress(this.shadowRoot, lists.css);
    this.#stand(shape);
    const linked = (): boolean => this.#linked;
    const host = { words: strings, get: (name: string) => this.getAttribute(name), linked };
    this.#values = lists === null ? new Values(mechanism, reading.values, linked) : new lists.NamedValues(mechanism, reading.values, host);
    this.#relabel();
    this.#state = "alive";
    this.#theme = null;
    this.#showProblems(reading);
    this.#resume();
    for (const [name, value] of this.#wishes) this.set(name, value);
    this.#wishes.clear();
  }

  /** Puts the figure's tree into the shadow root: the one that is there already, or a new one. */
  #stand(shape: Shape): void {
    const root = this.shadowRoot;
    if (root === null) return;
    if (this.#parts !== null) schedule.release(this.#parts.picture);
    let tree = root.querySelector<HTMLElement>("[data-signature]") ?? this.querySelector<HTMLElement>(":scope > [data-signature]");
    if (tree?.dataset["signature"] !== signature(shape)) tree = build(document, shape);
    if (tree.parentNode !== root) root.replaceChildren(tree);
    this.#parts = findParts(tree, shape);
  }

  /** Redraws; where names changed they first take the place of the items' own, wherever these are shown. */
  #relabel(): void {
    schedule.request(this);
    const [shape, parts, labels] = [this.#shape, this.#parts, this.#values?.labels ?? {}];
    const text = JSON.stringify(labels);
    if (text === this.#labels || shape === null || parts === null) return;
    this.#labels = text;
    this.#shape = { ...shape, strings: this.#words?.renamed(labels) ?? shape.strings };
    this.#parts = findParts(parts.root, this.#shape);
    this.#theme = null;
    if (this.#listening !== null) this.#listen();
  }

  /** Listens and measures, after a beginning or after the element was moved. */
  #resume(): void {
    const [shape, parts, model] = [this.#shape, this.#parts, this.#model];
    if (shape === null || parts === null || model === null) return;
    prepare();
    this.#study(shape, parts, model);
    this.#listen();
    if (parts.settings !== null && parts.root.clientWidth >= MARGIN_WIDTH) parts.settings.open = true;
    schedule.measure(this, parts.picture);
    schedule.request(this);
  }

  /** Listens to all that can be moved or chosen, and to nothing it listened to before. */
  #listen(): void {
    const [shape, parts, model, values] = [this.#shape, this.#parts, this.#model, this.#values];
    if (shape === null || parts === null || model === null || values === null) return;
    this.#listening?.abort();
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    parts.root.classList.add("narrows-alive");
    for (const { index, setting, parts: control } of parts.controls) {
      enableControl(control, true);
      const commit = (given: number | null): void => {
        this.#typing = null;
        const used = values.at(index);
        if (given === null) this.#say("");
        else this.#explain((problems) => problems.fieldSentence(setting, given, used, shape.strings));
        schedule.request(this);
      };
      const change = (value: number, typing: HTMLInputElement | null): void => this.#moved(index, value, typing);
      listenToControl(control, setting, { value: () => this.#values?.at(index) ?? 0, change, commit }, signal);
    }
    shape.lists?.listenToLists(
      parts.lists,
      values,
      shape.strings,
      {
        moved: (index) => this.#tell(index),
        renamed: (setting, name) => this.#dispatch(setting, null, name),
        done: (said) => {
          this.#relabel();
          this.write(false);
          announce(this, () => `${said} ${this.#sentence()}`);
        },
        failed: () => this.#say(sharedStrings().text("problem-load-bare")),
      },
      signal,
    );
    parts.canvas.addEventListener("contextrestored", () => schedule.request(this), { signal });
    parts.reset?.addEventListener("click", () => this.#resetByReader(), { signal });
    parts.data?.addEventListener("toggle", () => this.write(true), { signal });
    const host = {
      shape,
      core: model.core,
      values: () => this.#list,
      labels: () => values.labels,
      given: () => model.given(this.#list),
      home: () => this.getAttribute("home"),
      linked: () => this.#linked,
      table: () => this.#model?.table(this.#list) ?? null,
      failed: () => this.#say(sharedStrings().text("problem-load-bare")),
    };
    listenToMenu(parts, host, signal);
    if (parts.walker !== null && parts.readout !== null) {
      parts.walker.hidden = false;
      const track = shape.mechanism.parameters.find((one) => one.name === shape.chart.slider) ?? null;
      listenToWalk(parts.walker, parts.readout, { strings: shape.strings, chart: shape.chart.id, track, table: () => this.#model?.table(this.#list) ?? NOTHING }, signal);
    }
  }

  /** Has long work done where the chart shows it: the figure is drawn with what is found, and again with more. */
  #study(shape: Shape, { plot }: Parts, model: Model): void {
    model.end();
    if (this.#module === null || shape.mechanism.study?.charts.includes(shape.chart.id) !== true) return;
    const changed = (late: boolean): void => {
      schedule.request(this);
      if (late) announce(this, () => this.#sentence());
    };
    model.findings = new Findings(this.#module, shape.mechanism, { changed, place: { plot, strings: shape.strings } });
  }

  #attributesChanged(records: readonly MutationRecord[]): void {
    if (this.#lacksChart) {
      void this.load();
      return;
    }
    if (this.#state !== "alive" || this.#shape === null) {
      if (this.#state === "failed" || this.#state === "broken") void this.load();
      return;
    }
    const reading = this.#read();
    if (!("mechanism" in reading) || signature({ ...this.#shape, ...reading }) !== signature(this.#shape)) {
      void this.load();
      return;
    }
    this.#values?.restart(reading.values, records.map((record) => record.attributeName));
    this.#showProblems(reading);
    this.#relabel();
  }

  #showProblems(reading: Reading): void {
    const strings = this.#shape?.strings ?? sharedStrings();
    const refused = this.#values?.refused ?? [];
    if (reading.problems.length === 0) this.#say(refused.join(" "));
    else this.#explain((problems) => [...reading.problems.map((one) => problems.problemSentence(one, strings)), ...refused].join(" "));
  }

  /** The reader moved something. */
  #moved(index: number, value: number, typing: HTMLInputElement | null): void {
    const [shape, values] = [this.#shape, this.#values];
    if (shape === null || values === null) return;
    this.#typing = typing;
    values.put(index, value);
    schedule.request(this);
    this.#tell(index);
    const setting = this.#parts?.controls.find((one) => one.index === index)?.setting;
    if (setting === undefined) return;
    announce(this, () => {
      const sentence = this.#sentence();
      const spoken = setting.optionLabels[values.at(index)] ?? shape.strings.setting(setting, values.at(index));
      return shape.strings.text("announce", { label: setting.label, value: spoken, sentence });
    });
  }

  /** The live sentence as plain text. */
  #sentence(): string {
    const [shape, values] = [this.#shape, this.#list];
    if (this.#model?.pending(values) === true) return sharedStrings().text("study-busy");
    const outputs = this.#model?.outputs(values);
    return shape === null || outputs == null ? "" : summary(shape, { values, outputs });
  }

  #resetByReader(): void {
    const before = this.values;
    this.reset();
    for (const [name, value] of Object.entries(this.values)) {
      if (value !== before[name]) this.#dispatch(name, this.#shape?.mechanism.parameters.find((one) => one.name === name)?.lever ?? null, value);
    }
  }

  /** Something was moved elsewhere on the page. */
  #shared(keys: readonly string[]): void {
    if (this.#values?.follow(keys) === true) this.#relabel();
  }

  #tell(index: number): void {
    const parameter = this.#shape?.mechanism.parameters[index];
    if (parameter !== undefined && this.#values !== null) this.#dispatch(parameter.name, parameter.lever, this.#values.named(index));
  }

  #dispatch(parameter: string, lever: string | null, value: number | string): void {
    const detail: FigureChange = { mechanism: this.#shape?.mechanism.id ?? null, parameter, lever, value };
    this.dispatchEvent(new CustomEvent("narrows-change", { bubbles: true, composed: true, detail }));
  }

  #writeTable(parts: Parts, shape: Shape): void {
    const [data, facts] = [this.#model?.table(this.#list), this.#model?.facts(this.#list)];
    if (data != null && facts != null) writeTable(parts, shape, data, facts);
  }

  /** Without a mechanism there is no figure: what stands between the tags is shown, with the reason. */
  #fail(): void {
    this.#state = "failed";
    this.#listening?.abort();
    if (this.#parts !== null) schedule.release(this.#parts.picture);
    this.#model?.end();
    this.#shape = this.#parts = this.#model = this.#values = null;
    this.shadowRoot?.replaceChildren();
  }

  /** Says what was wrong, unless something else was said meanwhile: the words for it are loaded first. */
  #explain(write: (problems: typeof import("./problems.js")) => string): void {
    const turn = (this.#said += 1);
    import("./problems.js").then(write, () => sharedStrings().text("problem-load-bare")).then((text) => {
      if (turn === this.#said) this.#say(text);
    });
  }

  #break(): void {
    this.#state = "broken";
    this.#model?.end();
    for (const { parts } of this.#parts?.controls ?? []) enableControl(parts, false);
    for (const { root } of this.#parts?.lists ?? []) root.disabled = true;
    if (this.#parts?.still != null) this.#parts.picture.classList.remove("narrows-painted");
    this.#say(sharedStrings().text("problem-broken"), true);
  }

  /** Says one sentence, or none; `retry` offers another try. */
  #say(text: string, retry = false): void {
    this.#said += 1;
    if (this.shadowRoot !== null) notify(this.shadowRoot, text, retry ? () => this.#again() : null);
  }
}

const NOTHING: Table = { columns: [], rows: [], names: [], marked: [] };

declare global {
  interface HTMLElementTagNameMap {
    "narrows-figure": NarrowsFigure;
  }
  interface HTMLElementEventMap {
    "narrows-change": CustomEvent<FigureChange>;
  }
}
