/** The explainer's pages as one classic script, for files that are opened without a server. */

import { readCarried } from "../widgets/carried-files.js";
import { setWasmReader } from "../widgets/wasm-files.js";
// Puts the page there that `main` brings to life.
import "./offline-pages.js";
import "./main.js";

setWasmReader(readCarried);
