/** Announces a text once the page's live region is loaded; where it cannot be, nothing is announced. */
export function announceLater(source: Element, text: () => string): void {
  import("./live.js").then(({ announce }) => announce(source, text), () => undefined);
}
