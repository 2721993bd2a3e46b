/** A page that carries itself packed: `unpack.ts` runs before it. */

import { setWasmReader } from "../widgets/wasm-files.js";

setWasmReader(async ({ pathname }) => globalThis.narrowsUnpack(pathname));

const { settings } = document.documentElement.dataset;
// A file that was saved at a setting opens with it: it has no address of its own that could hold one.
if (settings && location.search === "") history.replaceState(null, "", `?${settings}${location.hash}`);
