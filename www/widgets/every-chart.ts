/** The build of the calculation module that draws every chart; a chunk of its own, since most pages never need it. */

export * as core from "../generated/chapters/narrows_wasm.js";

export const source = new URL("../generated/chapters/narrows_wasm_bg.wasm", import.meta.url);
