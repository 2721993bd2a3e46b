// What a file holds that carries itself packed: each piece compressed, as base64, by its name.
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { zlibSync } from "fflate";
import { ANALYSIS, buildClassic, ENGINES, single, wasmOf } from "./classic.js";
import { path } from "./paths.js";

const [PLAIN_ENGINE, ENGINE] = ENGINES;
/** A generated file of one mechanism: its words or its description. */
const OF_ONE = /\/generated\/(?:strings|descriptions)\/(?:about-|predict-|rest-of-)?([a-z-]+)\.ts$/;
/** The data in it. */
const DATA = /^export default (\{.*\}) as unknown as \w+;$/m;

const FILES = ["descriptions/about-", "strings/", "strings/predict-", "strings/rest-of-"];

/** In place of what single mechanisms bring the script has the way to what its page brings: `narrowsData`. One engine draws and makes SVG. */
function apart() {
  return {
    name: "narrows-apart",
    enforce: "pre",
    resolveId(id, importer) {
      if (id.endsWith(`/${PLAIN_ENGINE}/${PLAIN_ENGINE}.js`)) return path(`generated/${ENGINE}/${ENGINE}.js`);
      if (id === "./svg-engine.js" && importer?.includes("/widgets/")) return path("page/one-engine.ts");
      // A file that was opened has no link that another device could follow, and the dialog draws no code of it.
      return id === "./qr.js" && importer?.endsWith("/share-dialog.ts") ? path("page/no-qr.ts") : null;
    },
    transform(code, id) {
      if (id.endsWith("/widgets/engine.ts")) return code.replace(`file-of:${PLAIN_ENGINE}`, `file-of:${ENGINE}`);
      if (id.endsWith("/generated/models.ts")) return once(code, /^\];$/m, "].filter(({ charts }) => Object.keys(charts).every((id) => `about-${id}` in globalThis.narrowsData));");
      const [, mechanism] = OF_ONE.exec(id) ?? [];
      return single.includes(mechanism) ? once(code, DATA, `export default globalThis.narrowsData["${basename(id, ".ts")}"];`) : null;
    },
  };
}

function once(code, pattern, text) {
  if (!pattern.test(code)) throw new Error(`nothing is like ${pattern} in ${code.slice(0, 200)}`);
  return code.replace(pattern, () => text);
}

export const buildPacked = (source) => buildClassic(source, "narrows", "iife", [apart()]);

/** What these mechanisms bring. */
function dataOf(mechanisms) {
  const files = mechanisms.flatMap((id) => FILES.map((file) => `${file}${id}`));
  const entries = files.map((file) => `${JSON.stringify(basename(file))}:${DATA.exec(readFileSync(path(`generated/${file}.ts`), "utf8"))[1]}`);
  return `globalThis.narrowsData={${entries.join()}};\n`;
}

/** A script with what it needs: its own text, and all pieces as JSON. */
export function packScript(code, mechanisms, modules = []) {
  const script = dataOf(mechanisms) + code;
  const wasm = [ENGINE, ANALYSIS, ...modules, ...mechanisms].map((name) => [name, wasmOf(name)]);
  const pieces = [["script", new TextEncoder().encode(script)], ...wasm];
  const packed = pieces.map(([name, bytes]) => [name, Buffer.from(zlibSync(bytes, { level: 9 })).toString("base64")]);
  return { script, pieces: JSON.stringify(Object.fromEntries(packed)) };
}
