/** How tall a figure's own page is in a frame, for lines that embed it where nothing tells its height. */

/** Width of the frame in CSS pixels: a column of text. */
const FRAME_WIDTH = 700;
/** What page/media.css gives a figure alone: the height of its picture, padding beside, above and below, and a line that names the source. */
const PICTURE = "15.5rem";
const BESIDE = 16;
const AROUND = 8;
const SOURCE_LINE = 28;
/** The room that open settings take below them. */
const BELOW_SETTINGS = 10;

/** Measures a copy of the figure's tree with everything as it opens. */
export function frameHeight(tree: HTMLElement): number {
  const box = document.createElement("div");
  const root = box.attachShadow({ mode: "open" });
  root.adoptedStyleSheets = [...(tree.getRootNode() as ShadowRoot).adoptedStyleSheets];
  const copy = tree.cloneNode(true) as HTMLElement;
  for (const details of copy.querySelectorAll("details")) details.open = details.dataset["open"] !== undefined;
  root.append(copy);
  box.inert = true;
  const style = { position: "absolute", visibility: "hidden", "inline-size": `${FRAME_WIDTH - 2 * BESIDE}px`, "--narrows-height": PICTURE };
  for (const [name, value] of Object.entries(style)) box.style.setProperty(name, value);
  document.body.append(box);
  const { height } = copy.getBoundingClientRect();
  box.remove();
  const below = copy.querySelector("details[open]") === null ? 0 : BELOW_SETTINGS;
  return Math.ceil((height + 2 * AROUND + SOURCE_LINE + below) / 10) * 10;
}
