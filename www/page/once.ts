/** Acts when the disclosure is opened for the first time, and again where that failed. */
export function once(details: HTMLDetailsElement | null, act: () => Promise<void>): void {
  let done = false;
  details?.addEventListener("toggle", () => {
    if (!details.open || done) return;
    done = true;
    act().catch(() => {
      done = false;
      details.open = false;
    });
  });
}
