/** The buttons that hand out a sheet as a file and read one. */

import type { Strings } from "../widgets/strings.js";
import { Fault } from "./fault.js";
import type { Format } from "./files.js";
import type { Sheet, Undo } from "./sheet.js";

interface Told {
  readonly undoable: (key: string, undo: Undo, values?: Readonly<Record<string, string | number>>) => void;
  readonly notify: (key: string, values?: Readonly<Record<string, string | number>>) => void;
}

/** What is shown of a text at fault. */
const SHOWN = 40;

export function watchFiles(section: HTMLElement, sheet: Sheet, strings: Strings, results: () => readonly string[], { undoable, notify }: Told): void {
  const text = (key: string): string => strings.text(key);
  for (const button of section.querySelectorAll<HTMLElement>("[data-save]")) {
    button.addEventListener("click", () => {
      const save = async (): Promise<void> => (await import("./files.js")).saveFile(sheet.form, sheet.content(), results(), button.dataset["save"] as Format, text);
      save().catch(() => notify("sheet-save-failed"));
    });
  }
  const input = section.querySelector<HTMLInputElement>("[data-file]");
  section.querySelector("[data-open]")?.addEventListener("click", () => input?.click());
  input?.addEventListener("change", () => {
    const file = input.files?.[0];
    // So that the same file can be chosen again.
    const done = (): void => void (input.value = "");
    if (file !== undefined) void open(file).then(done, done);
  });

  const open = async (file: File): Promise<void> => {
    try {
      const { readFile } = await import("./files.js");
      undoable("sheet-read", sheet.replace(await readFile(sheet.form, file, text)), { file: shown(file.name) });
    } catch (error) {
      if (error instanceof Fault) notify(`sheet-fault-${error.code}`, { line: error.line, given: shown(error.given), file: shown(file.name) });
      else notify("sheet-read-failed", { file: shown(file.name) });
    }
  };
}

/** In one line, and without what would turn the sentence around it. */
function shown(given: string): string {
  const plain = given.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, " ").trim();
  return plain.length > SHOWN ? `${plain.slice(0, SHOWN)}…` : plain;
}
