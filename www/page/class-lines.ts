/** Lines that a teacher should look at: what has no vote, counts once, or was voted again. */

import { shown } from "../widgets/attributes.js";
import { make } from "../widgets/dom.js";
import type { Strings } from "../widgets/strings.js";
import type { Count } from "./poll-count.js";
import type { BadLine } from "./poll-lines.js";

/** More than this is told as a number. */
const MOST = 40;

/** The list, slips first; `null` where there is nothing to say. */
export function lineList(bad: readonly BadLine[], { repeated, replaced, impossible, others }: Count, strings: Strings): HTMLElement | null {
  const told = (kind: string, lines: readonly number[]): string[] => lines.map((line) => strings.text(`class-line-${kind}`, { line }));
  const plain = ({ line, text, fault }: BadLine): string => strings.text(`class-line-${fault}`, { line, text: shown(text) });
  const sentences = [
    ...bad.filter(({ fault }) => fault !== "none").map(plain),
    ...told("impossible", impossible),
    ...told("repeated", repeated),
    ...told("replaced", replaced),
    ...told("other", others),
    ...bad.filter(({ fault }) => fault === "none").map(plain),
  ];
  if (sentences.length === 0) return null;
  const items = sentences.slice(0, MOST).map((sentence) => make(document, "li", {}, sentence));
  if (sentences.length > MOST) items.push(make(document, "li", {}, strings.text("class-more-lines", { count: sentences.length - MOST })));
  return make(document, "details", { class: "class-lines" }, make(document, "summary", {}, strings.text("class-lines")), make(document, "ul", {}, ...items));
}
