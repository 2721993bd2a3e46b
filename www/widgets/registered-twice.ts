/** What is said where a page loads the elements a second time, of this version or another: a chunk of its own. */

/** Says, once for all copies of a page, that the elements of the first copy stay. */
export function report(names: readonly string[]): void {
  const said = Symbol.for("narrows-registered-twice");
  if (said in globalThis) return;
  Object.defineProperty(globalThis, said, { value: true });
  console.warn(`narrows: ${names.map((name) => `<${name}>`).join(" and ")} was registered by another copy of the package; that copy stays. Load the package once.`);
}
