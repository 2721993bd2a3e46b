/**
 * When figures redraw. All redraws of a frame meet in one `requestAnimationFrame`: first every picture is drawn,
 * then every text is written, since writing first would make drawing wait for styles. What is off screen draws
 * nothing; its texts follow when input pauses. A hidden page does neither.
 */

import { Environment } from "./environment.js";

/** What the schedule drives. */
export interface Drawable extends Element {
  /** The figure comes near the viewport for the first time, or again. */
  near(): void;
  /** Draws the picture. */
  paint(): void;
  /** Writes the texts; `settled` when input pauses and slower things may follow. */
  write(settled: boolean): void;
  /** The size of the picture in CSS pixels changed. */
  resized(width: number, height: number): void;
  /** Colors, contrast or the ratio of pixels changed. */
  restyled(): void;
  /** Paper comes next, or is past. */
  printing(print: boolean): void;
}

/** How far from the viewport a figure is made ready. */
const NEAR = "60%";
/** Milliseconds after the last change until slow texts are written. */
const REST = 250;

interface State {
  visible: boolean;
  paint: boolean;
  write: boolean;
  settle: boolean;
}

/** The one schedule of a page. It holds listeners only while a figure is connected. */
export class Schedule {
  readonly #figures = new Map<Drawable, State>();
  readonly #boxes = new WeakMap<Element, Drawable>();
  #seen: IntersectionObserver | null = null;
  #nearing: IntersectionObserver | null = null;
  #sizes: ResizeObserver | null = null;
  #frame = 0;
  #rest: ReturnType<typeof setTimeout> | undefined;
  readonly #environment = new Environment({
    restyled: () => this.#each((figure) => figure.restyled()),
    printing: (print) => this.#each((figure) => figure.printing(print)),
    shown: () => this.#each((figure) => this.request(figure)),
  });

  /** Every figure that is connected. */
  get figures(): readonly Drawable[] {
    return [...this.#figures.keys()];
  }

  /** Starts to watch a figure. */
  add(figure: Drawable): void {
    if (this.#figures.size === 0) this.#start();
    this.#figures.set(figure, { visible: false, paint: false, write: false, settle: false });
    this.#seen?.observe(figure);
    this.#nearing?.observe(figure);
  }

  /** Watches the box whose size the picture takes. */
  measure(figure: Drawable, box: Element): void {
    this.#boxes.set(box, figure);
    this.#sizes?.observe(box);
  }

  /** Forgets the box of a picture. */
  release(box: Element): void {
    this.#sizes?.unobserve(box);
  }

  /** Forgets a figure. */
  remove(figure: Drawable): void {
    if (!this.#figures.delete(figure)) return;
    this.#seen?.unobserve(figure);
    this.#nearing?.unobserve(figure);
    if (this.#figures.size === 0) this.#stop();
  }

  /** Asks for a redraw of picture and texts at the next frame. */
  request(figure: Drawable): void {
    const state = this.#figures.get(figure);
    if (state === undefined) return;
    state.paint = state.write = state.settle = true;
    if (this.#frame === 0 && !document.hidden) this.#frame = requestAnimationFrame(() => this.#run());
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => this.#settle(), REST);
  }

  #run(): void {
    this.#frame = 0;
    if (document.hidden) return;
    const visible = [...this.#figures].filter(([, state]) => state.visible);
    for (const [figure, state] of visible) {
      if (!state.paint) continue;
      state.paint = false;
      figure.paint();
    }
    for (const [figure, state] of visible) {
      if (!state.write) continue;
      state.write = false;
      figure.write(false);
    }
  }

  #settle(): void {
    for (const [figure, state] of this.#figures) {
      if (!state.settle || document.hidden) continue;
      state.settle = state.write = false;
      figure.write(true);
    }
  }

  #each(act: (figure: Drawable) => void): void {
    for (const figure of this.figures) act(figure);
  }

  #start(): void {
    this.#seen = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) {
        const figure = target as Drawable;
        const state = this.#figures.get(figure);
        if (state === undefined) continue;
        state.visible = isIntersecting;
        if (isIntersecting && state.paint) this.request(figure);
      }
    });
    this.#nearing = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) if (isIntersecting) (target as Drawable).near();
      },
      { rootMargin: NEAR },
    );
    this.#sizes = new ResizeObserver((entries) => {
      for (const { target, contentRect } of entries) this.#boxes.get(target)?.resized(contentRect.width, contentRect.height);
    });
    this.#environment.start();
  }

  #stop(): void {
    for (const observer of [this.#seen, this.#nearing, this.#sizes]) observer?.disconnect();
    this.#seen = this.#nearing = this.#sizes = null;
    if (this.#frame !== 0) cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    clearTimeout(this.#rest);
    this.#environment.stop();
  }
}

/** The schedule that all figures of a page share. */
export const schedule = new Schedule();
