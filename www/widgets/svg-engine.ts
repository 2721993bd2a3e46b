/** The engine that makes SVG of charts: loaded only when a reader saves a picture. */

import { start, type SvgEngine } from "./engine.js";

const file = new URL("../generated/svg-engine/svg-engine_bg.wasm", import.meta.url);

/** Loads it; the browser keeps what it has loaded. */
export function loadSvgEngine(): Promise<SvgEngine> {
  return start(import("../generated/svg-engine/svg-engine.js"), file);
}
