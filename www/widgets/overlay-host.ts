/** What comparing and uncertainty share of one figure: the overlay that draws both, and the number that they are about. */

import { type Analysis, type Evaluate, loadAnalysis } from "./analysis.js";
import type { OutputValue } from "./core.js";
import type { FigureFacade } from "./figure-facade.js";
import { mainOutput, type MainOutput, namedNumbers } from "./main-output.js";
import { Overlay } from "./overlay.js";
import type { Strings } from "./strings.js";
import { loadStrings } from "./words.js";

const hosts = new WeakMap<HTMLElement, OverlayHost>();

/** The one of a figure. */
export function overlayOf(figure: FigureFacade): OverlayHost {
  const { root } = figure.parts;
  const host = hosts.get(root) ?? new OverlayHost(figure);
  hosts.set(root, host);
  return host;
}

/** Where the panels of a figure without a menu stand, and what opens them. */
export interface Place {
  readonly panels: HTMLElement;
  readonly opener: HTMLElement;
}

export class OverlayHost {
  readonly figure: FigureFacade;
  /** Given by a page for a figure without a menu. */
  place: Place | null = null;
  /** Called after each picture. */
  readonly drawn = new Set<() => void>();
  analysis: Analysis | null = null;
  #words: Strings | null = null;
  #overlay: Overlay | null = null;
  #loading: Promise<Overlay> | null = null;

  constructor(figure: FigureFacade) {
    this.figure = figure;
  }

  /** The overlay, once what it needs is loaded; a load that failed is retried by the next call. */
  load(): Promise<Overlay> {
    this.#loading ??= this.#load().catch((error: unknown) => {
      this.#loading = null;
      throw error;
    });
    return this.#loading;
  }

  /** The overlay, where it is loaded. */
  get overlay(): Overlay | null {
    return this.#overlay;
  }

  /** Whether the figure shows its panels: a picture among others has none. */
  get hasPanels(): boolean {
    return this.place !== null || this.figure.parts.root.querySelector(".narrows-menu") !== null;
  }

  /** Puts a panel under the menu, behind those that are there. */
  addPanel(panel: HTMLElement): void {
    (this.place?.panels ?? this.figure.parts.root.querySelector(".narrows-main"))?.append(panel);
  }

  /** The focus goes to what opens a panel. */
  focusOpener(key: string): void {
    (this.place?.opener ?? this.figure.parts.root.querySelector<HTMLElement>(`[data-overlay="${key}"]`))?.focus();
  }

  /** The number that is asked about at these settings; `null` where nothing has a name. */
  mainOutput(settings: readonly Float64Array[]): MainOutput | null {
    const core = this.#overlay?.core;
    if (core === undefined || this.#words === null) return null;
    try {
      return mainOutput(core, this.figure.shape, this.#words, settings);
    } catch {
      return null;
    }
  }

  /** Every number that can be asked about, that of this figure first. */
  numbers(): MainOutput[] {
    if (this.#words === null) return [];
    const main = this.mainOutput([Float64Array.from(this.figure.values.list)]);
    const others = namedNumbers(this.figure.shape.mechanism, this.#words).filter(({ index }) => index !== main?.index);
    return main === null ? others : [main, ...others];
  }

  /** That number at a setting, or why there is none. */
  output({ index }: MainOutput, values: readonly number[]): OutputValue {
    const { core } = this.#overlay ?? this.figure;
    try {
      return core.outputs(this.figure.shape.mechanism.id, Float64Array.from(values), index)[index] ?? "undefined";
    } catch {
      return "undefined";
    }
  }

  /** The same as a number that can be asked for often. */
  evaluate(main: MainOutput): Evaluate {
    return (values) => {
      const value = this.output(main, values);
      return typeof value === "number" ? value : Number.NaN;
    };
  }

  async #load(): Promise<Overlay> {
    const { model, shape: { mechanism } } = this.figure;
    const [analysis, words] = await Promise.all([loadAnalysis(), loadStrings(mechanism.id, true)]);
    if (analysis.version !== model.core.engine.wireVersion()) throw new Error("the analysis and the engine are of different builds");
    this.analysis = analysis;
    this.#words = words;
    this.#overlay = new Overlay(model.core, analysis, mechanism, () => {
      for (const tell of this.drawn) tell();
    });
    model.core = this.#overlay;
    return this.#overlay;
  }
}
