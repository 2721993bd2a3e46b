/** The charts of a table, drawn by the engine as every figure is, each with its rows. */

import { type Engine, loadEngine } from "../../widgets/engine.js";
import { make } from "../../widgets/dom.js";
import type { Strings } from "../../widgets/strings.js";
import { fillTable } from "../../widgets/table-view.js";
import { readTheme } from "../../widgets/theme.js";

interface Drawn {
  readonly id: string;
  readonly bytes: Uint8Array;
  readonly root: HTMLElement;
  readonly picture: HTMLElement;
  readonly canvas: HTMLCanvasElement;
}

export class FiguresView {
  readonly #box: HTMLElement;
  readonly #strings: Strings;
  #engine: Engine | null = null;
  #drawn: readonly Drawn[] = [];
  #turn = 0;

  constructor(box: HTMLElement, strings: Strings) {
    this.#box = box;
    this.#strings = strings;
    new ResizeObserver(() => this.#paint(false)).observe(box);
    for (const query of ["(prefers-color-scheme: dark)", "(forced-colors: active)", "(prefers-contrast: more)"]) {
      matchMedia(query).addEventListener("change", () => this.#paint(false));
    }
    new MutationObserver(() => this.#paint(false)).observe(document.documentElement, { attributes: true });
    addEventListener("beforeprint", () => this.#paint(true));
    addEventListener("afterprint", () => this.#paint(false));
  }

  /** Shows these charts, which a module of this version wrote. */
  async show(charts: readonly Uint8Array[], ids: readonly string[], version = 0): Promise<void> {
    const turn = (this.#turn += 1);
    if (charts.length === 0) return this.#replace([]);
    const engine = await loadEngine();
    if (turn !== this.#turn) return;
    if (engine.wireVersion() !== version) throw new Error("files of different builds are mixed");
    this.#engine = engine;
    const open = new Set(this.#drawn.filter(({ root }) => root.querySelector("details")?.open === true).map(({ id }) => id));
    this.#replace(charts.map((bytes, index) => this.#build(ids[index] ?? "", bytes, engine, open)));
    this.#paint(false);
  }

  #replace(drawn: readonly Drawn[]): void {
    this.#drawn = drawn;
    this.#box.replaceChildren(...drawn.map(({ root }) => make(document, "div", { class: "own-figure" }, root)));
  }

  #build(id: string, bytes: Uint8Array, engine: Engine, open: ReadonlySet<string>): Drawn {
    const strings = this.#strings;
    const name = strings.text(`chart-${id}`);
    const canvas = make(document, "canvas", { class: "narrows-canvas", width: 0, height: 0, "aria-hidden": "true" });
    const picture = make(document, "div", { class: "narrows-picture", role: "img", "aria-label": name }, canvas);
    const table = make(document, "table", { class: "narrows-table" });
    fillTable(table, engine.table(bytes), engine.facts(bytes), id, strings);
    const scroll = make(document, "div", { class: "narrows-scroll", tabindex: "0", role: "region", "aria-label": name }, table);
    const data = make(document, "details", { class: "narrows-data narrows-alone", open: open.has(id) }, make(document, "summary", { class: "narrows-word" }, strings.text("menu-data")), scroll);
    const heading = make(document, "h3", {}, name);
    const over = make(document, "div", { class: "narrows-over" }, make(document, "p", { class: "narrows-y" }, strings.text(`chart-${id}.y`)));
    const main = make(document, "div", { class: "narrows-main" }, heading, over, make(document, "div", { class: "narrows-plot", dir: "ltr" }, picture), data);
    const root = make(document, "div", { class: "narrows-figure narrows-full", role: "group", "aria-label": name }, main);
    return { id, bytes, root, picture, canvas };
  }

  #paint(print: boolean): void {
    const engine = this.#engine;
    if (engine === null) return;
    for (const { id, bytes, root, picture, canvas } of this.#drawn) {
      const { clientWidth: width, clientHeight: height } = picture;
      if (width < 1 || height < 1) continue;
      const ratio = devicePixelRatio;
      const [across, down] = [Math.round(width * ratio), Math.round(height * ratio)];
      if (canvas.width !== across) canvas.width = across;
      if (canvas.height !== down) canvas.height = down;
      engine.draw(canvas, bytes, readTheme(root, engine, this.#strings.packed(id), this.#strings.locale, print), ratio);
    }
  }
}
