import type { Core, LeverInfo } from "./core.js";
import { listenToControl } from "./control-events.js";
import { enableControl, findControl, writeControl, type ControlParts, type Setting } from "./control-view.js";
import type { FigureChange } from "./figure-element.js";
import { leverStore } from "./lever-store.js";
import { buildLevers } from "./levers-view.js";
import { announce } from "./live.js";
import { leverSetting } from "./settings.js";
import { setDefaults, styles } from "./style.js";
import { load, whenLoaded } from "./wasm.js";
import { sharedStrings } from "./words.js";

interface Row {
  readonly lever: LeverInfo;
  readonly setting: Setting;
  readonly parts: ControlParts;
}

/**
 * `<narrows-levers>`: the four global levers. They move every figure on the page that has the attribute `linked`.
 * Where there is room for one slider only, tabs choose which.
 *
 * Event: `narrows-change`, as `<narrows-figure>` has it, with `mechanism` null and `parameter` the lever's key.
 * Parts: `levers`, `tabs`, `tab`, `lever`, `head`, `number`, `slider`.
 */
export class NarrowsLevers extends HTMLElement {
  #rows: Row[] = [];
  #typing: HTMLInputElement | null = null;
  #frame = 0;
  #connected: AbortController | null = null;

  connectedCallback(): void {
    if (this.shadowRoot === null) {
      const root = this.attachShadow({ mode: "open" });
      root.adoptedStyleSheets = styles();
      root.append(this.querySelector(":scope > [data-prerendered]") ?? document.createElement("slot"));
    }
    this.#connected = new AbortController();
    void this.load();
  }

  disconnectedCallback(): void {
    this.#connected?.abort();
    this.#connected = null;
    if (this.#frame !== 0) cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }

  /** The levers' values by their keys: `team`, `batch`, `info`, `defer`. Empty until the model is loaded. */
  get values(): Record<string, number> {
    return Object.fromEntries(this.#rows.map(({ lever }) => [lever.key, this.#value(lever)]));
  }

  /** Puts the levers back to the opening setting. */
  reset(): void {
    leverStore.reset(this.#rows.map(({ lever }) => lever.key));
  }

  /** Loads the model. While that fails, the levers stay as they were pre-rendered and come alive with the figures. */
  async load(): Promise<void> {
    const signal = this.#connected?.signal;
    if (signal === undefined) return;
    try {
      const { core } = await load();
      if (!signal.aborted) this.#begin(core, signal);
    } catch {
      signal.addEventListener("abort", whenLoaded(null, () => void this.load()), { once: true });
    }
  }

  #begin(core: Core, signal: AbortSignal): void {
    setDefaults(core);
    const root = this.shadowRoot;
    if (root === null) return;
    const levers = core.levers();
    const strings = sharedStrings();
    const settings = levers.map((lever) => leverSetting(lever, strings));
    let tree = root.querySelector<HTMLElement>(".narrows-levers");
    if (tree === null) {
      tree = buildLevers(document, settings, strings, "narrows");
      root.replaceChildren(tree);
    }
    const rows = tree;
    rows.classList.add("narrows-alive");
    this.#rows = levers.flatMap((lever, index) => {
      const setting = settings[index];
      return setting === undefined ? [] : [{ lever, setting, parts: findControl(rows, lever.key) }];
    });
    for (const row of this.#rows) this.#listen(row, signal);
    rows.addEventListener("change", (event) => this.#choose(rows, event), { signal });
    leverStore.addEventListener("change", () => this.#request(), { signal });
    this.#write();
  }

  #listen({ lever, setting, parts }: Row, signal: AbortSignal): void {
    enableControl(parts, true);
    const change = (value: number, typing: HTMLInputElement | null): void => {
      this.#typing = typing;
      leverStore.set(lever.key, value);
      const detail: FigureChange = { mechanism: null, parameter: lever.key, lever: lever.key, value };
      this.dispatchEvent(new CustomEvent("narrows-change", { bubbles: true, composed: true, detail }));
      announce(this, () => `${setting.label}: ${sharedStrings().setting(setting, this.#value(lever))}`);
    };
    const commit = (): void => {
      this.#typing = null;
      this.#request();
    };
    listenToControl(parts, setting, { value: () => this.#value(lever), change, commit }, signal);
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
      writeControl(parts, setting, this.#value(lever), sharedStrings(), this.#typing);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "narrows-levers": NarrowsLevers;
  }
}
