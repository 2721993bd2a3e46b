// Builds dist/npm: the elements as one ES module with its chunks, the Wasm files beside it, types, package.json.
import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { build } from "vite";
import { path } from "./lib/paths.js";
import { plainImports } from "./lib/plain-imports.js";

const OUTPUT = path("../dist/npm");

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
        input: { narrows: path("widgets/index.ts") },
        preserveEntrySignatures: "exports-only",
        output: { entryFileNames: "[name].js", chunkFileNames: "chunks/[name]-[hash].js", assetFileNames: "[name][extname]" },
      },
    },
  });
  types();
  describe();
}

/** Declarations of everything the package exports. */
function types() {
  const compiler = path("node_modules/typescript/bin/tsc");
  execFileSync(process.execPath, [compiler, "--project", path("site/tsconfig.types.json"), "--outDir", `${OUTPUT}/types`], { stdio: "inherit" });
  mkdirSync(`${OUTPUT}/types/generated/engine`, { recursive: true });
  copyFileSync(path("generated/engine/engine.d.ts"), `${OUTPUT}/types/generated/engine/engine.d.ts`);
}

function describe() {
  const { version, license } = JSON.parse(readFileSync(path("package.json"), "utf8"));
  const manifest = {
    name: "narrows",
    version,
    description: "Interactive charts of how organizations execute: one element, one line of HTML.",
    license,
    type: "module",
    main: "./narrows.js",
    types: "./types/widgets/index.d.ts",
    exports: { ".": { types: "./types/widgets/index.d.ts", default: "./narrows.js" }, "./*.wasm": "./*.wasm" },
    sideEffects: true,
    keywords: ["chart", "custom-element", "explorable", "wasm", "web-component"],
  };
  writeFileSync(`${OUTPUT}/package.json`, `${JSON.stringify(manifest, null, 2)}\n`);
  for (const file of ["LICENSE-MIT", "LICENSE-APACHE"]) {
    if (existsSync(path(`../${file}`))) copyFileSync(path(`../${file}`), `${OUTPUT}/${file}`);
  }
}
