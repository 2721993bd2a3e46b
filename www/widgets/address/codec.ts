/** Settings in an address: the one place where values become a query string and back. A chunk of its own. */

import { settingsOf } from "./catalog.js";
import { decode } from "./decode.js";
import { encode } from "./encode.js";

export { decode, encode, settingsOf };

/** What the chunk exports. */
export interface Codec {
  readonly decode: typeof decode;
  readonly encode: typeof encode;
  readonly settingsOf: typeof settingsOf;
}
