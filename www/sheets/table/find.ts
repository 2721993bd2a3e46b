/** An element that the page's template has. */
export function find<T extends HTMLElement = HTMLElement>(part: ParentNode, selector: string): T {
  const found = part.querySelector<T>(selector);
  if (found === null) throw new Error(`the page has no ${selector}`);
  return found;
}
