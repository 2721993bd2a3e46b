/** A computed sentence in the page: plain text, computed numbers, the reader's own values. */

import type { Part } from "./strings.js";

const CLASSES = { strong: "narrows-number", you: "narrows-number narrows-you" } as const;

/**
 * Writes a sentence as text; nothing in it is ever read as markup. While only numbers change, as they do while a control
 * moves, the nodes stay and their text changes.
 */
export function writeSentence(node: Element, parts: readonly Part[]): void {
  const old = node.childNodes;
  if (old.length === parts.length && parts.every((part, index) => kindOf(old[index]) === part.kind)) {
    parts.forEach(({ text }, index) => {
      const child = old[index];
      if (child !== undefined && child.textContent !== text) child.textContent = text;
    });
    return;
  }
  node.replaceChildren(...parts.map((part) => makePart(node.ownerDocument, part)));
}

function kindOf(node: ChildNode | undefined): Part["kind"] | null {
  if (node === undefined || node.nodeType === 3) return node === undefined ? null : "plain";
  return (node as Element).classList.contains("narrows-you") ? "you" : "strong";
}

function makePart(document: Document, { kind, text }: Part): Node {
  if (kind === "plain") return document.createTextNode(text);
  const bold = document.createElement("b");
  bold.className = CLASSES[kind];
  bold.textContent = text;
  return bold;
}
