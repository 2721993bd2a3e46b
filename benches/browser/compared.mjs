// The work of the main thread for each frame while a chapter's first slider on an axis is dragged, alone and with
// a setting kept as A, so that each figure shows both.
import { mkdir, readdir, writeFile } from "node:fs/promises";
import { chromium } from "../../www/node_modules/playwright-core/index.mjs";
import { dragged, quantile, rounded, sliders } from "./frames.mjs";
import { options, root, serveSite } from "./site.mjs";

const moves = 60;
const kept = "?a.kept=yes";

const site = await serveSite(4177);
const browser = await chromium.launch(options);
try {
  const rows = [];
  for (const id of (await readdir(`${root}/dist/site/embed`)).sort()) {
    const [alone, both] = [await measure(`${id}/`), await measure(`${id}/${kept}`)];
    if (alone === null || both === null) {
      console.log(`${id}: no slider on an axis that a hand moves`);
      continue;
    }
    rows.push({
      chapter: id,
      workMs: quantile(alone, 0.5),
      workP95Ms: quantile(alone, 0.95),
      withAMs: quantile(both, 0.5),
      withAP95Ms: quantile(both, 0.95),
      overAlone: rounded(quantile(both, 0.5) / quantile(alone, 0.5)),
    });
  }
  console.table(rows);
  await mkdir(`${root}/target/bench`, { recursive: true });
  await writeFile(`${root}/target/bench/lever move with A.json`, JSON.stringify(rows, null, 2));
} finally {
  await browser.close();
  site.end();
}

/** The work of each frame; `null` for a chapter without a slider on an axis. */
async function measure(path) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 1600 } });
  await page.goto(site.url + path);
  const figure = page.locator("narrows-figure:has(.narrows-plot input[type=range])").first();
  if ((await figure.count()) === 0) {
    await page.close();
    return null;
  }
  await figure.evaluate((element) => element.scrollIntoView({ block: "center" }));
  await figure.locator(".narrows-painted").waitFor();
  if (path.endsWith(kept)) await figure.locator(".narrows-compare").waitFor({ state: "attached" });
  await page.waitForTimeout(500);
  const [box] = await sliders(figure);
  const found = box === undefined ? null : await dragged(page, [box], moves).then(({ works }) => works, () => null);
  await page.close();
  return found;
}
