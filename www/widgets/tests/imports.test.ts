import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const WIDGETS = fileURLToPath(new URL("..", import.meta.url));

/** What each file imports: statically, dynamically, or types alone. */
type Graph = ReadonlyMap<string, readonly string[]>;

/** The files that a TypeScript text imports, in whatever way, as they are written. */
function importsOf(text: string): string[] {
  return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName.replace(/\?.*$/u, ""));
}

/** The source file that an import of `from` names; `null` for a package or for what is no script. */
function resolve(from: string, name: string): string | null {
  if (!name.startsWith(".")) return null;
  const path = join(dirname(from), name);
  return [path.replace(/\.js$/u, ".ts"), `${path}.ts`, path].find((file) => /\.[jt]s$/u.test(file) && existsSync(file)) ?? null;
}

function readGraph(files: readonly string[]): Graph {
  const graph = new Map<string, string[]>();
  const open = [...files];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (graph.has(file)) continue;
    const [from, text] = [file, readFileSync(file, "utf8")];
    const imported = importsOf(text).flatMap((name) => resolve(from, name) ?? []);
    graph.set(file, imported);
    open.push(...imported);
  }
  return graph;
}

/** The first loop found, from a file back to itself. */
function loopIn(graph: Graph): string[] | null {
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): string[] | null => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return null;
    for (const next of graph.get(file) ?? []) {
      const loop = visit(next, [...path, file]);
      if (loop !== null) return loop;
    }
    done.add(file);
    return null;
  };
  for (const file of graph.keys()) {
    const loop = visit(file, []);
    if (loop !== null) return loop;
  }
  return null;
}

test("no file of the widgets imports itself by way of others, types included", () => {
  const files = readdirSync(WIDGETS, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
  const graph = readGraph(files.map((name) => join(WIDGETS, name)));
  const element = (graph.get(join(WIDGETS, "figure-element.ts")) ?? []).map((file) => relative(WIDGETS, file));
  for (const name of ["schedule.ts", "models.ts", "list.ts"]) assert.ok(element.includes(name), `${name} is imported`);
  assert.equal(loopIn(graph)?.map((file) => relative(WIDGETS, file)).join(" → ") ?? "", "");
});

test("a loop is found through an import of any kind", () => {
  for (const line of ['import { b } from "./b.js";', 'import type { B } from "./b.js";', 'type B = typeof import("./b.js");', 'const load = () => import("./b.js");', 'export * from "./b.js";', 'import url from "./b.js?worker&url";']) {
    assert.deepEqual(importsOf(line), ["./b.js"], line);
  }
  assert.deepEqual(loopIn(new Map([["a", ["b", "d"]], ["b", ["c"]], ["c", ["b"]], ["d", []]])), ["b", "c", "b"]);
  assert.equal(loopIn(new Map([["a", ["b", "c"]], ["b", ["c"]], ["c", []]])), null);
});
