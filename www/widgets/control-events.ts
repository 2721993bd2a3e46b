/** Listening to the inputs of one setting. */

import { isFocused } from "./dom.js";
import type { ControlHost } from "./control-host.js";
import { step, type ControlParts, type Setting } from "./control-view.js";
import { fromPosition, stepped } from "./slider.js";

/** Connects the inputs of a setting to their host, until the signal. */
export function listenToControl(parts: ControlParts, setting: Setting, host: ControlHost, signal: AbortSignal): void {
  for (const range of parts.ranges) {
    range.addEventListener("input", () => host.change(fromPosition(setting, range.valueAsNumber)), { signal });
    range.addEventListener(
      "keydown",
      (event) => {
        if (event.altKey || event.ctrlKey || event.metaKey) return;
        const value = stepped(setting, host.value(), event.key);
        if (value === null) return;
        event.preventDefault();
        // Levers stand outside of figures, where `contained-events.ts` keeps it inside: it would turn a slide.
        event.stopPropagation();
        if (value !== host.value()) host.change(value);
      },
      { signal },
    );
  }
  for (const field of parts.numbers) {
    const load = (): void => void import("./number-events.js").then(({ listenToNumber }) => listenToNumber(field, setting, host, signal), listen);
    const listen = (): void => field.addEventListener("focus", load, { once: true, signal });
    // A name that was changed on the way to this field has figures listen anew.
    if (isFocused(field) || field.value !== field.defaultValue) load();
    else listen();
  }
  for (const button of parts.steppers) {
    button.addEventListener(
      "click",
      () => {
        const value = step(button, setting, host.value());
        if (value !== host.value()) host.change(value);
      },
      { signal },
    );
  }
  for (const radio of parts.radios) {
    radio.addEventListener(
      "change",
      () => {
        if (radio.checked) host.change(setting.options.indexOf(radio.value));
      },
      { signal },
    );
  }
}
