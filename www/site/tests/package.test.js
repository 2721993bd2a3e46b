// The package as it is published: what is in it, what can be imported where, what its types say. `cargo xtask build` writes it.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { build } from "esbuild";
import { mechanisms } from "../lib/modules.js";
import { path } from "../lib/paths.js";

const PACKAGE = path("../dist/npm");
/** A project that depends on the package. */
const project = mkdtempSync(join(tmpdir(), "narrows-package-"));
mkdirSync(join(project, "node_modules"));
symlinkSync(PACKAGE, join(project, "node_modules/narrows"));
after(() => rmSync(project, { recursive: true, force: true }));

/** What a script of the project prints, as JSON. */
function run(script) {
  writeFileSync(join(project, "script.mjs"), script);
  return JSON.parse(execFileSync(process.execPath, ["script.mjs"], { cwd: project, encoding: "utf8" }));
}

test("it is imported where there is no DOM, and its elements are classes there", () => {
  const names = run('const all = await import("narrows"); new all.NarrowsFigure(); console.log(JSON.stringify(Object.keys(all)));');
  assert.deepEqual(names, ["NarrowsFigure", "NarrowsLevers", "leverStore"]);
});

test("narrows/core evaluates, tabulates and draws every mechanism without a DOM", () => {
  const found = run(`
    import { evaluate, mechanisms, svg, table } from "narrows/core";
    const answers = (await mechanisms()).map(async ({ id }) => {
      const [{ outputs, parameters }, { columns, rows }, picture] = await Promise.all([evaluate(id), table(id), svg(id, {}, { width: 320, height: 248 })]);
      return { id, outputs: Object.keys(outputs), parameters: Object.keys(parameters), columns: columns.length, rows: rows.map((row) => row.length), picture };
    });
    console.log(JSON.stringify(await Promise.all(answers)));`);
  assert.deepEqual(found.map(({ id }) => id).sort(), mechanisms.map(({ id }) => id).sort());
  for (const { id, outputs, parameters, columns, rows, picture } of found) {
    const mechanism = mechanisms.find((one) => one.id === id);
    assert.deepEqual(outputs, mechanism.outputs.map(({ name }) => name), id);
    assert.deepEqual(parameters, mechanism.parameters.map(({ name }) => name), id);
    for (const length of rows) assert.equal(length, columns, id);
    assert.match(picture, /^<svg [^>]*width="320" height="248"/u, id);
    assert.doesNotMatch(picture, /var\(/u, `${id}: a picture by itself has colors of its own`);
  }
});

test("narrows/core takes names, attributes and lever keys, and refuses by name what there is not", () => {
  const found = run(`
    import { evaluate, table } from "narrows/core";
    const people = async (settings) => (await evaluate("coordination", settings)).parameters.people;
    const error = (promise) => promise.then(() => null, ({ name, message }) => name + ": " + message);
    console.log(JSON.stringify({
      set: [await people({ people: 20 }), await people({ people: "20" }), await people({ team: 20 }), (await evaluate("coordination", { "link-minutes": 90 })).parameters.link_minutes],
      errors: await Promise.all([error(evaluate("alchemy")), error(people({ persons: 3 })), error(people({ people: 999 })), error(table("coordination", {}, { chart: "pie" })), error(people({ people: "" })), error(people({ people: null })), error(people({ people: "0x10" })), error(people({ people: true }))]),
    }));`);
  assert.deepEqual(found.set, [20, 20, 20, 90]);
  for (const [error, name] of [[0, "alchemy"], [1, "persons"], [1, "link_minutes"], [2, "999"], [3, "pie"], [4, "people:"], [5, "null"], [6, "0x10"], [7, "true"]]) {
    assert.match(found.errors[error], new RegExp(`^RangeError: .*${name}`, "u"));
  }
});

test("it holds its scripts, types, Wasm, README and licenses, and nothing else", () => {
  const [{ files }] = JSON.parse(execFileSync("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], { cwd: PACKAGE, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }));
  const names = files.map((file) => file.path).filter((name) => !name.startsWith("chunks/"));
  const ids = mechanisms.map(({ id }) => id);
  const entries = ["narrows", "core", "wasm"];
  const frameworks = ["preact", "react", "solid", "svelte", "vue"];
  const expected = [
    ...["LICENSE-APACHE", "LICENSE-CC-BY-4.0", "LICENSE-MIT", "README.md", "custom-elements.json", "inline.d.ts", "inline.js", "narrows.iife.js", "package.json", "reference.md", "types.js", "types/description.d.ts"],
    ...entries.flatMap((name) => [`${name}.js`, `${name}.d.ts`]),
    ...frameworks.map((name) => `${name}.d.ts`),
    ...["engine_bg", "svg-engine_bg", "analysis", "opening", ...ids].map((name) => `${name}.wasm`),
  ];
  assert.deepEqual(names.sort(), expected.sort());
  for (const { path: name } of files.filter((file) => file.path.startsWith("chunks/"))) assert.match(name, /^chunks\/[a-z-]+\d?(?:-[\w-]{8})?\.js$/u);
});

test("every address of a file in its scripts is one that bundlers read, and the file is there", () => {
  const [{ files }] = JSON.parse(execFileSync("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], { cwd: PACKAGE, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }));
  const names = files.map((file) => file.path);
  const named = new Set();
  for (const script of names.filter((name) => name.endsWith(".js"))) {
    const text = readFileSync(join(PACKAGE, script), "utf8");
    for (const [, address] of text.matchAll(/new URL\("([^"]*)",import\.meta\.url\)/gu)) {
      assert.match(address, /^\.\.?\//u, `${script}: ${address}`);
      named.add(new URL(address, `file:///${script}`).pathname.slice(1));
    }
    assert.equal(text.split("import.meta.url").length, text.split(/new URL\("\.[^"]*",import\.meta\.url\)/u).length, script);
  }
  for (const name of named) assert.ok(names.includes(name), name);
  for (const name of names.filter((one) => one.endsWith(".wasm"))) assert.ok(named.has(name), name);
});

test("esbuild bundles it for a browser without a word", async () => {
  writeFileSync(join(project, "page.mjs"), 'import "narrows"; import { evaluate } from "narrows/core"; import { setWasmBase } from "narrows/wasm"; setWasmBase("wasm/"); evaluate("debt");');
  const { outputFiles, warnings } = await build({ entryPoints: [join(project, "page.mjs")], bundle: true, preserveSymlinks: true, format: "esm", splitting: true, outdir: join(project, "out"), write: false, logLevel: "silent" });
  assert.deepEqual(warnings, []);
  assert.ok(outputFiles.some(({ text }) => text.includes("customElements") && text.includes("narrows-levers")));
});

test("narrows/inline needs no file beside it", () => {
  const script = readFileSync(join(PACKAGE, "inline.js"), "utf8");
  assert.doesNotMatch(script, /import\.meta\.url|\bimport\s*\(/u);
  const found = run(`
    import { evaluate, svg } from "narrows/inline";
    console.log(JSON.stringify([(await evaluate("debt", { deferral: 20 })).parameters.deferral, (await svg("debt")).slice(0, 4)]));`);
  assert.deepEqual(found, [20, "<svg"]);
});

const USE = `
import { leverStore, type FigureAttributes, type FigureChange, NarrowsFigure } from "narrows";
import { evaluate, mechanisms, svg, table, type Evaluation } from "narrows/core";
import { setWasmBase } from "narrows/wasm";
const figure: NarrowsFigure = document.createElement("narrows-figure");
const heard = ({ detail }: CustomEvent<FigureChange>): string => detail.parameter;
figure.addEventListener("narrows-change", heard);
document.addEventListener("narrows-change", heard);
const attributes: FigureAttributes = { mechanism: "coordination", people: 12 };
const answer: Promise<Evaluation> = evaluate("coordination", { people: 12 });
setWasmBase("/wasm/");
export { answer, attributes, figure, leverStore, mechanisms, svg, table };
`;

for (const moduleResolution of ["bundler", "nodenext"]) {
  test(`its types compile strictly by the resolution ${moduleResolution}`, () => {
    writeFileSync(join(project, "use.mts"), USE);
    const compilerOptions = {
      strict: true, skipLibCheck: false, noEmit: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true, types: [],
      target: "es2022", lib: ["es2022", "dom"], module: moduleResolution === "bundler" ? "esnext" : "nodenext", moduleResolution,
    };
    writeFileSync(join(project, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["use.mts"] }));
    execFileSync(process.execPath, [path("node_modules/typescript/bin/tsc"), "--project", project], { stdio: ["ignore", "inherit", "inherit"] });
  });
}
