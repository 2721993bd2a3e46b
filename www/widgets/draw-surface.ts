/** The plot as a place to draw a curve on: by pointer and touch anywhere, by keyboard at a few points. */

import { make } from "./dom.js";
import { type DrawnLine, HANDLES, type Place } from "./drawn-line.js";

const SVG = "http://www.w3.org/2000/svg";
/** A key press moves a point by this share of the height. */
const STEP = 0.02;
const PAGE = 0.1;
/** Where a point starts that has no neighbor yet. */
const MIDDLE = 0.5;

/** What the points are called and how their heights are written; places are shares of the axes. */
export interface SurfaceWords {
  readonly label: string;
  point(across: number): string;
  height(up: number | null): string;
}

export class DrawSurface {
  readonly root: HTMLElement;
  readonly #line: DrawnLine;
  readonly #words: SurfaceWords;
  readonly #changed: () => void;
  readonly #path: SVGPolylineElement;
  readonly #handles: readonly HTMLElement[];
  #last: Place | null = null;
  /** The handle that keys moved last: presses in a row are undone as one. */
  #moved = -1;

  constructor(line: DrawnLine, words: SurfaceWords, changed: () => void) {
    this.#line = line;
    this.#words = words;
    this.#changed = changed;
    const svg = document.createElementNS(SVG, "svg");
    for (const [name, value] of [["viewBox", "0 0 1 1"], ["preserveAspectRatio", "none"], ["aria-hidden", "true"], ["class", "narrows-draw-line"]] as const) svg.setAttribute(name, value);
    this.#path = document.createElementNS(SVG, "polyline");
    svg.append(this.#path);
    this.#handles = Array.from({ length: HANDLES }, (_, at) => this.#handle(at));
    this.root = make(document, "div", { class: "narrows-draw", role: "group", "aria-label": words.label, dir: "ltr" }, ...this.#handles);
    this.root.prepend(svg);
    this.#listen();
    this.write();
  }

  focus(): void {
    this.#handles.find((one) => one.tabIndex === 0)?.focus();
  }

  /** Shows the curve as it is now. */
  write(): void {
    this.#path.setAttribute("points", this.#line.points().map(([across, up]) => `${across},${1 - up}`).join(" "));
    this.#handles.forEach((handle, at) => {
      const up = this.#line.heightAt(at);
      handle.style.setProperty("--n-up", String(up ?? MIDDLE));
      handle.classList.toggle("narrows-draw-set", up !== null);
      handle.setAttribute("aria-valuenow", String(Math.round((up ?? MIDDLE) * 100)));
      handle.setAttribute("aria-valuetext", this.#words.height(up));
    });
  }

  #handle(at: number): HTMLElement {
    const across = at / (HANDLES - 1);
    const handle = make(document, "div", {
      class: "narrows-draw-point",
      role: "slider",
      tabindex: at === 0 ? 0 : -1,
      "aria-orientation": "vertical",
      "aria-valuemin": 0,
      "aria-valuemax": 100,
      "aria-label": this.#words.point(across),
    });
    handle.style.setProperty("--n-across", String(across));
    handle.addEventListener("keydown", (event) => this.#press(event, at));
    handle.addEventListener("focus", () => {
      for (const one of this.#handles) one.tabIndex = one === handle ? 0 : -1;
    });
    return handle;
  }

  /** Left and right go from point to point, up and down move it; Page Up and Page Down farther, Home and End to the ends. */
  #press(event: KeyboardEvent, at: number): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const next = { ArrowLeft: at - 1, ArrowRight: at + 1 }[event.key];
    const by = { ArrowUp: STEP, ArrowDown: -STEP, PageUp: PAGE, PageDown: -PAGE, Home: -1, End: 1 }[event.key];
    if (next === undefined && by === undefined) return;
    event.preventDefault();
    if (by === undefined) {
      this.#moved = -1;
      this.#handles[next ?? at]?.focus();
      return;
    }
    if (this.#moved !== at) this.#line.begin();
    this.#moved = at;
    const near = [at, at - 1, at + 1].map((one) => this.#line.heightAt(one)).find((one) => one !== null);
    this.#line.put(at, Math.round(((near ?? MIDDLE) + by) * 1000) / 1000);
    this.#done();
  }

  #listen(): void {
    const { root } = this;
    root.addEventListener("pointerdown", (event) => {
      if (event.button !== 0 || !event.isPrimary) return;
      event.preventDefault();
      root.setPointerCapture(event.pointerId);
      this.#line.begin();
      this.#moved = -1;
      this.#draw(event);
    });
    root.addEventListener("pointermove", (event) => {
      if (this.#last !== null && event.isPrimary) this.#draw(event);
    });
    for (const end of ["pointerup", "pointercancel", "lostpointercapture"] as const) root.addEventListener(end, () => (this.#last = null));
  }

  #draw({ clientX, clientY }: PointerEvent): void {
    const { left, top, width, height } = this.root.getBoundingClientRect();
    const place: Place = [(clientX - left) / width, 1 - (clientY - top) / height];
    this.#line.stroke(this.#last ?? place, place);
    this.#last = place;
    this.#done();
  }

  #done(): void {
    this.write();
    this.#changed();
  }
}
