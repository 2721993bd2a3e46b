import { isPrefixed } from "./address/is-prefixed.js";
import { announceLater } from "./announce-later.js";
import { containEvents } from "./contained-events.js";
import { listenToControl } from "./control-events.js";
import { enableControl } from "./control-view.js";
import { listenToCursor } from "./cursor-events.js";
import type { FigureAnnouncer } from "./figure-announcer.js";
import type { FigureFacade } from "./figure-facade.js";
import type { FigureSettings } from "./figure-settings.js";
import { leverStore } from "./lever-store.js";
import { listenToMenu } from "./menu-events.js";

/** Listens to everything in a figure's tree that can be moved or chosen, until the signal. */
export function listen(figure: FigureFacade, settings: FigureSettings, announcer: FigureAnnouncer, signal: AbortSignal): void {
  const { parts, values, shape: { strings } } = figure;
  parts.root.classList.add("narrows-alive");
  containEvents(parts.root, signal);
  for (const { index, setting, parts: control } of parts.controls) {
    enableControl(control, true);
    const change = (value: number): void => {
      settings.move(index, value);
      figure.refresh();
      settings.dispatchValue(index);
      announceLater(parts.root, () => {
        const sentence = figure.sentence();
        const text = setting.optionLabels[values.at(index)] ?? strings.setting(setting, values.at(index));
        return strings.text("announce", { label: setting.label, value: text, sentence });
      });
    };
    const commit = (given: number | null): Promise<void> | void => {
      const used = values.at(index);
      figure.refresh();
      return given === null ? announcer.showMessage("") : announcer.explain((problems) => problems.fieldSentence(setting, given, used, strings));
    };
    const refuse = (field: HTMLInputElement): Promise<void> => announcer.explain((problems) => problems.unreadSentence(setting, field.value, strings));
    listenToControl(control, setting, { locale: strings.locale, value: () => values.at(index), change, commit, refuse }, signal);
  }
  parts.canvas.addEventListener("contextrestored", () => figure.refresh(), { signal });
  parts.reset?.addEventListener("click", () => settings.resetByReader(), { signal });
  parts.data?.addEventListener("toggle", () => figure.write(true), { signal });
  const attend = (): void => void import("./nearby.js").then((nearby) => nearby.attend(figure, signal), () => undefined);
  for (const near of ["pointerenter", "focusin"]) parts.root.addEventListener(near, attend, { signal, once: true });
  // What an address or an attribute asks for besides is there without a hand.
  const follow = (): void => {
    if (figure.isCompared || Object.keys(leverStore.entries()).some(isPrefixed)) attend();
  };
  leverStore.addEventListener("change", follow, { signal });
  follow();
  listenToMenu(figure, signal);
  listenToCursor(figure, signal);
}
