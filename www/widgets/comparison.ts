/** A against B: the setting that is kept as A, and the reader's own, in one figure. */

import type { Evaluate } from "./analysis.js";
import { attribute } from "./attribution.js";
import { readCompare } from "./compare-attribute.js";
import { CompareView } from "./compare-view.js";
import type { Compared } from "./compared.js";
import type { OutputValue } from "./core.js";
import { OwnKept, SharedKept, type Kept } from "./kept.js";
import { showMessage } from "./message.js";
import type { OverlayHost } from "./overlay-host.js";
import { heldMoves } from "./read-locked.js";
import { studiedInSlices } from "./studied-in-slices.js";

/** Milliseconds of rest after which it is computed what makes the difference. */
const REST = 250;
/** Milliseconds between two sentences while a lever moves. */
const WRITE_INTERVAL = 80;

/** The tree of the figure in which the reader has kept A last. */
let keeper: HTMLElement | null = null;

export class Comparison {
  readonly #host: OverlayHost;
  readonly #kept: Kept;
  #view: CompareView | null = null;
  /** What the study had found for A when it was kept. */
  #findings: { readonly key: string; readonly numbers: Float64Array } = { key: "", numbers: new Float64Array() };
  /** The values of A that its study was begun for. */
  #studied = "";
  #study = new AbortController();
  #written = "";
  #work = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #writing: ReturnType<typeof setTimeout> | undefined;

