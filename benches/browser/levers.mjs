// The work of the main thread while the levers of the opening are dragged, in the built site: what each frame
// takes, and the longest task; unthrottled, with the pipe playing, and on a processor four times as slow.
import { mkdir, writeFile } from "node:fs/promises";
import { chromium } from "../../www/node_modules/playwright-core/index.mjs";
import { dragged, late, quantile, rounded, sliders } from "./frames.mjs";
import { options, root, serveSite } from "./site.mjs";

/** Moves along each lever, and back. */
const moves = 60;

const site = await serveSite(4176);
const browser = await chromium.launch(options);
try {
  const rows = [await measure("as it is", 1), await measure("as it is, the pipe playing", 1, play), await measure("4 times as slow", 4)];
  console.table(rows);
  await mkdir(`${root}/target/bench`, { recursive: true });
  await writeFile(`${root}/target/bench/lever move.json`, JSON.stringify(rows, null, 2));
} finally {
  await browser.close();
  site.end();
}

async function measure(processor, slowdown, before = async () => undefined) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 1600 } });
  await page.goto(site.url);
  await page.locator("narrows-figure:has(.narrows-painted)").nth(3).waitFor();
  await page.evaluate(() => document.fonts.ready);
  await before(page);
  const levers = await sliders(page);
  if (levers.length < 4) throw new Error(`${levers.length} levers instead of four`);
  const { works, longest } = await dragged(page, levers, moves, slowdown);
  await page.close();
  return {
    processor,
    frames: works.length,
    workMs: quantile(works, 0.5),
    workP95Ms: quantile(works, 0.95),
    workMostMs: quantile(works, 1),
    overFrame: late(works),
    longestTaskMs: rounded(longest),
  };
}

async function play(page) {
  await page.locator("[data-flow]").click();
  await page.locator("[data-flow-act=pause]").waitFor();
}
