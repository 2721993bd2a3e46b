import { execFileSync } from "node:child_process";
import { createReadStream, existsSync, readFileSync, statSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { extname, join, normalize } from "node:path";
import { alive, expect, part, pixels, rested, slider, table, test, type Locator, type Page } from "./fixture";

const PACKAGE = join(__dirname, "../../dist/npm");
const TYPES: Record<string, string> = { ".js": "text/javascript", ".wasm": "application/wasm" };
const STRICT =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'";

/** A line of so many stages that it has to be simulated. */
const LARGE = { capacity_count: 7 };
const LARGEST = { capacity_count: 8, jobs: 50_000 };

/** A file server with one page that allows no more than it must. Its files may be used from elsewhere, too. */
let server: Server;
let port: number;
/** The figure as it stands in a page that was built ahead. */
let ahead: string;

const AHEAD = `import("./site/lib/figures.js").then(({ figure }) => process.stdout.write(figure({
  mechanism: "constraint", chart: "buffers", "capacity-count": "7", sizes: [[704, 500]],
})));`;

test.beforeAll(async () => {
  ahead = execFileSync(process.execPath, ["--input-type=module", "-e", AHEAD], { cwd: join(__dirname, "../../www"), encoding: "utf8" });
  server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", "http://localhost");
    const file = join(PACKAGE, normalize(url.pathname));
    response.setHeader("access-control-allow-origin", "*");
    if (url.pathname === "/page.html") {
      const from = url.searchParams.get("from") ?? "";
      const policy = from === "" ? STRICT : `default-src 'none'; script-src ${from} 'wasm-unsafe-eval'; connect-src ${from}`;
      response.writeHead(200, { "content-type": "text/html", "content-security-policy": policy });
      const figure = `<narrows-figure mechanism="constraint" chart="buffers" ${url.searchParams.get("attributes")}></narrows-figure>`;
      response.end(`<!doctype html><html lang="en"><title>A study</title><script type="module" src="${from}/narrows.js"></script>
${url.searchParams.has("ahead") ? ahead : figure}`);
    } else if (file.startsWith(PACKAGE) && existsSync(file) && statSync(file).isFile()) {
      const type = TYPES[extname(file)] ?? "application/octet-stream";
      response.writeHead(200, { "content-type": type, "content-security-policy": STRICT });
      createReadStream(file).pipe(response);
    } else {
      response.writeHead(url.pathname === "/favicon.ico" ? 204 : 404).end();
    }
  });
  await new Promise<void>((ready) => server.listen(0, ready));
  const address = server.address();
  port = typeof address === "object" && address !== null ? address.port : 0;
});

test.afterAll(() => new Promise((done) => server.close(done)));

interface Found {
  part: number;
  found: number[];
}

/** What a test sees of workers: how many were made, what they found, and the orders that wait for the test's word. */
interface Seen {
  workers: number;
  found: Found[];
  hold: boolean;
  held: (() => void)[];
}

/** A simulation of many jobs takes what it takes, three times as long on a slow machine. */
test.describe.configure({ timeout: 240_000 });

declare global {
  interface Window {
    seen: Seen;
  }
}

type Settings = Readonly<Record<string, number>>;

interface How {
  settings?: Settings;
  /** Origin of the scripts. */
  from?: string;
  worker?: boolean;
  /** Orders reach a worker when the test lets them go. */
  hold?: boolean;
}

/** Opens the page and waits until its figure is alive. */
async function open(page: Page, how: How = {}): Promise<Locator> {
  await watch(page, how);
  const { settings = LARGE, from = "" } = how;
  const attributes = Object.entries(settings).map(([name, value]) => `${name.replaceAll("_", "-")}="${value}"`).join(" ");
  await page.goto(`http://127.0.0.1:${port}/page.html?${new URLSearchParams({ attributes, from })}`);
  return alive(page, "constraint");
}

/** Watches the workers of the page that comes. */
async function watch(page: Page, { worker = true, hold = false }: How): Promise<void> {
  await page.addInitScript(({ worker, hold }) => {
    const seen: Seen = { workers: 0, found: [], hold, held: [] };
    window.seen = seen;
    const make = window.Worker;
    if (!worker) Reflect.deleteProperty(window, "Worker");
    else window.Worker = function (...given: ConstructorParameters<typeof Worker>) {
      const made = new make(...given);
      const orders = new Map<number, number>();
      const post = made.postMessage;
      made.postMessage = (order: { serial?: number; part: number }) => {
        if (order.serial !== undefined) orders.set(order.serial, order.part);
        if (seen.hold && order.serial !== undefined) seen.held.push(() => post.call(made, order));
        else post.call(made, order);
      };
      made.addEventListener("message", ({ data: { serial, found } }) => {
        seen.found.push({ part: orders.get(serial)!, found: [...found] });
      });
      seen.workers += 1;
      return made;
    } as unknown as typeof Worker;
  }, { worker, hold });
}

