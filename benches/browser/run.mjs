// Redraws and models in a real browser beside uPlot, Chart.js, the same picture drawn by hand, and the
// same models in plain JavaScript. Interleaved in one page; medians and 95th percentiles. One page's ratios differ from
// the next one's by a few percent, with what the browser has compiled when: of several pages the middle one counts.
import { createServer } from "node:http";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { extname, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "../../www/node_modules/playwright-core/index.mjs";
import { build } from "../../www/node_modules/esbuild/lib/main.js";
import { mechanismOf, stringsOf } from "../../www/site/lib/core.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
/** What readers' browsers run between an engine and a model, as one script. */
await build({
  stdin: { contents: 'export { Core } from "./core.js"; export { Instance } from "./instance.js";', resolveDir: `${root}/www/widgets`, loader: "ts" },
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2022",
  outfile: `${root}/target/bench/core.js`,
});
const types = { ".json": "application/json", ".html": "text/html", ".js": "text/javascript", ".mjs": "text/javascript", ".css": "text/css", ".wasm": "application/wasm" };

// Isolated from other origins, a page's clock is exact to 5 microseconds instead of 100.
const isolated = { "Cross-Origin-Opener-Policy": "same-origin", "Cross-Origin-Embedder-Policy": "require-corp" };
const server = createServer(async (request, response) => {
  const path = normalize(new URL(request.url, "http://localhost").pathname);
  try {
    const body = await readFile(`${root}${path}`);
    response.writeHead(200, { ...isolated, "Content-Type": types[extname(path)] ?? "application/octet-stream" });
    response.end(body);
  } catch {
    response.writeHead(404).end();
  }
}).listen(0, "127.0.0.1");
await new Promise((done) => server.on("listening", done));

/** The first chart of each mechanism behind a lever, with the words that a page letters it with. */
const opening = [
  ["coordination", "people"],
  ["feedback", "release_period"],
  ["information", "threshold"],
  ["debt", "deferral"],
].map(([id, lever]) => {
  const [{ id: chart }] = mechanismOf(id).charts;
  return { id, lever, chart, words: stringsOf(id).packed(chart) };
});

/** Fresh pages at each pixel ratio. */
const pages = 3;

const browser = await chromium.launch({
  executablePath: process.env.CHROME_PATH ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"],
});
try {
  const rows = [];
  for (const ratio of [1, 2]) {
    const measured = [];
    for (let page = 0; page < pages; page += 1) measured.push(await measure(ratio));
    rows.push(...measured[0].map((_, index) => middle(measured.map((found) => found[index]))));
  }
  console.table(rows);
  await mkdir(`${root}/target/bench`, { recursive: true });
  await writeFile(`${root}/target/bench/redraw.json`, JSON.stringify(rows, null, 2));
} finally {
  await browser.close();
  server.close();
}

/** The rows of one fresh page. */
async function measure(ratio) {
  const page = await browser.newPage({ deviceScaleFactor: ratio, viewport: { width: 1400, height: 900 } });
  page.on("pageerror", (error) => {
    throw error;
  });
  await page.goto(`http://127.0.0.1:${server.address().port}/benches/browser/page.html`);
  await page.waitForFunction(() => window.measure);
  const rows = [];
  for (const flush of [false, true]) {
    rows.push(...(await page.evaluate(([flush, opening]) => window.measure.redraws(flush, opening), [flush, opening])));
  }
  if (ratio === 1) rows.push(...(await page.evaluate(() => window.measure.models())));
  await page.close();
  return rows;
}

/** Of several pages' rows the one whose ratio, to uPlot or to JavaScript, is in the middle. */
function middle(rows) {
  const ratio = (row) => row.overUPlot || row.overJavaScript;
  return rows.toSorted((one, other) => ratio(one) - ratio(other))[rows.length >> 1];
}