  constructor(host: OverlayHost) {
    this.#host = host;
    const { figure } = host;
    this.#kept = figure.linked ? new SharedKept(figure) : new OwnKept(figure);
    host.drawn.add(() => this.#writeSoon());
    const { host: element } = figure.parts.root.getRootNode() as ShadowRoot;
    const given = element.getAttribute("compare");
    if (given !== null && this.#kept.values() === null) this.#keepAttribute(given);
  }

  /** The values of A; `null` where nothing is kept. */
  values(): readonly number[] | null {
    return this.#kept.values();
  }

  /** Keeps the reader's setting as A. */
  keepByReader(): void {
    const { figure } = this.#host;
    const input = figure.modelInput();
    const { list } = figure.values;
    this.#findings = { key: list.join(" "), numbers: input.slice(list.length) };
    keeper = figure.parts.root;
    this.#kept.keep(list);
    void this.follow().then(() => this.#view?.focus());
  }

  swap(): void {
    const { figure } = this.#host;
    const a = this.#kept.values();
    if (a === null || heldMoves(figure, a) !== "") return;
    const b = [...figure.values.list];
    this.#findings = { key: b.join(" "), numbers: figure.modelInput().slice(b.length) };
    this.#kept.swap();
    b.forEach((value, index) => {
      if (value !== figure.values.at(index)) figure.dispatchValue(index);
    });
    figure.refresh();
    void this.follow();
  }

  drop(): void {
    this.#kept.drop();
    void this.follow();
  }

  /** Shows what is kept now, or nothing any more. */
  async follow(): Promise<void> {
    const { figure } = this.#host;
    if (this.#kept.values() === null) {
      this.#stop();
      return;
    }
    try {
      await this.#host.load();
    } catch {
      figure.showLoadError();
      return;
    }
    const [overlay, a] = [this.#host.overlay, this.#kept.values()];
    if (overlay === null || a === null) return;
    const findings = this.#findings.key === a.join(" ") ? this.#findings.numbers : new Float64Array();
    overlay.kept = { values: a, findings };
    void this.#studyKept(a, findings);
    if (this.#view === null && this.#host.hasPanels) {
      this.#view = new CompareView(figure, this.#host.place === null, { swap: () => this.swap(), keep: () => this.keepByReader(), drop: () => this.#dropByReader() });
      this.#host.addPanel(this.#view.root);
    }
    this.#written = "";
    this.#write();
    figure.refresh();
  }

  /** Finds for A what its study has not found: an address and an attribute bring no findings. */
  async #studyKept(a: readonly number[], known: Float64Array): Promise<void> {
    const { overlay, figure } = this.#host;
    const { mechanism, chart } = figure.shape;
    const key = a.join(" ");
    const isKnown = known.length > 0 && known.every((number) => !Number.isNaN(number));
    if (overlay === null || this.#studied === key || isKnown || mechanism.study?.charts.includes(chart.id) !== true) return;
    this.#studied = key;
    this.#study.abort();
    this.#study = new AbortController();
    const numbers = await studiedInSlices(overlay.core, mechanism, a, this.#study.signal).catch(() => null);
    if (numbers === null || numbers.length === 0 || overlay.kept === null) return;
    this.#findings = { key, numbers };
    overlay.kept = { values: a, findings: numbers };
    figure.refresh();
  }

  /** Focus goes on to where A can be kept again. */
  #dropByReader(): void {
    this.drop();
    this.#host.focusOpener("compare-keep");
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#work.abort();
    this.#study.abort();
    this.#studied = "";
    this.#view?.remove();
    this.#view = null;
    this.#written = "";
    const { overlay, figure } = this.#host;
    if (overlay === null || overlay.kept === null) return;
    overlay.kept = null;
    figure.refresh();
  }

  /** After some pictures at a time: while a lever moves they come first. */
  #writeSoon(): void {
    if (this.#kept.values() === null) return;
    this.#writing ??= setTimeout(() => {
      this.#writing = undefined;
      this.#write();
    }, WRITE_INTERVAL);
  }

  /** Writes what both give, at once, and what makes the difference when the hand rests. */
  #write(): void {
    const [view, overlay, a] = [this.#view, this.#host.overlay, this.#kept.values()];
    if (view === null || overlay === null || a === null) return;
    const b = [...this.#host.figure.values.list];
    const held = heldMoves(this.#host.figure, a);
    const key = [a, b, overlay.refused, held].join(" ");
    if (key === this.#written) return;
    this.#written = key;
    clearTimeout(this.#timer);
    this.#work.abort();
    const main = this.#host.mainOutput([Float64Array.from(a), Float64Array.from(b)]);
    const numbers = [a, b].map((values) => (main === null ? "undefined" : this.#host.output(main, values))) as [OutputValue, OutputValue];
    const isSame = a.every((value, index) => value === b[index]);
    const isKnown = numbers.every((number) => typeof number === "number");
    const state = overlay.refused ? "refused" : isSame ? "same" : isKnown ? "busy" : "none";
    const now: Compared = { a, b, main, numbers, shares: null, isHere: this.#isHere(a, b), state, held };
    view.write(now);
    if (state !== "busy" || main === null) return;
    this.#timer = setTimeout(() => void this.#attribute(now, this.#host.evaluate(main), view), REST);
  }

  async #attribute(now: Compared, evaluate: Evaluate, view: CompareView): Promise<void> {
    const { analysis } = this.#host;
    if (analysis === null) return;
    this.#work = new AbortController();
    const { signal } = this.#work;
    const shares = await attribute(analysis, now.a, now.b, evaluate, signal).catch(() => null);
    if (!signal.aborted) view.write({ ...now, shares, state: shares === null ? "none" : "done" });
  }

  #isHere(a: readonly number[], b: readonly number[]): boolean {
    const { figure: { parts: { root }, shape: { mechanism, controls, lists } }, place } = this.#host;
    if (keeper === root || place !== null) return true;
    const moved = mechanism.parameters.filter((_, index) => a[index] !== b[index]);
    if (moved.length === 0) return keeper?.isConnected !== true;
    return moved.some(({ name, list }) => controls.includes(name) || (list !== null && lists !== null));
  }

  #keepAttribute(given: string): void {
    const { figure } = this.#host;
    const { values, problems } = readCompare(given, figure.shape.mechanism, figure.values);
    if (problems.length === 0) this.#kept.keep(values);
    else showMessage(figure.parts.root.getRootNode() as ShadowRoot, problems.map((one) => figure.shape.strings.text("compare-problem", one)).join(" "), null);
  }
}
