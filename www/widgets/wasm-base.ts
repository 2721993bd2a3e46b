/**
 * `narrows/wasm`: where the Wasm files are, for builds that do not put them beside the scripts.
 *
 * @packageDocumentation
 */

import { setWasmReader } from "./wasm-files.js";

export { setWasmReader, type WasmReader } from "./wasm-files.js";

/** Has the Wasm files read from this folder, by the names that they have in the package. Call it before a figure comes near the viewport. */
export function setWasmBase(folder: string | URL): void {
  const base = new URL(folder, globalThis.document?.baseURI);
  if (!base.pathname.endsWith("/")) base.pathname += "/";
  setWasmReader((file) => fetch(new URL(file.pathname.slice(file.pathname.lastIndexOf("/") + 1), base)));
}
