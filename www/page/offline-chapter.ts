/** One chapter as a file. */

// In this order: it says where Wasm is.
import "./packed.js";
import "./main.js";

// What was unpacked may come later than what waits for the page.
if (document.readyState === "complete") dispatchEvent(new Event("load"));
