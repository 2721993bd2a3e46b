// Builds of classic scripts: one file each, whose Wasm is text that is carried along (widgets/carried-files.ts).
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { build } from "vite";
import { models } from "./modules.js";
import { path } from "./paths.js";

const isBundle = ({ charts }) => Object.keys(charts).length > 1;
/** Models of one mechanism alone, and bundles, which bring nothing that those lack. */
export const [single, bundles] = [models.filter((one) => !isBundle(one)), models.filter(isBundle)].map((list) => list.map(({ name }) => name));
export const ENGINES = ["engine", "svg-engine"];
/** What is asked of any mechanism. */
export const ANALYSIS = "analysis";
/** The machine, played decision by decision. */
export const FLOW = "flow";
/** Where TypeScript names a Wasm file, whose own name alone is left. */
const NAMED = /new URL\("[^"]*?([a-z-]+?)(?:_bg)?\.wasm", import\.meta\.url\)/g;
const WORKER = "-worker.ts?worker&url";

/** The list of models, one a line, without those that a bundle repeats. */
const withoutBundles = (code) => bundles.reduce((left, name) => left.replace(new RegExp(`^.*/${name}\\.wasm".*\n`, "m"), ""), code);

function carried() {
  return {
    name: "narrows-carried-files",
    enforce: "pre",
    // A worker is a file of its own, which cannot be had here: the page computes instead.
    resolveId: (id) => (id.endsWith(WORKER) ? "\0no-worker" : null),
    load: (id) => (id === "\0no-worker" ? 'export default "";' : null),
    transform: (code, id) => (id.endsWith(".ts") && code.includes('.wasm"') ? withoutBundles(code).replace(NAMED, 'new URL("file-of:$1")') : null),
  };
}

/** A script as one file, a classic one unless told otherwise, without the Wasm that it needs. */
export async function buildClassic(source, name, format = "iife", plugins = []) {
  const [{ output }] = [
    await build({
      configFile: false,
      root: path("."),
      publicDir: false,
      plugins: [carried(), ...plugins],
      logLevel: "warn",
      build: {
        write: false,
        target: "es2022",
        modulePreload: false,
        reportCompressedSize: false,
        rollupOptions: { input: path(source), preserveEntrySignatures: "exports-only", output: { format, name, inlineDynamicImports: true } },
      },
    }),
  ].flat();
  const others = output.filter((one) => one.type !== "chunk" || !one.isEntry).map(({ fileName }) => fileName);
  if (others.length > 0) throw new Error(`${source} as a classic script needs ${others.join(", ")} beside it`);
  return output[0].code;
}

const fileOf = (name) => {
  if (ENGINES.includes(name)) return `generated/${name}/${name}_bg.wasm`;
  return `generated/${[ANALYSIS, FLOW].includes(name) ? name : "models"}/${name}.wasm`;
};
export const wasmOf = (name) => readFileSync(path(fileOf(name)));

/** The Wasm files of these names as a script. */
export function carry(names) {
  const files = Object.fromEntries(names.map((name) => [name, wasmOf(name).toString("base64")]));
  return `globalThis.narrowsFiles=Object.assign(globalThis.narrowsFiles??{},${JSON.stringify(files)});\n`;
}

/** The same script in letters that are read alike in every encoding: they stand in texts and patterns alone. */
const escaped = (code) => code.replace(/[^\x00-\x7f]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`);

/** Writes the package as one classic script, which has the encoding of its page, whatever that is. */
export async function writePackageScript(output) {
  writeFileSync(`${output}/narrows.iife.js`, carry([...ENGINES, ANALYSIS, ...single]) + escaped(await buildClassic("widgets/classic.ts", "narrows")));
}

/** Writes the package as one ES module. */
export async function writeInlineScript(output) {
  writeFileSync(`${output}/inline.js`, carry([...ENGINES, ANALYSIS, ...single]) + (await buildClassic("widgets/classic.ts", "narrows", "es")));
}

/** Writes what the pages of single figures need in a frame without an origin: their script, a file for each mechanism, and one that is loaded to save SVG. */
export async function writeEmbedScripts(output) {
  mkdirSync(output, { recursive: true });
  writeFileSync(`${output}/embed.js`, await buildClassic("page/embed-classic.ts", "narrows"));
  for (const name of single) writeFileSync(`${output}/${name}.js`, carry(["engine", ANALYSIS, name]));
  writeFileSync(`${output}/svg-engine.js`, carry(["svg-engine"]));
}
