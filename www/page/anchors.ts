/** Links to the places of a page: followed like any link, they are also copied, with the settings of the moment. */

import { announce } from "../widgets/live.js";
import type { Strings } from "../widgets/strings.js";

export function watchAnchors(strings: Strings): void {
  for (const anchor of document.querySelectorAll<HTMLAnchorElement>("a.anchor")) {
    anchor.addEventListener("click", () => {
      const address = `${location.href.split("#")[0] ?? ""}${anchor.hash}`;
      // Where there is no clipboard, the address bar holds the same text once the link is followed.
      Promise.resolve(navigator.clipboard?.writeText(address)).then(
        () => announce(anchor, () => strings.text(navigator.clipboard === undefined ? "anchor-followed" : "anchor-copied")),
        () => announce(anchor, () => strings.text("anchor-followed")),
      );
    });
  }
}
