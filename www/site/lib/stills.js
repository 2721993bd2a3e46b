// Figures as pictures alone, for paper: claim, picture and sentence at the opening setting.
import { figureElement } from "./figures.js";
import * as narrows from "./core.js";
import { words } from "./words.js";

/** Size of a picture on paper, in CSS pixels. */
const SIZE = [640, 340];
const SQUARE = [520, 460];

/** A picture with its caption; `number` is what the contents call it. */
export function still({ mechanism, chart, number, square, anchor }) {
  const box = figureElement({ mechanism, chart, controls: "none", sizes: [square ? SQUARE : SIZE] });
  const document = box.ownerDocument;
  const part = (name) => box.querySelector(`[data-part="${name}"]`);
  const shown = document.createElement("figure");
  shown.setAttribute("id", anchor);
  shown.setAttribute("class", "plate");
  const caption = document.createElement("figcaption");
  const name = document.createElement("b");
  name.textContent = words("booklet-figure", { number, name: narrows.stringsOf(mechanism).text(`chart-${chart}`) });
  const claim = document.createElement("p");
  claim.setAttribute("class", "plate-claim");
  claim.append(...part("claim").childNodes);
  caption.append(name, " ", ...part("takeaway").childNodes);
  const picture = document.createElement("div");
  picture.setAttribute("class", "narrows-figure plate-picture");
  picture.setAttribute("role", "img");
  picture.setAttribute("aria-label", part("description").textContent.trim() || name.textContent);
  const y = box.querySelector(".narrows-y")?.textContent ?? "";
  if (y !== "") picture.append(Object.assign(document.createElement("p"), { className: "narrows-y", textContent: y }));
  picture.append(part("still").querySelector("svg"));
  shown.append(claim, picture, caption);
  return shown.outerHTML;
}
