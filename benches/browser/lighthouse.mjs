// Lighthouse over the built site, as served by `cargo xtask serve`: performance, accessibility and
// layout shift of the opening, a chapter and an embed page, medians of three runs each.
import { mkdir, writeFile } from "node:fs/promises";
import lighthouse from "../../www/node_modules/lighthouse/core/index.js";
import { launch } from "../../www/node_modules/chrome-launcher/dist/index.js";
import { root, serveSite } from "./site.mjs";

const pages = ["", "coordination/", "embed/debt/"];
const runs = 3;

const site = await serveSite(4175);
const chrome = await launch({
  chromePath: process.env.CHROME_PATH ?? "/usr/bin/chromium",
  chromeFlags: ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"],
});
try {
  const rows = [];
  for (const path of pages) rows.push(await measure(path));
  console.table(rows);
  await mkdir(`${root}/target/bench`, { recursive: true });
  await writeFile(`${root}/target/bench/lighthouse.json`, JSON.stringify(rows, null, 2));
} finally {
  chrome.kill();
  site.end();
}

async function measure(path) {
  const results = [];
  for (let run = 0; run < runs; run += 1) {
    const { lhr } = await lighthouse(`${site.url}${path}`, {
      port: chrome.port,
      onlyCategories: ["performance", "accessibility"],
      logLevel: "error",
    });
    results.push(lhr);
    for (const { id } of lhr.categories.accessibility.auditRefs) {
      if (lhr.audits[id].score === 0) console.log(`${path || "index"} fails ${id}`);
    }
  }
  const median = (read) => results.map(read).sort((a, b) => a - b)[runs >> 1];
  const audit = (id) => Math.round(median((lhr) => lhr.audits[id].numericValue) * 1000) / 1000;
  return {
    page: path || "index",
    performance: median((lhr) => lhr.categories.performance.score),
    accessibility: median((lhr) => lhr.categories.accessibility.score),
    layoutShift: audit("cumulative-layout-shift"),
    firstPaintMs: Math.round(audit("first-contentful-paint")),
    largestPaintMs: Math.round(audit("largest-contentful-paint")),
    blockingMs: Math.round(audit("total-blocking-time")),
  };
}
