import type { Facts, OutputValue, Table, Theme } from "../generated/wasm/narrows_wasm.js";
import { position, readAttributes, type Reading } from "./attributes.js";
import { listenToControl } from "./control-events.js";
import { enableControl } from "./control-view.js";
import { make, setText } from "./dom.js";
import { FigureMenu } from "./figure-menu.js";
import { headingOf, layoutOf } from "./layout.js";
import { leverStore, type StoreChange } from "./lever-store.js";
import { announce, prepare } from "./live.js";
import { fieldSentence, problemSentence } from "./problems.js";
import { schedule, type Drawable } from "./schedule.js";
import { stateKey } from "./settings.js";
import type { Strings } from "./strings.js";
import { setDefaults, styles } from "./style.js";
import { readTheme } from "./theme.js";
import { build, findParts, signature, summary, write, writeTable, type Parts, type Shape } from "./view.js";
import { Walker } from "./walker.js";
import { isRefusal, load, loaded, mechanisms, revive, whenLoaded, type Core } from "./wasm.js";
import { loadStrings, sharedStrings } from "./words.js";

/** Detail of the event `narrows-change`. */
export interface FigureChange {
  /** Id of the mechanism; `null` for a lever moved on its own. */
  readonly mechanism: string | null;
  /** Name of the parameter, in snake_case. */
  readonly parameter: string;
  /** Key of the global lever that the parameter follows, if it does. */
  readonly lever: string | null;
  /** The new value: a number, or the name of a choice's option. */
  readonly value: number | string;
}

/** Failures of the model in one figure after which its last picture stands. */
const PATIENCE = 3;
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
 * `heading` (level of the claim, 1–6), `linked` (share settings with the page: see `LeverStore`) and `home` (address
 * of the explainer, for links and embed lines). What stands between the tags is shown where nothing can run.
 *
 * Event: `narrows-change` bubbles and crosses shadow roots whenever the reader moves something; its detail is a
 * {@link FigureChange}. What a script sets makes no event.
 *
 * Parts for style sheets: `figure`, `claim`, `head`, `number`, `y-title`, `plot`, `canvas`, `slider`, `problem`,
 * `reset`, `menu`, `menu-item`, `data`, `table`, `takeaway`, `settings`. Custom properties: `--narrows-<role>` for the colors
 * (`paper`, `ink`, `primary`, `you`, …), `--narrows-voice` and `--narrows-gauge` for the two fonts,
 * `--narrows-height` for the height of the picture.
 */
export class NarrowsFigure extends HTMLElement implements Drawable {
  #state: "idle" | "loading" | "alive" | "failed" | "broken" = "idle";
  #shape: Shape | null = null;
  #parts: Parts | null = null;
  #values: number[] = [];
  #start: number[] = [];
  #theme: Theme | null = null;
  #print = false;
  #opened: HTMLDetailsElement[] = [];
  #size = { width: 0, height: 0 };
  #typing: HTMLInputElement | null = null;
  #failures = 0;
  #connected: AbortController | null = null;
  #listening: AbortController | null = null;
  #watching: MutationObserver | null = null;
  #wishes = new Map<string, number | string>();
  #awake: Promise<void> | null = null;

