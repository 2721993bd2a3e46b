// What the main thread does for each frame while sliders are dragged, from the browser's own trace.

const frame = 1000 / 60;
/** With fewer frames nothing is said: a slider of whole numbers does not move at each move of the hand. */
const FEWEST = 12;

/** Where the sliders on charts' axes lie that are shown, of the page or of one figure. */
export async function sliders(scope) {
  const boxes = [];
  for (const slider of await scope.locator(".narrows-plot input[type=range]").all()) {
    if (await slider.isVisible()) boxes.push(await slider.boundingBox());
  }
  return boxes;
}

/** The frames in which the sliders were dragged, each over its whole length and back in this many moves. */
export async function dragged(page, boxes, moves, slowdown = 1) {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  const events = [];
  session.on("Tracing.dataCollected", ({ value }) => events.push(...value));
  const traced = new Promise((done) => session.on("Tracing.tracingComplete", done));
  await drag(page, boxes[0], 8);
  await session.send("Tracing.start", { transferMode: "ReportEvents", traceConfig: { includedCategories: ["toplevel", "devtools.timeline"] } });
  for (const box of boxes) await drag(page, box, moves);
  // What is slow waits until the hand rests.
  await page.waitForTimeout(1000);
  await session.send("Tracing.end");
  await traced;
  const found = frames(events);
  if (found.works.length < FEWEST) throw new Error(`only ${found.works.length} frames in which a slider moved`);
  return found;
}

/** Drags a slider over its whole length and back, a move a frame. */
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

/** Work of each frame in which a slider moved, from the end of one to the end of the next, sorted, and the longest task. */
function frames(events) {
  const isInput = (event) => event.name === "EventDispatch" && event.args.data?.type === "input";
  const one = events.find(isInput);
  if (one === undefined) throw new Error("no slider moved");
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
  works.sort((a, b) => a - b);
  return { works, longest: Math.max(...tasks.map(time)) };
}

/** Two digits behind the point. */
export const rounded = (value) => Math.round(100 * value) / 100;

/** The work below which this share of the frames is. */
export const quantile = (works, share) => rounded(works[Math.floor(share * (works.length - 1))]);

/** How many took longer than a screen waits. */
export const late = (works) => works.filter((work) => work > frame).length;
