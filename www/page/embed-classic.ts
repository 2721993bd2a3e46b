/** `embed.ts` as a classic script, for frames without an origin. */

import { readCarried } from "../widgets/carried-files.js";
import { setWasmReader } from "../widgets/wasm-files.js";
import "./embed.js";

setWasmReader(readCarried);
