/** QR codes, for pages and for paper. Loaded by `import()` in browsers; runs in Node too. */

import { encode } from "uqr";

const SVG = "http://www.w3.org/2000/svg";
/** Light modules around the code, as ISO/IEC 18004 asks. */
const QUIET_ZONE = 4;

/** A code as squares of one unit: its side with the quiet zone, and its dark modules as the data of one SVG path. */
export interface QrCode {
  readonly version: number;
  readonly side: number;
  readonly path: string;
}

/** The code of a text at error correction M, which bears a fold or a stain. Throws where the text is too long for any code. */
export function qrCode(text: string): QrCode {
  const { version, size, data } = encode(text, { ecc: "M", boostEcc: false, border: QUIET_ZONE });
  return { version, side: size, path: data.map(rowPath).join("") };
}

/** One row of modules: a bar for each run of dark ones. */
function rowPath(row: readonly boolean[], y: number): string {
  const bars: string[] = [];
  for (let x = 0; x < row.length; x += 1) {
    if (!row[x]) continue;
    const start = x;
    while (row[x + 1]) x += 1;
    const length = x + 1 - start;
    bars.push(`M${start} ${y}h${length}v1h-${length}z`);
  }
  return bars.join("");
}

/** The code of a text as a picture, dark on white in every scheme, since readers of codes expect that. */
export function qrPicture(document: Document, text: string, label: string): SVGSVGElement {
  const { side, path } = qrCode(text);
  const picture = document.createElementNS(SVG, "svg");
  const attributes = { class: "qr", viewBox: `0 0 ${side} ${side}`, role: "img", "aria-label": label, "shape-rendering": "crispEdges" };
  for (const [name, value] of Object.entries(attributes)) picture.setAttribute(name, value);
  const shape = (name: string, given: Readonly<Record<string, string>>): SVGElement => {
    const element = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(given)) element.setAttribute(key, value);
    return element;
  };
  picture.append(shape("rect", { width: `${side}`, height: `${side}`, fill: "#fff" }), shape("path", { d: path, fill: "#000" }));
  return picture;
}
