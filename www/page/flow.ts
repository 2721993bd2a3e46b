/** The button by which the still pipe begins to move. */

import type { NarrowsFigure } from "../widgets/figure-element.js";

const CALM = "(prefers-reduced-motion: reduce)";

/** Lets the pipe beside this button be played, or stepped through where motion is not wanted. */
export function offerFlow(button: HTMLButtonElement): void {
  const element = button.closest("[data-pipe]")?.querySelector<NarrowsFigure>("narrows-figure");
  if (element == null) return;
  const calm = matchMedia(CALM);
  const words = button.textContent ?? "";
  const name = (): void => {
    button.textContent = calm.matches ? button.dataset["calm"] ?? words : words;
  };
  name();
  calm.addEventListener("change", name);
  button.addEventListener("click", () => {
    button.disabled = true;
    import("./flow-player.js")
      .then(({ playFlow }) => playFlow(element, button, calm))
      .catch(() => {
        button.textContent = button.dataset["failed"] ?? words;
      })
      .finally(() => {
        button.disabled = false;
      });
  });
  // Where the figure has a menu, the button is one of its words.
  const menu = element.shadowRoot?.querySelector(".narrows-menu");
  if (menu != null) {
    button.className = "narrows-word";
    menu.append(button);
  }
  button.classList.remove("late");
  button.hidden = false;
}
