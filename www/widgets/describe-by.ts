/** Sentences that describe a picture besides its own. */

/** Adds an element to those that describe another one, or takes it out. */
export function describeBy(described: Element, { id }: Element, on: boolean): void {
  const ids = (described.getAttribute("aria-describedby") ?? "").split(" ").filter((one) => one !== "" && one !== id);
  described.setAttribute("aria-describedby", [...ids, ...(on ? [id] : [])].join(" "));
}
