import type { Codec } from "./address/codec.js";
import { copyBy } from "./copy-button.js";
import { linkAddress, SAFE_LENGTH } from "./figure-addresses.js";
import type { FigureFacade } from "./figure-facade.js";
import type { Action } from "./figure-tree.js";
import { toCells } from "./spreadsheet.js";

/** Milliseconds for which an item says that others may cut an address. */
const WARNED_DURATION = 8000;

/** What the items of a figure's menu do. */
export class FigureMenu {
  readonly #figure: FigureFacade;
  readonly #codec: Codec;

  constructor(figure: FigureFacade, codec: Codec) {
    this.#figure = figure;
    this.#codec = codec;
  }

  async act(button: HTMLButtonElement): Promise<void> {
    const action = button.dataset["action"] as Action | "cells";
    switch (action) {
      case "link":
        return this.#copyLink(button, linkAddress(this.#figure, this.#codec));
      case "cells":
        return this.#copy(button, this.#cells());
      case "share":
        return this.#share(button);
    }
  }

  /** Of an address that is long because of what its figure holds, it is said that others may cut it. */
  #copyLink(button: HTMLButtonElement, link: string): Promise<void> {
    const { strings } = this.#figure.shape;
    const isLong = link.length > SAFE_LENGTH && strings.has("tasks-long");
    return isLong ? this.#copy(button, link, strings.text("tasks-long", { count: link.length }), WARNED_DURATION) : this.#copy(button, link);
  }

  /** Where the clipboard is out of reach, the text is shown to be copied with the keyboard. */
  async #copy(button: HTMLButtonElement, text: string, done = this.#figure.shape.strings.text("menu-copied"), duration?: number): Promise<void> {
    if (!(await copyBy(button, text, done, duration))) await this.#share(button, text);
  }

  async #share(opener: HTMLButtonElement, text?: string): Promise<void> {
    try {
      const { openShareDialog } = await import("./share-dialog.js");
      openShareDialog(this.#figure, this.#codec, opener, text);
    } catch {
      this.#figure.showLoadError();
    }
  }

  #cells(): string {
    const { chart, strings } = this.#figure.shape;
    const table = this.#figure.table();
    return table === null ? "" : toCells(table, chart.id, strings);
  }
}
