/** What a calculation module exports, whichever mechanisms it holds. */

export type * from "../generated/wasm/opening/opening.js";
export type Core = typeof import("../generated/wasm/opening/opening.js");
