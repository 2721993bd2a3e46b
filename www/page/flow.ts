/** The button by which the still pipe begins to move. */

const CALM = "(prefers-reduced-motion: reduce)";

/** Lets the pipe before this button be played, or stepped through where motion is not wanted. */
export function offerFlow(button: HTMLButtonElement): void {
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
      .then(({ playFlow }) => playFlow(button, calm))
      .catch(() => {
        button.textContent = button.dataset["failed"] ?? words;
      })
      .finally(() => {
        button.disabled = false;
      });
  });
  // Its place is kept no longer once it is there.
  button.classList.remove("late");
  button.hidden = false;
}
