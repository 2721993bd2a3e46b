// Declarations of what the package exports: one file an entry, of public names alone, so that any resolution finds them.
import { copyFileSync, readdirSync } from "node:fs";
import { rollup } from "rollup";
import { dts } from "rollup-plugin-dts";
import { path } from "../lib/paths.js";
import { ENTRIES, FRAMEWORKS, INLINE } from "./manifest.js";

const STYLE = { name: "narrows-style-types", load: (id) => (id.endsWith("?inline") ? "declare const css: string; export default css;" : null) };

export async function writeTypes(output) {
  const bundle = await rollup({
    input: Object.fromEntries([...Object.values(ENTRIES), INLINE].map(({ script, source }) => [script, path(source)])),
    plugins: [STYLE, dts({ tsconfig: path("tsconfig.json") })],
    onLog: (level, log) => {
      if (level === "warn") throw new Error(`types of the package: ${log.message}`);
    },
  });
  await bundle.write({ dir: output, entryFileNames: "[name].d.ts", chunkFileNames: "types/[name].d.ts" });
  await bundle.close();
  for (const name of readdirSync(path("widgets/frameworks")).filter((file) => file.endsWith(".d.ts"))) {
    if (!FRAMEWORKS.includes(name.replace(".d.ts", ""))) throw new Error(`widgets/frameworks/${name} is no entry of the package`);
    copyFileSync(path(`widgets/frameworks/${name}`), `${output}/${name}`);
  }
}
