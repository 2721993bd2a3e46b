/** Pages for teachers: the codes of pages lead to where this site is, whoever keeps a copy of it. */

async function drawCodes(boxes: readonly HTMLElement[]): Promise<void> {
  const { qrPicture } = await import("./qr.js");
  for (const box of boxes) {
    const address = new URL(box.dataset["code"] ?? "", location.href).href;
    box.querySelector("svg")?.remove();
    box.prepend(qrPicture(document, address, box.dataset["label"] ?? ""));
    const written = box.querySelector("[data-address]");
    if (written !== null) written.replaceChildren(...breakable(address.replace(/^https?:\/\//u, "").replace("index.html", "")));
  }
}

/** An address that is broken behind its marks and not within words. */
function breakable(address: string): (Node | string)[] {
  return address.split(/(?<=[/?&=._])/u).flatMap((part) => [part, document.createElement("wbr")]);
}

// No phone can follow the address of a file on this computer.
const boxes = location.protocol.startsWith("http") ? [...document.querySelectorAll<HTMLElement>("[data-code]")] : [];
if (boxes.length > 0) drawCodes(boxes).catch(() => undefined);
