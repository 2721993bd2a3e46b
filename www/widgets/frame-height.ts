/** How tall a figure's own page is in a frame, for lines that embed it where nothing tells its height. */

/** Width of the frame in CSS pixels: a column of text. */
const FRAME_WIDTH = 700;
/** What page/media.css gives a figure alone: the height of its picture, padding beside, above and below, and a line that names the source. */
const PICTURE = "15.5rem";
const BESIDE = 16;
const AROUND = 8;
const SOURCE_LINE = 28;

/** Measures a copy of the figure's tree with everything closed that a reader may have opened; `areSettingsOpen` where they stand open by themselves. */
export function frameHeight(tree: HTMLElement, areSettingsOpen: boolean): number {
  const box = document.createElement("div");
  const root = box.attachShadow({ mode: "open" });
  root.adoptedStyleSheets = [...(tree.getRootNode() as ShadowRoot).adoptedStyleSheets];
  const copy = tree.cloneNode(true) as HTMLElement;
  for (const details of copy.querySelectorAll("details")) details.open = areSettingsOpen && details.dataset["part"] === "settings";
  root.append(copy);
  box.inert = true;
  const style = { position: "absolute", visibility: "hidden", "inline-size": `${FRAME_WIDTH - 2 * BESIDE}px`, "--narrows-height": PICTURE };
  for (const [name, value] of Object.entries(style)) box.style.setProperty(name, value);
  document.body.append(box);
  const { height } = copy.getBoundingClientRect();
  box.remove();
  return Math.ceil((height + 2 * AROUND + SOURCE_LINE) / 10) * 10;
}
