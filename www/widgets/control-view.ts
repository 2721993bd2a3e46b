/** The controls of one number or choice: label, number field, slider, radio buttons. */

import { isFocused, make, setAttribute, setText } from "./dom.js";
import { marks } from "./format.js";
import { bounds, clamp, toPosition, type Track } from "./slider.js";
import { shownPlaces, shownValue, type Strings } from "./strings.js";

/** What a control must know of the setting it moves. */
export interface Setting extends Track {
  /** Its name, by which its controls are found again. */
  readonly name: string;
  readonly label: string;
  readonly help: string;
  readonly symbol: string;
  readonly unit: string;
  /** Names of the options of a choice, empty for a number. */
  readonly options: readonly string[];
  /** What each option is called. */
  readonly optionLabels: readonly string[];
}

/** The inputs of one setting, in all places of the tree. */
export interface ControlParts {
  readonly numbers: readonly HTMLInputElement[];
  readonly units: readonly HTMLElement[];
  readonly ranges: readonly HTMLInputElement[];
  readonly radios: readonly HTMLInputElement[];
  /** Buttons that move one step back or on. */
  readonly steppers: readonly HTMLButtonElement[];
}

/** Longest text that the narrow number field holds. */
const NARROW = 5;

/** Label, number field and unit in one line; a secondary setting has its symbol too. */
export function buildHead(document: Document, setting: Setting, secondary = false): HTMLElement {
  const shown = (value: number): number => shownValue(setting.unit, value);
  const digits = shownPlaces(setting);
  const wide = shown(setting.maximum).toFixed(digits).length > NARROW;
  return make(
    document,
    "label",
    { class: "narrows-head", part: "head" },
    make(document, "span", { class: "narrows-name" }, setting.label, secondary ? symbol(document, setting) : null),
    make(
      document,
      "span",
      { class: "narrows-field" },
      make(document, "input", {
        class: wide ? "narrows-number-field narrows-wide-field" : "narrows-number-field",
        type: "text",
        role: "spinbutton",
        inputmode: "decimal",
        autocomplete: "off",
        part: "number",
        "aria-valuemin": shown(setting.minimum),
        "aria-valuemax": shown(setting.maximum),
        disabled: true,
        "data-setting": setting.name,
        "data-control": "number",
      }),
      " ",
      make(document, "span", { class: "narrows-unit", "data-setting": setting.name, "data-control": "unit" }),
    ),
  );
}

/** Buttons that move by one step; `null` for a setting whose unit is not steps. */
export function buildSteppers(document: Document, setting: Setting, strings: Strings): HTMLElement | null {
  if (setting.unit !== "steps") return null;
  const button = (control: "back" | "on"): HTMLElement =>
    make(
      document,
      "button",
      { class: "narrows-word", part: "stepper", type: "button", disabled: true, "data-setting": setting.name, "data-control": "stepper", "data-by": control === "on" ? 1 : -1 },
      strings.text(`step-${control}`),
    );
  return make(document, "p", { class: "narrows-steppers" }, button("back"), button("on"));
}

/** The slider. Left to right in every direction of writing, as the charts are. */
export function buildRange(document: Document, setting: Setting, className: string): HTMLElement {
  return make(document, "input", {
    class: `narrows-range ${className}`,
    part: "slider",
    type: "range",
    dir: "ltr",
    ...bounds(setting),
    "aria-label": setting.label,
    disabled: true,
    "data-setting": setting.name,
    "data-control": "range",
  });
}

/** A secondary setting with its help: a row of label, number and slider, or a group of radio buttons. */
export function buildRow(document: Document, setting: Setting, prefix: string): HTMLElement {
  const help = setting.help === "" ? null : make(document, "small", { class: "narrows-help" }, setting.help);
  if (setting.options.length > 0) {
    const radios = setting.options.map((option, index) =>
      make(
        document,
        "label",
        { class: "narrows-option" },
        make(document, "input", {
          type: "radio",
          name: `${prefix}-${setting.name}`,
          value: option,
          disabled: true,
          "data-setting": setting.name,
          "data-control": "radio",
        }),
        make(document, "span", {}, setting.optionLabels[index] ?? option),
      ),
    );
    return make(document, "fieldset", { class: "narrows-choice" }, make(document, "legend", {}, setting.label), ...radios, help);
  }
  const head = buildHead(document, setting, true);
  return make(document, "div", { class: "narrows-row" }, head, buildRange(document, setting, "narrows-plain"), help);
}

/** Finds the inputs of a setting below `root`. */
export function findControl(root: ParentNode, name: string): ControlParts {
  const all = <T extends HTMLElement = HTMLInputElement>(kind: string): T[] =>
    Array.from(root.querySelectorAll<T>(`[data-control="${kind}"]`)).filter((one) => one.dataset["setting"] === name);
  return { numbers: all("number"), units: all("unit"), ranges: all("range"), radios: all("radio"), steppers: all("stepper") };
}

/**
 * Writes a value into the inputs of its setting. A number field that is being typed in, or holds what cannot be read, is
 * left alone as long as the value has not been moved by anything else.
 * Attributes carry the value too, so that a page written to a file shows it.
 */
export function writeControl(
  parts: ControlParts,
  setting: Setting,
  value: number,
  strings: Strings,
): void {
  const number = String(Number(shownValue(setting.unit, value).toFixed(shownPlaces(setting) + 2)));
  const shown = number.replace(".", marks(strings.locale).decimal);
  const valueText = strings.setting(setting, value);
  for (const input of parts.numbers) {
    setAttribute(input, "aria-valuenow", number);
    setAttribute(input, "aria-valuetext", valueText);
    const written = input.getAttribute("value");
    // What was typed and has not been read yet is neither refused nor written here; it is read once that code is loaded.
    const isRefused = input.hasAttribute("aria-invalid");
    const isEdited = input.value !== written && (isFocused(input) || !isRefused || written === shown);
    setAttribute(input, "value", shown);
    if (isEdited) continue;
    setAttribute(input, "aria-invalid", null);
    if (input.value !== shown) input.value = shown;
  }
  for (const unit of parts.units) setText(unit, strings.unit(setting.unit, value));
  for (const input of parts.ranges) {
    const position = String(toPosition(setting, value));
    setAttribute(input, "value", position);
    if (input.value !== position) input.value = position;
    setAttribute(input, "aria-valuetext", valueText);
  }
  for (const input of parts.radios) {
    const chosen = input.value === setting.options[value];
    setAttribute(input, "checked", chosen ? "" : null);
    if (input.checked !== chosen) input.checked = chosen;
  }
  // Marked with ARIA, not disabled: a disabled button would lose the focus at the end of the range.
  for (const button of parts.steppers) setAttribute(button, "aria-disabled", step(button, setting, value) === value ? "true" : null);
}

/** The value that a stepper leads to; at the end of the range the same one. */
export function step(button: HTMLButtonElement, setting: Setting, value: number): number {
  return clamp(setting, value + Number(button.dataset["by"]) * setting.step);
}

/** Makes the inputs usable, or not while nothing can be computed. */
export function enableControl(parts: ControlParts, enabled: boolean): void {
  for (const input of [...parts.numbers, ...parts.ranges, ...parts.radios, ...parts.steppers]) input.disabled = !enabled;
}

function symbol(document: Document, setting: Setting): Node | null {
  return setting.symbol === "" ? null : make(document, "span", { class: "narrows-symbol" }, ", ", make(document, "i", {}, setting.symbol));
}
