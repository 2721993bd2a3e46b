/** Where a table comes from: pasted, chosen, dropped, or a sample. */

import type { Arguments } from "../../widgets/strings.js";
import { find } from "./find.js";

export interface Table {
  /** The file's name; `null` for what was pasted. */
  readonly name: string | null;
  readonly bytes: Uint8Array;
}

interface Takes {
  readonly taken: (table: Table) => void;
  /** An empty key says nothing. */
  readonly refused: (key: string, values?: Arguments) => void;
}

/** Bytes that are read: more would fill the memory of a phone. */
const LARGEST = 20_000_000;
/** Milliseconds without a key after which what was typed is read. */
const REST = 300;
/** Characters of a file's name. */
const SHOWN = 40;

export function watchSources(section: HTMLElement, { taken, refused }: Takes): void {
  const text = find<HTMLTextAreaElement>(section, "[data-text]");
  const input = find<HTMLInputElement>(section, "[data-file]");
  const empty = find<HTMLButtonElement>(section, "[data-empty]");
  let turn = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** Takes what `load` gives, unless something newer has come by then. */
  const take = async (name: string | null, size: number, load: () => Promise<Uint8Array>): Promise<void> => {
    clearTimeout(timer);
    const mine = (turn += 1);
    empty.hidden = false;
    if (name !== null) text.value = "";
    if (size > LARGEST) return refused("numbers-large", { file: shown(name), size: Math.ceil(size / 1e6) });
    try {
      const bytes = await load();
      if (mine === turn) taken({ name: name === null ? null : shown(name), bytes });
    } catch {
      if (mine === turn) refused("numbers-unreadable", { file: shown(name) });
    }
  };
  const open = (file: File | undefined): void => {
    if (file !== undefined) void take(file.name, file.size, async () => new Uint8Array(await file.arrayBuffer()));
  };

  find(section, "[data-open]").addEventListener("click", () => input.click());
  input.addEventListener("change", () => {
    open(input.files?.[0]);
    // So that the same file can be chosen again.
    input.value = "";
  });
  text.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (text.value === "") return clear();
      const bytes = new TextEncoder().encode(text.value);
      void take(null, bytes.length, () => Promise.resolve(bytes));
    }, REST);
  });
  const clear = (): void => {
    clearTimeout(timer);
    turn += 1;
    text.value = "";
    empty.hidden = true;
    refused("");
  };
  empty.addEventListener("click", () => {
    clear();
    text.focus();
  });
  document.addEventListener("dragover", (event) => {
    if (event.dataTransfer?.types.includes("Files") === true) event.preventDefault();
  });
  document.addEventListener("drop", (event) => {
    if (event.dataTransfer === null || event.dataTransfer.files.length === 0) return;
    event.preventDefault();
    open(event.dataTransfer.files[0]);
  });
  for (const button of section.querySelectorAll<HTMLElement>("[data-sample]")) {
    const address = button.dataset["sample"] ?? "";
    const name = address.slice(address.lastIndexOf("/") + 1);
    button.addEventListener("click", () => {
      void take(name, 0, async () => {
        const response = await fetch(address);
        if (!response.ok) throw new Error(String(response.status));
        return new Uint8Array(await response.arrayBuffer());
      }).then(() => find(section, "[data-state]").scrollIntoView({ block: "nearest" }));
    });
  }
}

/** In one line, and without what would turn the sentence around it. */
function shown(name: string | null): string {
  const plain = (name ?? "").replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, " ").trim();
  return plain.length > SHOWN ? `${plain.slice(0, SHOWN)}…` : plain;
}
