/** The package as one classic script, `narrows.iife.js`, for files that are opened without a server and frames without an origin. */

import { readCarried } from "./carried-files.js";
import { setWasmReader } from "./wasm-files.js";

export * from "./index.js";
export { evaluate, mechanisms, svg, table } from "./compute.js";

setWasmReader(readCarried);
