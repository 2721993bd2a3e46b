// Builds dist/npm: its entries as ES modules with their chunks, the Wasm files beside them, types, what describes it.
import { build } from "vite";
import { path } from "../lib/paths.js";
import { writeInlineScript, writePackageScript } from "../lib/classic.js";
import { plainImports } from "../lib/plain-imports.js";
import { describe, ENTRIES } from "./manifest.js";
import { writeTypes } from "./types.js";

export const OUTPUT = path("../dist/npm");

/** What every figure needs is one chunk, and what lists need another, whatever else uses parts of them: each further file is one more request. */
const LIST = ["list", "lists", "item-name"].map((name) => path(`widgets/${name}.ts`));
const INDEX = ["figure-element", "levers-element", "lever-store"].map((name) => path(`widgets/${name}.ts`));

export async function buildPackage() {
  await build({
    configFile: false,
    root: path("."),
    base: "./",
    publicDir: false,
    plugins: [plainImports()],
    logLevel: "warn",
    worker: {
      format: "es",
      plugins: () => [plainImports()],
      rollupOptions: { output: { entryFileNames: "chunks/[name]-[hash].js", chunkFileNames: "chunks/[name]-[hash].js", assetFileNames: "[name][extname]" } },
    },
    build: {
      outDir: OUTPUT,
      emptyOutDir: true,
      target: "es2022",
      assetsInlineLimit: 0,
      modulePreload: false,
      reportCompressedSize: false,
      rollupOptions: {
        input: Object.fromEntries(Object.values(ENTRIES).map(({ script, source }) => [script, path(source)])),
        preserveEntrySignatures: "exports-only",
        output: {
          entryFileNames: "[name].js",
          // Without a hash: each would be in what every figure loads, and a version of the package never changes.
          chunkFileNames: "chunks/[name].js",
          assetFileNames: "[name][extname]",
          manualChunks: { index: INDEX, list: LIST },
        },
      },
    },
  });
  await writeTypes(OUTPUT);
  await writePackageScript(OUTPUT);
  await writeInlineScript(OUTPUT);
  describe(OUTPUT);
}
