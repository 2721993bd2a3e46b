/** The lever bar: shown from below the page's head on, out of the way while the levers and the number are in view. */

import type { LeverInfo } from "../widgets/core.js";
import { leverSetting } from "../widgets/settings.js";
import type { Part, Strings } from "../widgets/strings.js";
import { writeSentence } from "../widgets/sentence.js";

export function watchBar(bar: HTMLElement): void {
  // Until the observer has looked, at the top of the page, it is away.
  bar.classList.add("away");
  bar.hidden = false;
  const seen = new Set<Element>();
  const [head, number, levers] = ["h1", "#number", "#levers"].map((selector) => document.querySelector(selector));
  const inView = (place: Element | null | undefined): boolean => place != null && seen.has(place);
  const place = (): void => {
    const away = inView(head) || (inView(number) && inView(levers));
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
  for (const target of [head, number, levers]) if (target != null) observer.observe(target);
  bar.addEventListener("focusout", () => setTimeout(place));
  bar.addEventListener("toggle", () => document.documentElement.classList.toggle("bar-is-open", bar.matches("[open]")));
}

/** "team 12 · batch 13 weeks · …", the values in the reader's color. */
export function writeSettings(node: Element, levers: readonly LeverInfo[], get: (key: string) => number, strings: Strings): void {
  const parts = levers.flatMap((lever, index): Part[] => [
    { kind: "plain", text: `${index === 0 ? "" : " · "}${strings.text(`lever-${lever.key}.short`)} ` },
    { kind: "you", text: strings.setting(leverSetting(lever, strings), get(lever.key)) },
  ]);
  writeSentence(node, parts);
}
