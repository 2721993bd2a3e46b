/** Brings a working sheet to life: its fields, its rows, what it computes, its buttons. */

import { LOCALE, shared } from "../generated/strings/index";
import words from "../generated/strings/sheets.js";
import { setText } from "../widgets/dom.js";
import { Strings } from "../widgets/strings.js";
import type { Computed, Parts } from "./computed.js";
import { watchFiles } from "./file-buttons.js";
import { showFields } from "./fields-view.js";
import { labelKey } from "./form.js";
import { FORMS } from "./forms.js";
import { prepareNotice } from "./notice.js";
import { RecordsView } from "./records-view.js";
import { RowsView } from "./rows-view.js";
import { Sheet, type Undo } from "./sheet.js";
import { Vault } from "./vault.js";

const COMPUTED: Readonly<Record<string, () => Promise<(parts: Parts) => Computed>>> = {
  risks: async () => (await import("./risks-view.js")).computeRisks,
  checklist: async () => (await import("./checklist-view.js")).computeChecklist,
  dependencies: async () => (await import("./dependencies-view.js")).computeDependencies,
  decisions: async () => (await import("./decisions-view.js")).computeDecisions,
};

export async function showSheet(section: HTMLElement): Promise<void> {
  const form = FORMS.find(({ id }) => id === section.dataset["sheet"]);
  const box = section.querySelector<HTMLElement>("[data-notice]");
  if (form === undefined || box === null) return;
  const strings = new Strings(LOCALE, shared, words);
  const sheet = new Sheet(form, new Vault(form.id));
  const notify = prepareNotice(box);
  const undoable = (key: string, undo: Undo, values: Readonly<Record<string, string | number>> = {}): void => notify(strings.text(key, values), () => sheet.restore(undo));

  const removed = (undo: Undo): void => undoable("sheet-removed", undo);
  const views = new Map<string, RowsView | RecordsView>();
  for (const list of form.lists) {
    const root = section.querySelector<HTMLElement>(`[data-list="${list.id}"]`);
    if (root !== null) views.set(list.id, new (list.records === true ? RecordsView : RowsView)(root, list, sheet, strings, removed));
  }
  const writeFields = showFields(section, sheet);
  let computed: Computed | null = null;
  const write = (): void => {
    writeFields();
    for (const view of views.values()) view.write();
    computed?.write();
    const keeping = section.querySelector("[data-keeping]");
    if (keeping !== null) {
      setText(keeping, strings.text(`sheet-keeping-${sheet.keeping}`));
      keeping.classList.toggle("is-problem", sheet.keeping !== "kept");
    }
    for (const button of section.querySelectorAll<HTMLButtonElement>("[data-clear]")) button.disabled = sheet.isEmpty && sheet.keeping !== "foreign";
  };
  sheet.addEventListener("change", write);
  sheet.addEventListener("overwritten", (event) => {
    const undo = (event as CustomEvent<Undo>).detail;
    undoable("sheet-overwritten", undo, { names: namesOf(sheet, undo, strings) });
  });
  sheet.follow();
  watchFiles(section, sheet, strings, () => computed?.results() ?? [], { undoable, notify: (key, values) => notify(strings.text(key, values), null) });
  for (const button of section.querySelectorAll<HTMLElement>("[data-clear]")) button.addEventListener("click", () => undoable("sheet-cleared", sheet.clear()));
  for (const button of section.querySelectorAll<HTMLElement>("[data-print]")) button.addEventListener("click", () => print());
  for (const button of section.querySelectorAll<HTMLElement>(".late")) button.hidden = false;
  write();
  section.classList.add("alive");
  computed = (await COMPUTED[form.id]?.())?.({ section, sheet, strings, views }) ?? null;
  computed?.write();
}

/** What the fields are called whose texts these are. */
function namesOf({ form }: Sheet, undo: Undo, strings: Strings): string {
  const names = [...undo.keys()].flatMap((key) => {
    const [list, , name] = key.split("/");
    const of = name === undefined ? null : form.lists.find(({ id }) => id === list) ?? null;
    const field = (of?.fields ?? form.fields).find(({ id }) => id === (name ?? key));
    return field === undefined ? [] : [strings.text(labelKey(form, of, field))];
  });
  return [...new Set(names)].join(", ");
}
