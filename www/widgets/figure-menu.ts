import type { Codec } from "./address/codec.js";
import type { Core } from "./core.js";
import { setText } from "./dom.js";
import type { FigureFacade } from "./figure-facade.js";
import { announce } from "./live.js";
import { below, copyText, download, groundCanvas, snippet, stateEntries, toPng, withState } from "./menu.js";
import { toCells, toCsv } from "./spreadsheet.js";
import { loadSvgEngine } from "./svg-engine.js";
import { readTheme } from "./theme.js";
import type { Action } from "./figure-tree.js";

/** Sharpness of exported pixels. */
const RATIO = 2;
/** Milliseconds for which an item reads "copied", and for which it says more than that. */
const COPIED_DURATION = 2000;
const WARNED_DURATION = 8000;
/** Characters up to which mail and chat leave an address whole. */
const SAFE_LENGTH = 200;

/** What the items of a figure's menu do. */
export class FigureMenu {
  readonly #figure: FigureFacade;
  readonly #codec: Codec;

  constructor(figure: FigureFacade, codec: Codec) {
    this.#figure = figure;
    this.#codec = codec;
  }

  async act(button: HTMLButtonElement): Promise<void> {
    const { core } = this.#figure;
    const action = button.dataset["action"] as Action | "copy" | "cells";
    switch (action) {
      case "link":
        return this.#copyLink(button, this.#link());
      case "copy":
        return this.#copy(button, this.#figure.parts.panelText?.value ?? "");
      case "embed":
        return this.#showPanel(this.#snippet(), this.#figure.parts.panel?.hidden === true);
      case "svg":
        return this.#svg(core);
      case "png":
        return this.#png(core);
      case "csv":
        return download(this.#file("csv"), new Blob([this.#table(toCsv)], { type: "text/csv" }));
      case "cells":
        return this.#copy(button, this.#table(toCells));
    }
  }

  /** Of an address that is long because of what its figure holds, it is said that others may cut it. */
  #copyLink(button: HTMLButtonElement, link: string): Promise<void> {
    const { strings } = this.#figure.shape;
    const isLong = link.length > SAFE_LENGTH && strings.has("tasks-long");
    return isLong ? this.#copy(button, link, strings.text("tasks-long", { count: link.length }), WARNED_DURATION) : this.#copy(button, link);
  }

  /** Where the clipboard is out of reach, the text is shown to be copied with the keyboard. */
  async #copy(button: HTMLButtonElement, text: string, done = this.#figure.shape.strings.text("menu-copied"), duration = COPIED_DURATION): Promise<void> {
    if (!(await copyText(text))) {
      this.#showPanel(text, true);
      return;
    }
    const name = button.dataset["name"] ?? button.textContent ?? "";
    button.dataset["name"] = name;
    setText(button, done);
    announce(button, () => done);
    setTimeout(() => setText(button, name), duration);
  }

  #showPanel(text: string, open: boolean): void {
    const { panel, panelText } = this.#figure.parts;
    if (panel === null || panelText === null) return;
    panel.hidden = !open;
    panelText.value = text;
    if (!open) return;
    panelText.focus();
    panelText.select();
  }

  #table(write: typeof toCsv): string {
    const { chart, strings } = this.#figure.shape;
    const table = this.#figure.table();
    return table === null ? "" : write(table, chart.id, strings);
  }

  #frame(): string | null {
    const { mechanism } = this.#figure.shape;
    const address = below(this.#figure.home, `embed/${mechanism.id}/`);
    if (address === null) return null;
    return withState(this.#codec, mechanism, address, stateEntries(mechanism, this.#figure.values.list, this.#figure.values.labels));
  }

  #link(): string {
    const { mechanism } = this.#figure.shape;
    const entries = stateEntries(mechanism, this.#figure.values.list, this.#figure.values.labels);
    return this.#figure.linked ? withState(this.#codec, mechanism, location.href, entries) : this.#frame() ?? location.href;
  }

  #snippet(): string {
    const { mechanism, chart, strings } = this.#figure.shape;
    return snippet(mechanism, chart.id, this.#figure.values.list, strings.text("title"), this.#frame(), this.#figure.values.labels);
  }

  async #svg(core: Core): Promise<void> {
    const { mechanism, chart } = this.#figure.shape;
    const { width, height } = this.#box();
    const svg = core.svg(await loadSvgEngine(), mechanism.id, chart.id, this.#figure.modelInput(), this.#theme(core), width, height);
    download(this.#file("svg"), new Blob([svg], { type: "image/svg+xml" }));
  }

  async #png(core: Core): Promise<void> {
    const { mechanism, chart } = this.#figure.shape;
    const { width, height } = this.#box();
    const canvas = document.createElement("canvas");
    canvas.width = width * RATIO;
    canvas.height = height * RATIO;
    const theme = this.#theme(core);
    core.draw(canvas, mechanism.id, chart.id, this.#figure.modelInput(), theme, RATIO);
    groundCanvas(canvas, theme.colors[core.engine.roles().indexOf("paper")] ?? 0xffffff);
    const file = await toPng(canvas);
    if (file !== null) download(this.#file("png"), file);
  }

  #theme(core: Core) {
    const { strings, chart } = this.#figure.shape;
    return readTheme(this.#figure.parts.root, core.engine, strings.packed(chart.id), strings.locale, false);
  }

  #box(): { width: number; height: number } {
    const { width, height } = this.#figure.parts.picture.getBoundingClientRect();
    return { width: Math.round(width), height: Math.round(height) };
  }

  #file(ending: string): string {
    const { mechanism, chart } = this.#figure.shape;
    return `narrows-${mechanism.id}-${chart.id}.${ending}`;
  }
}
