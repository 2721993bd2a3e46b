/** Settings in an address: the one place where values become a query string and back. A chunk of its own. */

export { encode } from "./encode.js";
export { decode } from "./decode.js";
export { settingsOf } from "./catalog.js";

/** What the chunk exports. */
export type Codec = typeof import("./codec.js");
