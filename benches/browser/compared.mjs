// The work of the main thread for each frame while a slider of a chart is dragged, alone and with a setting kept as A,
// so that the figure shows both: of each mechanism's first chart, or of those named on the command line (planning,
// machine/best, or all). Where no slider lies on an axis it is the first beside the picture.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { chromium } from "../../www/node_modules/playwright-core/index.mjs";
import { dragged, quantile, rounded, sliders } from "./frames.mjs";
import { options, root, serveSite } from "./site.mjs";

const moves = 60;
const wanted = process.argv.slice(2);

const { mechanisms } = JSON.parse(await readFile(`${root}/www/generated/mechanisms.json`, "utf8"));
const charts = mechanisms
  .flatMap(({ id, charts }) => charts.map((chart, place) => ({ id, chart: chart.id, isFirst: place === 0 })))
  .filter(({ id, chart, isFirst }) => (wanted.length === 0 ? isFirst : ["all", id, `${id}/${chart}`].some((name) => wanted.includes(name))));

const site = await serveSite(Number(process.env.NARROWS_BENCH_PORT ?? 4177));
const browser = await chromium.launch(options);
try {
  const rows = [];
  for (const { id, chart } of charts) {
    const path = `embed/${id}/?chart=${chart}`;
    const [alone, both] = [await measure(path), await measure(`${path}&a.kept=yes`)];
    if (alone === null || both === null) {
      console.log(`${id} ${chart}: no slider that a hand moves`);
      continue;
    }
    rows.push({
      mechanism: id,
      chart,
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

/** The work of each frame; `null` where nothing can be dragged. */
async function measure(path) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 1600 } });
  try {
    await page.goto(site.url + path);
    const figure = page.locator("narrows-figure").first();
    await figure.locator(".narrows-painted").waitFor();
    if (path.endsWith("yes")) await figure.locator(".narrows-compare").waitFor({ state: "attached" });
    const box = await slider(figure);
    if (box === undefined) return null;
    return (await dragged(page, [box], moves).catch(() => ({ works: null }))).works;
  } finally {
    await page.close();
  }
}

/** Where the slider lies: on the axis, or else the first beside the picture. */
async function slider(figure) {
  const onAxis = figure.locator(".narrows-plot input[type=range]");
  if ((await onAxis.count()) === 0) {
    const settings = figure.locator("details.narrows-settings").first();
    if ((await settings.count()) > 0 && !(await settings.evaluate(({ open }) => open))) await settings.locator("summary").first().click();
    await figure.locator("input[type=range]").first().scrollIntoViewIfNeeded();
  } else {
    // A figure may be higher than the window.
    await onAxis.first().evaluate((element) => element.scrollIntoView({ block: "center" }));
  }
  // What has just opened moves what is below it.
  await figure.page().waitForTimeout(500);
  const [shown] = await sliders(figure);
  return shown ?? (await figure.locator("input[type=range]:enabled").first().boundingBox()) ?? undefined;
}
