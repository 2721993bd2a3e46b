// What the package says of itself: package.json, README, licenses.
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { engine, mechanisms, stringsOf } from "../lib/core.js";
import { path } from "../lib/paths.js";
import { colorProperties, manifestOf, parameterAttributes } from "./elements.js";
import { reference } from "./reference.js";

/** The scripts that can be imported, by their subpath. */
export const ENTRIES = {
  ".": { script: "narrows", source: "widgets/index.ts" },
  "./core": { script: "core", source: "widgets/compute.ts" },
  "./wasm": { script: "wasm", source: "widgets/wasm-base.ts" },
};

/** The same as `narrows` and `narrows/core` in one, with the Wasm as text: for tools that lose files beside scripts. */
export const INLINE = { script: "inline", source: "widgets/classic.ts" };

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
    exports: { ...Object.fromEntries([...scripts, ...types]), "./inline": { types: "./inline.d.ts", default: "./inline.js" }, "./narrows.iife.js": "./narrows.iife.js", "./custom-elements.json": "./custom-elements.json", "./*.wasm": "./*.wasm", "./package.json": "./package.json" },
    customElements: "./custom-elements.json",
    sideEffects: ["./narrows.js", "./inline.js", "./narrows.iife.js"],
    engines: { node: ">=20.16" },
    keywords: ["chart", "custom-element", "explorable", "wasm", "web-component"],
  };
  writeFileSync(`${output}/package.json`, `${JSON.stringify(manifest, null, 2)}\n`);
  const named = ({ id }, { attribute }) => stringsOf(id).text(`param-${attribute}`);
  const described = manifestOf(parameterAttributes(mechanisms, named), colorProperties(engine.roles()));
  writeFileSync(`${output}/custom-elements.json`, `${JSON.stringify(described, null, 1)}\n`);
  writeFileSync(`${output}/reference.md`, reference(mechanisms, ({ id }) => stringsOf(id).text("title"), named));
  writeFileSync(`${output}/types.js`, "export {};\n");
  copyFileSync(path("widgets/README.md"), `${output}/README.md`);
  for (const file of LICENSES) copyFileSync(path(`../${file}`), `${output}/${file}`);
}
