/** What is said where a page loads the elements a second time, of this version or another: a chunk of its own. */

const SAID = Symbol.for("narrows-registered-twice");

/** Says, once for all copies of a page, that the elements of the first copy stay. */
export function report(name: string): void {
  if (SAID in globalThis) return;
  Object.defineProperty(globalThis, SAID, { value: true });
  console.warn(`narrows: <${name}> was registered by another copy of the package; that copy stays. Load the package once.`);
}
