/** Long work in slices, between which the page draws and hears its reader. */

/** Milliseconds of work at a time. */
const SLICE = 8;

/** Does so many steps; whether all were done before the signal. */
export async function inSlices(count: number, step: (index: number) => void, signal: AbortSignal): Promise<boolean> {
  let begun = performance.now();
  for (let index = 0; index < count; index += 1) {
    if (performance.now() - begun > SLICE) {
      await new Promise((resolve) => setTimeout(resolve));
      begun = performance.now();
    }
    if (signal.aborted) return false;
    step(index);
  }
  return true;
}
