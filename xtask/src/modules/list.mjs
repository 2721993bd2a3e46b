// Prints what each named module holds, as JSON: run in Node, a module says so itself.
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { pathToFileURL } from "node:url";

const list = [];
for (const path of process.argv.slice(2)) {
  const core = await import(pathToFileURL(path).href);
  core.initSync({ module: readFileSync(path.replace(/\.js$/u, "_bg.wasm")) });
  const charts = core.mechanisms().map(({ id, charts }) => [id, charts.map((chart) => chart.id)]);
  list.push({ name: basename(path, ".js"), charts: Object.fromEntries(charts) });
}
console.log(JSON.stringify(list, null, 2));
