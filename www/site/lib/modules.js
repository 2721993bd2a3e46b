// What the calculation modules hold, as `cargo xtask build` wrote it down.
import { readFileSync } from "node:fs";
import { path } from "./paths.js";

/** Name and charts, by mechanism, of each module that readers load. */
export const modules = JSON.parse(readFileSync(path("generated/modules.json"), "utf8"));
