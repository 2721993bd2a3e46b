/** The lever bar: shown while reading, out of the way while the levers and the number are in view. */

import type { LeverInfo } from "../generated/wasm/narrows_wasm.js";
import { leverSetting } from "../widgets/settings.js";
import type { Part, Strings } from "../widgets/strings.js";
import { say } from "./say.js";

export function watchBar(bar: HTMLElement): void {
  bar.hidden = false;
  const seen = new Set<Element>();
  const [hero, number, levers] = [".hero", "#number", "#levers"].map((selector) => document.querySelector(selector));
  if (!hero || !number || !levers) return;
  const place = (): void => {
    const away = seen.has(hero) || (seen.has(number) && seen.has(levers));
    // Whoever works in the bar keeps it.
    bar.classList.toggle("away", away && !bar.matches(":focus-within, [open]"));
  };
  const observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) seen.add(target);
      else seen.delete(target);
    }
    place();
  }, { threshold: 0.15 });
  for (const target of [hero, number, levers]) observer.observe(target);
  bar.addEventListener("focusout", () => setTimeout(place));
}

/** "team 12 · batch 13 weeks · …", the values in the reader's color. */
export function writeSettings(node: Element, levers: readonly LeverInfo[], get: (key: string) => number, strings: Strings): void {
  const parts = levers.flatMap((lever, index): Part[] => [
    { kind: "plain", text: `${index === 0 ? "" : " · "}${strings.text(`lever-${lever.key}.short`)} ` },
    { kind: "you", text: strings.setting(leverSetting(lever, strings), get(lever.key)) },
  ]);
  say(node, parts);
}
