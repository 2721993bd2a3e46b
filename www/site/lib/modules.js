// What there is, as `cargo xtask build` wrote it down.
import { readFileSync } from "node:fs";
import { path } from "./paths.js";

const read = (name) => JSON.parse(readFileSync(path(`generated/${name}.json`), "utf8"));

/** Name and charts, by mechanism, of each model. */
export const models = read("models");
/** Every mechanism with all its charts, the levers, and the version of the bytes that charts are written in. */
export const { mechanisms, levers, version } = read("mechanisms");
