// The work of the main thread while the levers of the opening are dragged, in the built site: what each frame
// takes, and the longest task, unthrottled and on a processor four times as slow.
import { mkdir, writeFile } from "node:fs/promises";
import { chromium } from "../../www/node_modules/playwright-core/index.mjs";
import { root, serveSite } from "./site.mjs";

/** Moves along each lever, and back. */
const moves = 60;
const frame = 1000 / 60;

const site = await serveSite(4176);
const browser = await chromium.launch({
  executablePath: process.env.CHROME_PATH ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"],
});
try {
  const rows = [];
  for (const slowdown of [1, 4]) rows.push(await measure(slowdown));
  console.table(rows);
  await mkdir(`${root}/target/bench`, { recursive: true });
  await writeFile(`${root}/target/bench/lever move.json`, JSON.stringify(rows, null, 2));
} finally {
  await browser.close();
  site.end();
}

async function measure(slowdown) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 1600 } });
  await page.goto(site.url);
  const figures = page.locator("narrows-figure:has(.narrows-painted)");
  await figures.nth(3).waitFor();
  await page.evaluate(() => document.fonts.ready);
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  const events = [];
  session.on("Tracing.dataCollected", ({ value }) => events.push(...value));
  const traced = new Promise((done) => session.on("Tracing.tracingComplete", done));
  const levers = await sliders(page);
  await drag(page, levers[0], 8);
  await session.send("Tracing.start", { transferMode: "ReportEvents", traceConfig: { includedCategories: ["toplevel", "devtools.timeline"] } });
  for (const lever of levers) await drag(page, lever, moves);
  // What is slow waits until the hand rests.
  await page.waitForTimeout(1000);
  await session.send("Tracing.end");
  await traced;
  await page.close();
  return row(slowdown, events);
}

/** Where the levers on the charts' axes lie. */
async function sliders(page) {
  const boxes = [];
  for (const slider of await page.locator("narrows-figure .narrows-plot input[type=range]").all()) {
    if (await slider.isVisible()) boxes.push(await slider.boundingBox());
  }
  if (boxes.length < 4) throw new Error(`${boxes.length} levers instead of four`);
  return boxes;
}

/** Drags a lever over its whole length and back, a move a frame. */
async function drag(page, { x, y, width, height }, steps) {
  const [middle, reach] = [y + height / 2, width / 2 - 12];
  const at = (step) => x + width / 2 - reach * Math.cos((2 * Math.PI * step) / steps);
  await page.mouse.move(at(0), middle);
  await page.mouse.down();
  for (let step = 1; step <= steps; step += 1) {
    await page.mouse.move(at(step), middle);
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  await page.mouse.up();
}

/** Work of each frame in which a lever moved, from the end of one to the end of the next, and the longest task. */
function row(slowdown, events) {
  const isInput = (event) => event.name === "EventDispatch" && event.args.data?.type === "input";
  const one = events.find(isInput);
  if (one === undefined) throw new Error("no lever moved");
  const ours = events.filter((event) => event.pid === one.pid && event.tid === one.tid);
  const inputs = ours.filter(isInput).map((event) => event.ts);
  const tasks = ours.filter((event) => event.name.endsWith("RunTask") && event.ph === "X" && event.ts >= inputs[0]);
  // The last thing that the main thread does for a frame.
  const ends = ours.filter((event) => event.name === "Layerize").map((event) => event.ts).sort((a, b) => a - b);
  // Time of the thread itself, whatever else the machine does.
  const time = (task) => (task.tdur ?? task.dur) / 1000;
  const works = [];
  for (let index = 0; index + 1 < ends.length; index += 1) {
    const within = ({ ts }) => ends[index] <= ts && ts < ends[index + 1];
    if (!inputs.some((ts) => within({ ts }))) continue;
    works.push(tasks.filter(within).reduce((sum, task) => sum + time(task), 0));
  }
  if (works.length < moves) throw new Error(`only ${works.length} frames in which a lever moved`);
  works.sort((a, b) => a - b);
  const at = (share) => Math.round(100 * works[Math.floor(share * (works.length - 1))]) / 100;
  const longest = Math.max(...tasks.map(time));
  return {
    processor: slowdown === 1 ? "as it is" : `${slowdown} times as slow`,
    frames: works.length,
    workMs: at(0.5),
    workP95Ms: at(0.95),
    workMostMs: at(1),
    overFrame: works.filter((work) => work > frame).length,
    longestTaskMs: Math.round(100 * longest) / 100,
  };
}
