/** What a control uses stays inside the element: slides that turn by keys and swipes stand still while a reader moves a slider. */

const TYPES = ["keydown", "keypress", "keyup", "touchstart", "touchmove", "touchend", "pointerdown", "pointermove", "pointerup"];
/** Keys that sliders, choices and buttons use; a field for text uses all. */
const USED = /^(?:Arrow|Home|End|Page|Enter| )/u;
const TEXT = "textarea,input[type=text]";

/** Ends the way of the events that a control of this tree uses at the tree. */
export function containEvents(tree: HTMLElement, signal: AbortSignal): void {
  const contain = (event: Event): void => {
    const target = event.target as HTMLInputElement;
    const { key } = event as Partial<KeyboardEvent>;
    if (key === undefined ? target.type === "range" : USED.test(key) || target.matches(TEXT)) event.stopPropagation();
  };
  for (const type of TYPES) tree.addEventListener(type, contain, { signal, passive: true });
}
