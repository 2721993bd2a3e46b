/** What people type into a number field: a chunk of its own, loaded when a field is first focused. */

import { isFocused, setAttribute } from "./dom.js";
import type { ControlHost } from "./control-host.js";
import type { Setting } from "./control-view.js";
import * as format from "./format.js";
import { plainNumber } from "./plain-number.js";
import { parseNumber } from "./parse-number.js";
import { clamp, stepped } from "./slider.js";
import { fromShown } from "./strings.js";

/** The value that a typed text stands for, in a unit: 40 and 40% are the share 0.4. */
export function typedNumber(typed: string, unit: string, locale: string): number | null {
  const { decimal, percent } = format.marks(locale);
  const text = unit === "share" ? typed.replace(percent.replace("#", "").trim(), "") : typed;
  const shown = parseNumber(plainNumber(text), decimal);
  // What is too large for a number is none that could be limited in words.
  return shown === null || !Number.isFinite(shown) ? null : fromShown(unit, shown);
}

/** Marks a field of the page or of a figure as holding what is no number. */
export function markWrong(field: HTMLElement): void {
  setAttribute(field, "aria-invalid", "true");
  import("./wrong-number.js").then(({ adoptWrongNumber }) => adoptWrongNumber(field.getRootNode() as Document | ShadowRoot), () => undefined);
}

/**
 * Reads a field from now on, until the signal: while it is typed in, every number in range is used at once; when it is
 * left, the range is applied. What cannot be read stays, to be corrected. Keys move it like a spin button.
 */
export function listenToNumber(field: HTMLInputElement, setting: Setting, host: ControlHost, signal: AbortSignal): void {
  const typed = (): number | null => typedNumber(field.value, setting.unit, host.locale);
  /** Gives the text up, so that the value can be written. */
  const restore = (): void => {
    setAttribute(field, "aria-invalid", null);
    field.value = field.defaultValue;
  };
  const input = (): void => {
    const value = typed();
    if (value !== null && value === clamp(setting, value)) host.change(value);
  };
  const leave = (): void => {
    const value = typed();
    if (value === null && field.value.trim() !== "") {
      markWrong(field);
      void comeIntoView(field, host.refuse(field));
      return;
    }
    const outside = value !== null && value !== clamp(setting, value);
    restore();
    if (outside) host.change(clamp(setting, value));
    const told = host.commit(outside ? value : null);
    if (outside) void comeIntoView(field, told);
  };
  const press = (event: KeyboardEvent): void => {
    const isAlong = event.key === "ArrowLeft" || event.key === "ArrowRight";
    if (isAlong || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const value = stepped(setting, host.value(), event.key);
    if (value === null) return;
    event.preventDefault();
    restore();
    if (value !== host.value()) host.change(value);
    host.commit(null);
  };
  field.addEventListener("input", input, { signal });
  field.addEventListener("change", leave, { signal });
  field.addEventListener("keydown", press, { signal });
  // What was typed while this was loading.
  if (field.value === field.defaultValue) return;
  input();
  if (!isFocused(field)) leave();
}

/** Brings what a figure says of a field into view once it is told: it may stand far from the field. */
async function comeIntoView(field: HTMLInputElement, told: Promise<void> | void): Promise<void> {
  await told;
  const root = field.getRootNode();
  if (root instanceof ShadowRoot) root.querySelector("[data-part=problem]")?.scrollIntoView({ block: "nearest" });
}
