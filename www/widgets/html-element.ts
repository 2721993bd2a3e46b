/** What the elements extend. Where there is no DOM, in Node, in a worker, while pages are rendered on a server, they are mere classes. */
export const BaseElement = (globalThis.HTMLElement ?? class {}) as typeof HTMLElement;
