/** Writes a computed sentence into the page: plain text, computed numbers, the reader's own values. */

import type { Part } from "../widgets/strings.js";

const CLASSES = { strong: "narrows-number", you: "narrows-you" } as const;

/** Replaces what `node` says. Text only: nothing in a sentence is ever read as markup. */
export function say(node: Element, parts: readonly Part[]): void {
  const text = parts.map((part) => part.text).join("");
  if (node.textContent === text) return;
  node.replaceChildren(
    ...parts.map(({ kind, text }) => {
      if (kind === "plain") return node.ownerDocument.createTextNode(text);
      const bold = node.ownerDocument.createElement("b");
      bold.className = CLASSES[kind];
      bold.textContent = text;
      return bold;
    }),
  );
}
