/** Acts when the disclosure is opened for the first time, or stands open already, and again where that failed. */
export function once(details: HTMLDetailsElement | null, act: () => Promise<void>): void {
  if (details === null) return;
  let done = false;
  const follow = (): void => {
    if (!details.open || done) return;
    done = true;
    act().catch(() => {
      done = false;
      details.open = false;
    });
  };
  details.addEventListener("toggle", follow);
  follow();
}
