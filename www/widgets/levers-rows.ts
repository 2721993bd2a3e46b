/** The rows of the four levers, mounted: a chunk of its own, since most pages with a figure have none. */

import { announceLater } from "./announce-later.js";
import { listenToControl } from "./control-events.js";
import { enableControl, findControl, writeControl, type ControlParts, type Setting } from "./control-view.js";
import type { LeverInfo } from "./description.js";
import { dispatch, make, setText } from "./dom.js";
import type { Engine } from "./engine.js";
import type { FigureChange } from "./figure-events.js";
import { leverStore } from "./lever-store.js";
import css from "./levers.css?inline";
import { buildLevers } from "./levers-view.js";
import { levers } from "../generated/levers.js";
import { leverSetting } from "./settings.js";
import { adoptStyles, setDefaultColors, styles } from "./style.js";
import { sharedStrings } from "./words.js";

interface Row {
  readonly lever: LeverInfo;
  readonly setting: Setting;
  readonly parts: ControlParts;
}

/** The rows of one element, between its connection and its end. */
export class LeverRows {
  readonly #element: HTMLElement;
  readonly #rows: readonly Row[];
  readonly #message = make(document, "p", { class: "narrows-problem", part: "problem", hidden: true });
  #frame = 0;

  constructor(element: HTMLElement, engine: Engine, signal: AbortSignal) {
    this.#element = element;
    setDefaultColors(engine);
    const strings = sharedStrings();
    const settings = levers.map((lever) => leverSetting(lever, strings));
    const rows = mountTree(element, () => buildLevers(document, settings, strings, "narrows"));
    rows.classList.add("narrows-alive");
    rows.append(this.#message);
    this.#rows = levers.flatMap((lever, index) => {
      const setting = settings[index];
      return setting === undefined ? [] : [{ lever, setting, parts: findControl(rows, lever.key) }];
    });
    for (const row of this.#rows) this.#listen(row, signal);
    rows.addEventListener("change", (event) => this.#choose(rows, event), { signal });
    leverStore.addEventListener("change", () => this.#request(), { signal });
    signal.addEventListener("abort", () => cancelAnimationFrame(this.#frame));
    this.#write();
  }

  /** The levers' values by their keys. */
  get values(): Record<string, number> {
    return Object.fromEntries(this.#rows.map(({ lever }) => [lever.key, this.#value(lever)]));
  }

  /** Puts the levers back to the opening setting. */
  reset(): void {
    leverStore.reset(this.#rows.map(({ lever }) => lever.key));
  }

  #listen({ lever, setting, parts }: Row, signal: AbortSignal): void {
    enableControl(parts, true);
    const change = (value: number): void => {
      leverStore.set(lever.key, value);
      const detail: FigureChange = { mechanism: null, parameter: lever.key, lever: lever.key, value, outputs: {} };
      dispatch(this.#element, "narrows-change", detail);
      announceLater(this.#element, () => `${setting.label}: ${sharedStrings().setting(setting, this.#value(lever))}`);
    };
    const explain = (write: (problems: typeof import("./problems.js")) => string): void => {
      void import("./problems.js").then((problems) => this.#show(write(problems)));
    };
    const commit = (given: number | null): void => {
      this.#request();
      if (given === null) this.#show("");
      else explain((problems) => problems.fieldSentence(setting, given, this.#value(lever), sharedStrings()));
    };
    const refuse = (field: HTMLInputElement): void => {
      explain((problems) => problems.unreadSentence(setting, field.value, sharedStrings()));
    };
    const { locale } = sharedStrings();
    listenToControl(parts, setting, { locale, value: () => this.#value(lever), change, commit, refuse }, signal);
  }

  /** Shows what was wrong with a number that was typed; nothing with an empty text. */
  #show(text: string): void {
    this.#message.hidden = text === "";
    setText(this.#message, text);
  }

  #value(lever: LeverInfo): number {
    return leverStore.get(lever.key) ?? lever.opening;
  }

  #choose(root: HTMLElement, event: Event): void {
    const tab = event.target as HTMLInputElement;
    if (tab.dataset["part"] !== "tab") return;
    for (const row of root.querySelectorAll<HTMLElement>("[data-lever]")) {
      row.classList.toggle("narrows-chosen", row.dataset["lever"] === tab.value);
    }
  }

  #request(): void {
    if (this.#frame === 0) this.#frame = requestAnimationFrame(() => this.#write());
  }

  #write(): void {
    this.#frame = 0;
    for (const { lever, setting, parts } of this.#rows) {
      writeControl(parts, setting, this.#value(lever), sharedStrings());
    }
  }
}

/** The tree in the element's shadow: the one that was pre-rendered, or a new one. */
function mountTree(element: HTMLElement, build: () => HTMLElement): HTMLElement {
  const root = element.shadowRoot ?? element.attachShadow({ mode: "open" });
  adoptStyles(root, css);
  root.adoptedStyleSheets.push(...styles());
  const tree = root.querySelector<HTMLElement>(".narrows-levers") ?? element.querySelector<HTMLElement>(":scope > [data-prerendered]") ?? build();
  root.replaceChildren(tree);
  return tree;
}
