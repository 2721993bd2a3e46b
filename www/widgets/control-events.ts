/** Listening to the inputs of one setting. */

import { step, type ControlParts, type Setting } from "./control-view.js";
import { clamp, fromPosition, stepped } from "./slider.js";
import { fromShown } from "./strings.js";

/** What a control reports, and what it needs to know. */
export interface ControlHost {
  /** The setting's value as it is now. */
  value(): number;
  /** The reader chose a value; `typing` is the number field they are still in. */
  change(value: number, typing: HTMLInputElement | null): void;
  /** The reader has left a number field; `given` is set if it held a value out of range. */
  commit(given: number | null): void;
}

/** Connects the inputs of a setting to their host, until the signal. */
export function listenToControl(parts: ControlParts, setting: Setting, host: ControlHost, signal: AbortSignal): void {
  for (const range of parts.ranges) {
    range.addEventListener("input", () => host.change(fromPosition(setting, range.valueAsNumber), null), { signal });
    range.addEventListener(
      "keydown",
      (event) => {
        if (event.altKey || event.ctrlKey || event.metaKey) return;
        const value = stepped(setting, host.value(), event.key);
        if (value === null) return;
        event.preventDefault();
        if (value !== host.value()) host.change(value, null);
      },
      { signal },
    );
  }
  for (const field of parts.numbers) {
    const typed = (): number => fromShown(setting.unit, field.valueAsNumber);
    field.addEventListener(
      "input",
      () => {
        const value = typed();
        if (value === clamp(setting, value)) host.change(value, field);
      },
      { signal },
    );
    field.addEventListener(
      "change",
      () => {
        const value = typed();
        const outside = Number.isFinite(value) && value !== clamp(setting, value);
        if (outside) host.change(clamp(setting, value), null);
        host.commit(outside ? value : null);
      },
      { signal },
    );
  }
  for (const button of parts.steppers) {
    button.addEventListener(
      "click",
      () => {
        const value = step(button, setting, host.value());
        if (value !== host.value()) host.change(value, null);
      },
      { signal },
    );
  }
  for (const radio of parts.radios) {
    radio.addEventListener(
      "change",
      () => {
        if (radio.checked) host.change(setting.options.indexOf(radio.value), null);
      },
      { signal },
    );
  }
}
