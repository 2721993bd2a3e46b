// What the package says of itself: package.json, README, licenses.
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { path } from "../lib/paths.js";

/** The scripts that can be imported, by their subpath. */
export const ENTRIES = {
  ".": { script: "narrows", source: "widgets/index.ts" },
  "./core": { script: "core", source: "widgets/compute.ts" },
  "./wasm": { script: "wasm", source: "widgets/wasm-base.ts" },
};

/** Frameworks for which there are types of the elements. */
export const FRAMEWORKS = ["preact", "react", "solid", "svelte", "vue"];

const LICENSES = ["LICENSE-MIT", "LICENSE-APACHE", "LICENSE-CC-BY-4.0"];
/** What is copied from www/package.json where it is there. */
const COPIED = ["author", "homepage", "repository", "bugs"];

export function describe(output) {
  const site = JSON.parse(readFileSync(path("package.json"), "utf8"));
  const scripts = Object.entries(ENTRIES).map(([subpath, { script }]) => [subpath, { types: `./${script}.d.ts`, default: `./${script}.js` }]);
  const types = FRAMEWORKS.map((name) => [`./${name}`, { types: `./${name}.d.ts`, default: "./types.js" }]);
  const manifest = {
    name: "narrows",
    version: site.version,
    description: "Interactive charts of how organizations execute: one element, one line of HTML.",
    ...Object.fromEntries(COPIED.flatMap((key) => (site[key] === undefined ? [] : [[key, site[key]]]))),
    license: `(${site.license}) AND CC-BY-4.0`,
    type: "module",
    main: "./narrows.js",
    types: "./narrows.d.ts",
    exports: { ...Object.fromEntries([...scripts, ...types]), "./narrows.iife.js": "./narrows.iife.js", "./*.wasm": "./*.wasm", "./package.json": "./package.json" },
    sideEffects: ["./narrows.js", "./narrows.iife.js"],
    engines: { node: ">=20.16" },
    keywords: ["chart", "custom-element", "explorable", "wasm", "web-component"],
  };
  writeFileSync(`${output}/package.json`, `${JSON.stringify(manifest, null, 2)}\n`);
  writeFileSync(`${output}/types.js`, "export {};\n");
  copyFileSync(path("widgets/README.md"), `${output}/README.md`);
  for (const file of LICENSES) copyFileSync(path(`../${file}`), `${output}/${file}`);
}