/** Lets the orders go that were held; from now on all go, or the next are held again. Says how many went. */
function letGo(page: Page, hold: boolean): Promise<number> {
  return page.evaluate((hold) => {
    window.seen.hold = hold;
    const held = window.seen.held.splice(0);
    for (const go of held) go();
    return held.length;
  }, hold);
}

const seen = (page: Page): Promise<Seen> => page.evaluate(() => window.seen);

/** How many digits the table of the figure holds. */
async function digits(figure: Locator): Promise<number> {
  return (await table(figure)).match(/\d/g)?.length ?? 0;
}

/** What the model finds at a setting, part by part, when it is called without any of our scripts. */
async function own(page: Page, settings: Settings): Promise<Found[]> {
  const { mechanisms } = JSON.parse(readFileSync(join(__dirname, "../../www/generated/mechanisms.json"), "utf8"));
  const { parameters } = mechanisms.find(({ id }: { id: string }) => id === "constraint");
  const values: number[] = parameters.map((one: { name: string; default: number }) => settings[one.name] ?? one.default);
  return page.evaluate(async (values) => {
    const { instance } = await WebAssembly.instantiateStreaming(fetch("/constraint.wasm"));
    const { memory, room, study_parts: partsAt, study } = instance.exports as unknown as Model;
    const ask = (call: (at: number) => number): number[] => {
      const at = room(values.length);
      new Float64Array(memory.buffer, at, values.length).set(values);
      // The call first: it may grow the memory, which then has another buffer.
      const answer = call(at);
      const [refused, numbers, count] = new Uint32Array(memory.buffer, answer, 3);
      if (refused !== 0) throw new Error("refused");
      return [...new Float64Array(memory.buffer, numbers, count)];
    };
    const parts = ask((at) => partsAt(0, at, values.length));
    return parts.map((part) => ({ part, found: ask((at) => study(0, part, at, values.length)) }));
  }, values);
}

/** As much of a model as is called here. */
interface Model {
  memory: WebAssembly.Memory;
  room(numbers: number): number;
  study_parts(mechanism: number, at: number, values: number): number;
  study(mechanism: number, part: number, at: number, values: number): number;
}

/** What a worker has found of these parts. */
async function there(page: Page, parts: readonly Found[]): Promise<Found[]> {
  const { found } = await seen(page);
  return found.filter(({ part }) => parts.some((one) => one.part === part));
}

/** Waits until a worker has found all of these parts, and gives what it found. */
async function complete(page: Page, parts: readonly Found[]): Promise<Found[]> {
  await expect.poll(async () => (await there(page, parts)).length, { timeout: 120_000 }).toBe(parts.length);
  return there(page, parts);
}

function progress(figure: Locator): Locator {
  return figure.locator(".narrows-progress");
}

test("under a strict policy a worker finds the bits that the model finds", async ({ page }) => {
  await open(page);
  const here = await own(page, LARGE);
  const found = await complete(page, here);
  expect((await seen(page)).workers).toBe(1);
  for (const one of here) {
    const other = found.find(({ part }) => part === one.part);
    expect(other?.found.length).toBe(one.found.length);
    expect(one.found.every((number, index) => Object.is(number, other?.found[index]))).toBe(true);
  }
});

test("without a worker, and with scripts from elsewhere, the same is found and drawn", async ({ page, context }) => {
  const figure = await open(page);
  await complete(page, await own(page, LARGE));
  let rows = "";
  // Texts follow when nothing more comes; until then the table is empty.
  await expect.poll(async () => rows === (rows = await table(figure)) && rows !== "", { intervals: [800] }).toBe(true);
  const picture = await pixels(figure);
  for (const how of [{ worker: false }, { from: `http://localhost:${port}` }]) {
    const other = await context.newPage();
    const complaints: string[] = [];
    other.on("console", (message) => complaints.push(message.text()));
    other.on("pageerror", (error) => complaints.push(error.message));
    const alone = await open(other, how);
    await expect.poll(() => table(alone), { timeout: 120_000 }).toBe(rows);
    await expect.poll(() => pixels(alone)).toBe(picture);
    expect((await seen(other)).workers).toBe(0);
    expect(complaints).toEqual([]);
    await other.close();
  }
});

test("the levers stay live while much is found, and no part is found twice", async ({ page, browser }) => {
  const figure = await open(page, { settings: LARGEST });
  const control = slider(figure);
  await control.focus();
  // Before the trace: it keeps the page's own thread busy.
  const here = await own(page, { ...LARGEST, buffer: 7 });
  await browser.startTracing(page, { categories: ["-*", "toplevel", "__metadata"] });
  for (const key of [...Array<string>(15).fill("ArrowRight"), ...Array<string>(11).fill("ArrowLeft")]) {
    const before = await control.inputValue();
    await page.keyboard.press(key);
    await expect.poll(() => control.inputValue(), { intervals: [20] }).not.toBe(before);
  }
  await complete(page, here);
  expect(longest(await browser.stopTracing(), "CrRendererMain")).toBeLessThan(50);
  expect(await control.inputValue()).toBe("7");
  const parts = (await seen(page)).found.map(({ part }) => part);
  expect(new Set(parts).size).toBe(parts.length);
});

