/** The tree of `<narrows-levers>`: one row a lever, and tabs that choose the row where there is room for one. */

import { buildHead, buildRange, type Setting } from "./control-view.js";
import { make } from "./dom.js";
import type { Strings } from "./strings.js";

/** Builds the levers. Their inputs are disabled until values are written. */
export function buildLevers(document: Document, settings: readonly Setting[], strings: Strings, prefix: string): HTMLElement {
  const tabs = settings.map((setting, index) =>
    make(
      document,
      "label",
      { class: "narrows-tab", part: "tab" },
      make(document, "input", { type: "radio", name: `${prefix}-tab`, value: setting.name, checked: index === 0, "data-part": "tab" }),
      make(document, "span", {}, strings.text(`lever-${setting.name}.short`)),
    ),
  );
  const rows = settings.map((setting, index) =>
    make(
      document,
      "div",
      { class: index === 0 ? "narrows-lever narrows-chosen" : "narrows-lever", part: "lever", "data-lever": setting.name },
      buildHead(document, setting),
      buildRange(document, setting, "narrows-plain narrows-own"),
    ),
  );
  return make(
    document,
    "div",
    { class: "narrows-levers", part: "levers", role: "group", "aria-label": strings.text("levers") },
    make(document, "fieldset", { class: "narrows-tabs", part: "tabs" }, make(document, "legend", { class: "narrows-unseen" }, strings.text("levers-choose")), ...tabs),
    ...rows,
  );
}
