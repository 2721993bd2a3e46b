/** `embed.ts` as a classic script, for frames without an origin. */

import { isCarried, readCarried } from "../widgets/carried-files.js";
import { setWasmReader } from "../widgets/wasm-files.js";
import "./embed.js";

declare global {
  /** Adds a file of `classic/` to the page: `sandbox.js` does, which loaded this one. */
  var narrowsLoad: (name: string) => HTMLScriptElement;
}

/** Loads the script that carries a Wasm file. */
async function load({ pathname }: URL): Promise<void> {
  const script = narrowsLoad(pathname);
  await new Promise((loaded, failed) => {
    script.addEventListener("load", loaded);
    script.addEventListener("error", failed);
  });
}

// The figure's own files came before this script; others are loaded on use, such as the engine that makes SVG.
setWasmReader(async (file) => {
  if (!isCarried(file)) await load(file);
  return readCarried(file);
});