/** Milliseconds that the longest task of a thread had of a processor: what else the machine does counts for nothing. */
function longest(trace: Buffer, thread: string): number {
  interface Event {
    name: string;
    pid: number;
    tid: number;
    tdur?: number;
    args: { name?: string };
  }
  const { traceEvents: events } = JSON.parse(trace.toString()) as { traceEvents: Event[] };
  const key = ({ pid, tid }: Event): string => `${pid} ${tid}`;
  const threads = new Set(events.filter(({ name, args }) => name === "thread_name" && args.name === thread).map(key));
  const tasks = events.filter((event) => event.name.endsWith("RunTask") && event.tdur !== undefined && threads.has(key(event)));
  expect(tasks.length).toBeGreaterThan(100);
  return Math.max(...tasks.map(({ tdur }) => (tdur ?? 0) / 1000));
}

test("long work says how far it is, stops and goes on by the keyboard, and moves nothing", async ({ page }) => {
  const figure = await open(page, { hold: true });
  const line = progress(figure);
  await expect(line).toHaveText("Working it out: 0%Stop");
  expect(await letGo(page, true)).toBeGreaterThan(0);
  await expect(line).toHaveText(/^Working it out: [1-9]\d*%Stop$/);
  const boxes = () => figure.evaluate((element) =>
    ["claim", "canvas", "slider", "menu", "takeaway"].map((part) => JSON.stringify(element.shadowRoot!.querySelector(`[part~=${part}]`)!.getBoundingClientRect())),
  );
  const shown = await boxes();
  await slider(figure).focus();
  await page.keyboard.press("Tab");
  await expect(line.getByRole("button", { name: "Stop" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(line).toHaveText(/^Stopped at \d+%Go on$/);
  // What a worker has already is still done, and no more.
  await rested(page);
  const before = (await seen(page)).found.length;
  const had = await letGo(page, true);
  expect(had).toBeGreaterThan(0);
  await expect.poll(async () => (await seen(page)).found.length).toBe(before + had);
  await rested(page);
  expect(await letGo(page, false)).toBe(0);
  const some = await digits(figure);
  await page.keyboard.press("Enter");
  await complete(page, await own(page, LARGE));
  await expect(line).toBeHidden();
  expect(await boxes()).toEqual(shown);
  await expect(figure.locator("[part=plot] :focus")).toHaveCount(1);
  await expect.poll(() => digits(figure)).toBeGreaterThan(some);
});

test("who listens hears that more is to come, and then what it is", async ({ page }) => {
  const figure = await open(page, { hold: true });
  const region = page.locator("[data-narrows-live]");
  await slider(figure).focus();
  await page.keyboard.press("ArrowRight");
  await expect(region).toContainText("still being worked out");
  await letGo(page, false);
  await complete(page, await own(page, { ...LARGE, buffer: 4 }));
  await expect(progress(figure)).toBeHidden();
  await expect(region).toContainText(await part(figure, "claim"));
});

test("what was drawn ahead stands until as much is found", async ({ page }) => {
  await watch(page, { hold: true });
  await page.goto(`http://127.0.0.1:${port}/page.html?ahead`);
  const figure = page.locator("narrows-figure");
  await expect(slider(figure)).toBeEnabled();
  const still = figure.locator(".narrows-still");
  await expect(still).toBeVisible();
  const said = await part(figure, "takeaway");
  expect(said).not.toBe("");
  await figure.evaluate((element) => {
    const [sentence, picture] = ["takeaway", "picture"].map((name) => element.shadowRoot!.querySelector(`[data-part=${name}]`)!);
    const log: string[] = [];
    Object.assign(window, { log });
    const note = (): unknown => log.push(`${picture!.classList.contains("narrows-painted")} ${sentence!.textContent!.trim()}`);
    new MutationObserver(note).observe(element.shadowRoot!, { subtree: true, childList: true, characterData: true, attributeFilter: ["class"] });
  });
  expect((await seen(page)).found).toEqual([]);
  await letGo(page, false);
  await complete(page, await own(page, LARGE));
  await expect(still).toBeHidden();
  await expect.poll(() => pixels(figure)).not.toBe("");
  const log = await page.evaluate(() => (window as unknown as { log: string[] }).log);
  // It goes from the one picture to the other once, and says the same throughout.
  expect(log.filter((line) => !line.endsWith(` ${said}`))).toEqual([]);
  expect(log.map((line) => line.startsWith("true"))).toEqual(log.map((line) => line.startsWith("true")).sort());
  expect(log.at(-1)).toBe(`true ${said}`);
});