  connectedCallback(): void {
    if (this.shadowRoot === null) this.#adopt();
    const connected = new AbortController();
    this.#connected = connected;
    this.#watching = new MutationObserver((records) => this.#attributesChanged(records));
    this.#watching.observe(this, { attributes: true });
    leverStore.addEventListener("change", (event) => this.#shared(event as CustomEvent<StoreChange>), connected);
    schedule.add(this);
    if (this.#state === "alive") this.#resume();
    // Once the page has the model, a linked figure off screen keeps its sentence and table up to date too.
    if (this.#linked) connected.signal.addEventListener("abort", whenLoaded(() => setTimeout(() => this.near(), LATER)), { once: true });
  }

  disconnectedCallback(): void {
    if (this.#parts !== null) schedule.release(this.#parts.picture);
    schedule.remove(this);
    this.#connected?.abort();
    this.#listening?.abort();
    this.#watching?.disconnect();
    this.#connected = this.#listening = this.#watching = null;
  }

  /** The settings by their snake_case names: numbers, or names of options. Empty until the model is loaded. */
  get values(): Record<string, number | string> {
    const parameters = this.#shape?.mechanism.parameters ?? [];
    return Object.fromEntries(parameters.map((one, index) => [one.name, this.#named(index)]));
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
    if (this.#shape === null) {
      this.#wishes.set(name, value);
      return;
    }
    const { mechanism } = this.#shape;
    const index = position(mechanism, name);
    const parameter = mechanism.parameters[index];
    if (parameter === undefined) throw new RangeError(`${mechanism.id} has no setting called ${name}`);
    const number = typeof value === "string" && parameter.options.length > 0 ? parameter.options.indexOf(value) : Number(value);
    const whole = parameter.options.length === 0 || Number.isInteger(number);
    if (!(number >= parameter.minimum && number <= parameter.maximum && whole)) {
      const allowed = parameter.options.length > 0 ? parameter.options.join(", ") : `${parameter.minimum} to ${parameter.maximum}`;
      throw new RangeError(`${name}: ${String(value)} is not in ${allowed}`);
    }
    this.#put(index, number);
  }

  /** Puts every setting back to where the attributes have it. */
  reset(): void {
    if (this.#shape === null) return;
    const { mechanism } = this.#shape;
    this.#values = [...this.#start];
    if (this.#linked) leverStore.reset(mechanism.parameters.map((one) => stateKey(mechanism, one)));
    schedule.request(this);
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
    if (this.#state !== "alive" || shape === null || parts === null || width < 1 || height < 1) return;
    const ratio = devicePixelRatio;
    const { canvas } = parts;
    const [across, down] = [Math.round(width * ratio), Math.round(height * ratio)];
    if (canvas.width !== across) canvas.width = across;
    if (canvas.height !== down) canvas.height = down;
    this.#attempt((core) => {
      this.#theme ??= readTheme(parts.root, core, shape.strings.packed(shape.chart.id), shape.strings.locale, this.#print);
      core.draw(canvas, shape.mechanism.id, shape.chart.id, Float64Array.from(this.#values), this.#theme, ratio);
      parts.picture.classList.add("narrows-painted");
    });
  }

  /** @internal */
  write(settled: boolean): void {
    const [shape, parts] = [this.#shape, this.#parts];
    if (this.#state !== "alive" || shape === null || parts === null) return;
    const outputs = this.#outputs();
    if (outputs === null) return;
    write(parts, shape, { values: this.#values, outputs }, this.#typing);
    parts.root.classList.toggle("narrows-changed", this.#values.some((value, index) => value !== this.#start[index]));
    if (settled || parts.data?.open === true) this.#writeTable(parts, shape);
  }

  get #linked(): boolean {
    return this.hasAttribute("linked");
  }

  #adopt(): void {
    const root = this.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = styles();
    root.append(this.querySelector(":scope > [data-prerendered]") ?? make(document, "div", { class: "narrows-place" }, document.createElement("slot")));
  }

  async #awaken(): Promise<void> {
    this.#state = "loading";
    const slow = setTimeout(() => this.#say(sharedStrings().text("problem-slow"), false), SLOW);
    try {
      const id = this.getAttribute("mechanism")?.trim() ?? "";
      const [core, strings] = await Promise.all([load(), loadStrings(id)]);
      if (this.isConnected) this.#begin(core, strings);
      else this.#state = "idle";
    } catch {
      this.#state = "failed";
      const key = this.shadowRoot?.querySelector("[data-part=picture]") == null ? "problem-load-bare" : "problem-load";
      this.#say(sharedStrings().text(key), true);
      const forget = whenLoaded(() => this.#again());
      this.#connected?.signal.addEventListener("abort", forget, { once: true });
    } finally {
      clearTimeout(slow);
    }
  }

  #again(): void {
    if (!this.isConnected || this.#state === "loading") return;
    this.#failures = 0;
    void this.load();
  }

  #begin(core: Core, strings: Strings): void {
    setDefaults(core);
    const reading = readAttributes((name) => this.getAttribute(name), mechanisms());
    if (!("mechanism" in reading)) {
      this.#state = "failed";
      this.#shape = null;
      this.#say(problemSentence(reading, sharedStrings()), false);
      return;
    }
    const { mechanism, chart, controls } = reading;
    const layout = layoutOf(this.getAttribute("layout"));
    const shape: Shape = { mechanism, chart, controls, layout, heading: headingOf(this.getAttribute("heading")), strings, prefix: "narrows" };
    this.#shape = shape;
    this.#stand(shape);
    this.#start = [...reading.values];
    this.#values = mechanism.parameters.map((one, index) => {
      const shared = this.#linked ? leverStore.get(stateKey(mechanism, one)) : undefined;
      return shared ?? reading.values[index] ?? one.default;
    });
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
    let tree = root.querySelector<HTMLElement>("[data-signature]");
    if (tree?.dataset["signature"] !== signature(shape)) {
      tree = build(document, shape);
      root.replaceChildren(tree);
    }
    this.#parts = findParts(tree, shape);
  }

  /** Listens and measures, after a beginning or after the element was moved. */
  #resume(): void {
    const [shape, parts] = [this.#shape, this.#parts];
    if (shape === null || parts === null) return;
    prepare();
    this.#listening?.abort();
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    parts.root.classList.add("narrows-alive");
    for (const { index, setting, parts: control } of parts.controls) {
      enableControl(control, true);
      const commit = (given: number | null): void => {
        this.#typing = null;
        this.#say(given === null ? "" : fieldSentence(setting, given, this.#values[index] ?? 0, shape.strings), false);
        schedule.request(this);
      };
      const change = (value: number, typing: HTMLInputElement | null): void => this.#moved(index, value, typing);
      listenToControl(control, setting, { value: () => this.#values[index] ?? 0, change, commit }, signal);
    }
    parts.canvas.addEventListener("contextrestored", () => schedule.request(this), { signal });
    parts.retry.addEventListener("click", () => this.#again(), { signal });
    parts.reset?.addEventListener("click", () => this.#resetByReader(), { signal });
    parts.data?.addEventListener("toggle", () => this.write(true), { signal });
    new FigureMenu(parts, { shape, values: () => this.#values, home: () => this.getAttribute("home"), linked: () => this.#linked, table: () => this.#table() }, signal);
    if (parts.walker !== null && parts.readout !== null) {
      parts.walker.hidden = false;
      const track = shape.mechanism.parameters.find((one) => one.name === shape.chart.slider) ?? null;
      new Walker(parts.walker, parts.readout, { strings: shape.strings, chart: shape.chart.id, track, table: () => this.#table() ?? NOTHING }, signal);
    }
    if (parts.settings !== null && parts.root.clientWidth >= MARGIN_WIDTH) parts.settings.open = true;
    schedule.measure(this, parts.picture);
    schedule.request(this);
  }

  #attributesChanged(records: readonly MutationRecord[]): void {
    if (this.#state !== "alive" || this.#shape === null) {
      if (this.#state !== "loading" && loaded() !== null) void this.load();
      return;
    }
    const reading = readAttributes((name) => this.getAttribute(name), mechanisms());
    const layout = layoutOf(this.getAttribute("layout"));
    const heading = headingOf(this.getAttribute("heading"));
    if (!("mechanism" in reading) || signature({ ...this.#shape, ...reading, layout, heading }) !== signature(this.#shape)) {
      void this.load();
      return;
    }
    this.#start = [...reading.values];
    reading.mechanism.parameters.forEach((parameter, index) => {
      const written = records.some((record) => record.attributeName === parameter.attribute);
      if (written) this.#put(index, reading.values[index] ?? parameter.default);
    });
    this.#showProblems(reading);
    schedule.request(this);
  }

  #showProblems(reading: Reading): void {
    const strings = this.#shape?.strings ?? sharedStrings();
    this.#say(reading.problems.map((one) => problemSentence(one, strings)).join(" "), false);
  }

  /** The reader moved something. */
  #moved(index: number, value: number, typing: HTMLInputElement | null): void {
    const [shape, parameter] = [this.#shape, this.#shape?.mechanism.parameters[index]];
    if (shape === null || parameter === undefined) return;
    this.#typing = typing;
    this.#put(index, value);
    const detail: FigureChange = { mechanism: shape.mechanism.id, parameter: parameter.name, lever: parameter.lever, value: this.#named(index) };
    this.dispatchEvent(new CustomEvent("narrows-change", { bubbles: true, composed: true, detail }));
    const setting = this.#parts?.controls.find((one) => one.index === index)?.setting;
    if (setting === undefined) return;
    announce(this, () => {
      const outputs = this.#outputs();
      const sentence = outputs === null ? "" : summary(shape, { values: this.#values, outputs });
      const spoken = setting.optionLabels[this.#values[index] ?? 0] ?? shape.strings.setting(setting, this.#values[index] ?? 0);
      return shape.strings.text("announce", { label: setting.label, value: spoken, sentence });
    });
  }

  #resetByReader(): void {
    const before = [...this.#values];
    this.reset();
    this.#shape?.mechanism.parameters.forEach((parameter, index) => {
      if (before[index] === this.#values[index]) return;
      const detail: FigureChange = { mechanism: this.#shape?.mechanism.id ?? null, parameter: parameter.name, lever: parameter.lever, value: this.#named(index) };
      this.dispatchEvent(new CustomEvent("narrows-change", { bubbles: true, composed: true, detail }));
    });
  }

  #put(index: number, value: number): void {
    const [mechanism, parameter] = [this.#shape?.mechanism, this.#shape?.mechanism.parameters[index]];
    if (mechanism === undefined || parameter === undefined) return;
    this.#values[index] = value;
    if (this.#linked) leverStore.set(stateKey(mechanism, parameter), value);
    schedule.request(this);
  }

  /** Something was moved elsewhere on the page. */
  #shared(event: CustomEvent<StoreChange>): void {
    const mechanism = this.#shape?.mechanism;
    if (!this.#linked || mechanism === undefined) return;
    let touched = false;
    mechanism.parameters.forEach((parameter, index) => {
      const key = stateKey(mechanism, parameter);
      if (!event.detail.keys.includes(key)) return;
      const value = leverStore.get(key) ?? this.#start[index] ?? parameter.default;
      touched ||= value !== this.#values[index];
      this.#values[index] = value;
    });
    if (touched) schedule.request(this);
  }

  #named(index: number): number | string {
    const value = this.#values[index] ?? 0;
    return this.#shape?.mechanism.parameters[index]?.options[value] ?? value;
  }

  #outputs(): Record<string, OutputValue> | null {
    const id = this.#shape?.mechanism.id;
    return id === undefined ? null : this.#attempt((core) => core.evaluate(id, Float64Array.from(this.#values)));
  }

  #table(): Table | null {
    const shape = this.#shape;
    return shape && this.#attempt((core) => core.table(shape.mechanism.id, shape.chart.id, Float64Array.from(this.#values)));
  }

  #writeTable(parts: Parts, shape: Shape): void {
    const data = this.#table();
    const facts: Facts | null = this.#attempt((core) => core.facts(shape.mechanism.id, shape.chart.id, Float64Array.from(this.#values)));
    if (data !== null && facts !== null) writeTable(parts, shape, data, facts);
  }

  /** Asks the model. A broken instance is replaced and asked again; at the third failure the last picture stands. */
  #attempt<T>(ask: (core: Core) => T): T | null {
    const core = loaded();
    while (core !== null && this.#state === "alive") {
      try {
        return ask(core);
      } catch (error) {
        if (isRefusal(error)) {
          this.#say(sharedStrings().text("problem-refused"), false);
          return null;
        }
        this.#failures += 1;
        revive();
        if (this.#failures >= PATIENCE) this.#break();
      }
    }
    return null;
  }

  #break(): void {
    this.#state = "broken";
    for (const { parts } of this.#parts?.controls ?? []) enableControl(parts, false);
    if (this.#parts?.still != null) this.#parts.picture.classList.remove("narrows-painted");
    this.#say(sharedStrings().text("problem-broken"), true);
  }

  /** Shows one sentence under the picture, or none. Without a tree of its own the figure says it above its fallback. */
  #say(text: string, retry: boolean): void {
    const root = this.shadowRoot;
    if (root === null) return;
    let place = root.querySelector<HTMLElement>("[data-part=problem]");
    if (place === null || (this.#shape === null && this.#parts !== null)) {
      if (text === "") return;
      const button = document.createElement("button");
      button.type = "button";
      button.className = "narrows-word";
      button.dataset["part"] = "retry";
      button.textContent = sharedStrings().text("try-again");
      const words = document.createElement("span");
      words.dataset["part"] = "problem-text";
      place = document.createElement("p");
      place.className = "narrows-problem narrows-figure";
      place.dataset["part"] = "problem";
      place.append(words, " ", button);
      root.replaceChildren(place, document.createElement("slot"));
      this.#parts = null;
    }
    const [words, button] = [place.querySelector("[data-part=problem-text]"), place.querySelector<HTMLButtonElement>("[data-part=retry]")];
    if (words !== null) setText(words, text);
    place.hidden = text === "";
    if (button === null) return;
    button.hidden = !retry;
    button.onclick = retry && this.#state !== "alive" ? () => this.#again() : null;
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
