import type { Codec } from "./address/codec.js";
import { setText } from "./dom.js";
import { toBlob, toCSV } from "./figure-export.js";
import type { FigureFacade } from "./figure-facade.js";
import { frameHeight } from "./frame-height.js";
import { announce } from "./live.js";
import { below, copyText, download, snippet, stateEntries, withState } from "./menu.js";
import { compareAttribute, overlayEntries } from "./overlay-entries.js";
import { toCells } from "./spreadsheet.js";
import type { Action } from "./figure-tree.js";

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
    const action = button.dataset["action"] as Action | "copy" | "cells";
    switch (action) {
      case "link":
        return this.#copyLink(button, this.#link());
      case "copy":
        return this.#copy(button, this.#figure.parts.panelText?.value ?? "");
      case "embed":
        return this.#showPanel(this.#snippet(), this.#figure.parts.panel?.hidden === true);
      case "svg":
      case "png":
        return this.#picture(action);
      case "csv":
        return download(this.#file("csv"), new Blob([toCSV(this.#figure)], { type: "text/csv" }));
      case "cells":
        return this.#copy(button, this.#cells());
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

  #cells(): string {
    const { chart, strings } = this.#figure.shape;
    const table = this.#figure.table();
    return table === null ? "" : toCells(table, chart.id, strings);
  }

  #frame(): string | null {
    const { mechanism } = this.#figure.shape;
    const address = below(this.#figure.home, `embed/${mechanism.id}/`);
    if (address === null) return null;
    return withState(this.#codec, mechanism, address, this.#entries());
  }

  #link(): string {
    const { mechanism } = this.#figure.shape;
    return this.#figure.linked ? withState(this.#codec, mechanism, location.href, this.#entries()) : this.#frame() ?? location.href;
  }

  /** The settings, and what they are compared with. */
  #entries(): ReturnType<typeof stateEntries> {
    const { parts: { root }, shape: { mechanism }, values: { list, labels } } = this.#figure;
    return { ...stateEntries(mechanism, list, labels), ...overlayEntries(root, mechanism) };
  }

  #snippet(): string {
    const { parts: { root }, shape: { mechanism, chart, strings }, values: { list, labels } } = this.#figure;
    return snippet(mechanism, chart.id, list, strings.text("title"), this.#frame(), labels, frameHeight(root), compareAttribute(root, mechanism));
  }

  async #picture(type: "png" | "svg"): Promise<void> {
    const file = await toBlob(this.#figure, type);
    if (file !== null) download(this.#file(type), file);
  }

  #file(ending: string): string {
    const { mechanism, chart } = this.#figure.shape;
    return `narrows-${mechanism.id}-${chart.id}.${ending}`;
  }
}
