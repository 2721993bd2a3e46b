/** Making elements without markup strings. Knows no globals, so that it also runs under a document in Node. */

type Attributes = Readonly<Record<string, string | number | boolean | null>>;

/** An element with attributes and children. `false` and `null` leave an attribute out, `true` sets it empty. */
export function make<K extends keyof HTMLElementTagNameMap>(
  document: Document,
  tag: K,
  attributes: Attributes = {},
  ...children: readonly (Node | string | null)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== false) element.setAttribute(name, value === true ? "" : String(value));
  }
  element.append(...children.filter((child) => child !== null));
  return element;
}

/** Dispatches an event that bubbles and crosses shadow roots. */
export function dispatch(element: HTMLElement, type: string, detail: object): void {
  element.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail }));
}

/** Writes text only where it differs, so that nothing is laid out again for nothing. */
export function setText(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

/** Sets an attribute only where it differs; `null` removes it. */
export function setAttribute(element: Element, name: string, value: string | null): void {
  if (element.getAttribute(name) === value) return;
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}

/** Whether an element has the focus of its tree. */
export function isFocused(element: Element): boolean {
  return (element.getRootNode() as Partial<DocumentOrShadowRoot>).activeElement === element;
}
