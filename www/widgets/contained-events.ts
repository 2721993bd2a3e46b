/** What a control uses stays inside the element: slides that turn by keys and swipes stand still while a reader moves a slider. */

/** What begins a gesture and what it goes on with; an end alone is none. */
const TYPES = ["keydown", "keyup", "keypress", "pointerdown", "pointermove", "touchstart", "touchmove"];
/** Keys that sliders, choices and buttons use; a field for text uses all. */
const USED = /^(?:Arrow|Home|End|Page|Enter| )/u;
const TEXT = "textarea,[type=text]";

/** Ends the way of the events that a control of this tree uses at the tree. */
export function containEvents(tree: HTMLElement, signal: AbortSignal): void {
  const contain = (event: Event & { readonly key?: string }): void => {
    const target = event.target as HTMLInputElement;
    if (event.key ? USED.test(event.key) || target.matches(TEXT) : target.type === "range") event.stopPropagation();
  };
  for (const type of TYPES) tree.addEventListener(type, contain, { signal, passive: true });
}
