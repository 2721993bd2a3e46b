/** One figure as a file. */

// In this order: it says where Wasm is, and what the figure opens with.
import "./packed.js";
import "./embed.js";
