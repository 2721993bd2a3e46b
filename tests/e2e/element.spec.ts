import { alive, drawn, expect, slider, test, type Page } from "./fixture";
import { plainServer } from "./plain-server";

let origin: string;
let close: () => Promise<unknown>;
const BODY = '<!doctype html><title>One</title><script type="module" src="/dist/npm/narrows.js"></script><div id="slides"><narrows-figure mechanism="coordination" people="12">loading</narrows-figure></div>';

test.beforeAll(async () => {
  ({ origin, close } = await plainServer(() => ({}), (url, response) => {
    if (url.pathname !== "/one.html") return false;
    response.writeHead(200, { "content-type": "text/html" }).end(BODY);
    return true;
  }));
});

test.afterAll(() => close());

interface Heard {
  type: string;
  detail: { outputs?: Record<string, unknown>; mechanism?: string; chart?: string };
}

/** Collects the events of figures from before the page's own scripts. */
async function listen(page: Page): Promise<() => Promise<Heard[]>> {
  await page.addInitScript(() => {
    const heard: unknown[] = [];
    Object.assign(window, { heard });
    for (const type of ["narrows-ready", "narrows-change"] as const) {
      document.addEventListener(type, ({ detail }) => heard.push({ type, detail: JSON.parse(JSON.stringify(detail)) }));
    }
  });
  return () => page.evaluate(() => (window as unknown as { heard: Heard[] }).heard);
}

test("a figure says when it is ready, and gives its outputs with each change", async ({ page }) => {
  const heard = await listen(page);
  await page.goto(`${origin}/one.html`);
  const figure = await alive(page, "coordination");
  expect(await heard()).toEqual([{ type: "narrows-ready", detail: { mechanism: "coordination", chart: "output" } }]);
  const before = await figure.evaluate((element) => (element as HTMLElement & { outputs: object }).outputs);
  await slider(figure).focus();
  await page.keyboard.press("PageUp");
  await drawn(page);
  const after = await figure.evaluate((element) => (element as HTMLElement & { outputs: object }).outputs);
  expect(after).not.toEqual(before);
  expect(Object.keys(after)).toEqual(Object.keys(before));
  expect((await heard()).at(-1)!.detail.outputs).toEqual(after);
});

test("its outputs are those that the package computes without a page", async ({ page }) => {
  await page.goto(`${origin}/one.html`);
  const figure = await alive(page, "coordination");
  const same = await figure.evaluate(async (element) => {
    const core = "/dist/npm/core.js";
    const { evaluate } = await import(core);
    const { parameters, outputs } = await evaluate("coordination", { people: 12 });
    const { values, outputs: own } = element as HTMLElement & { values: object; outputs: object };
    return JSON.stringify([values, own]) === JSON.stringify([parameters, outputs]);
  });
  expect(same).toBe(true);
});

test("a figure gives its picture and its table as files", async ({ page }) => {
  await page.goto(`${origin}/one.html`);
  const figure = await alive(page, "coordination");
  const files = await figure.evaluate(async (element) => {
    const { toBlob, toCSV } = element as HTMLElement & { toBlob(type?: string): Promise<Blob>; toCSV(): Promise<string> };
    const [png, svg] = await Promise.all([toBlob.call(element), toBlob.call(element, "svg")]);
    const image = await createImageBitmap(png);
    return { types: [png.type, svg.type], width: image.width, svg: await svg.text(), csv: await toCSV.call(element) };
  });
  expect(files.types).toEqual(["image/png", "image/svg+xml"]);
  expect(files.width).toBeGreaterThan(600);
  expect(files.svg).toMatch(/^<svg /u);
  expect(files.svg).not.toContain("var(");
  expect(files.csv.split("\r\n").length).toBeGreaterThan(5);
});

test("keys and drags that a control uses stay inside the element, others do not", async ({ page }) => {
  await page.goto(`${origin}/one.html`);
  const figure = await alive(page, "coordination");
  await page.evaluate(() => {
    const outside: string[] = [];
    Object.assign(window, { outside });
    for (const type of ["keydown", "keyup", "keypress"]) document.addEventListener(type, (event) => outside.push((event as KeyboardEvent).key));
    for (const type of ["touchstart", "pointerdown"]) document.querySelector("#slides")!.addEventListener(type, () => outside.push(type));
  });
  const outside = () => page.evaluate(() => (window as unknown as { outside: string[] }).outside.splice(0));
  // What keeps them inside is loaded when a hand comes near.
  const loaded = page.waitForEvent("requestfinished", (request) => request.url().includes("nearby"));
  await slider(figure).focus();
  await loaded;
  await page.waitForTimeout(100);
  for (const key of ["ArrowRight", "ArrowLeft", "PageUp", "Home"]) await page.keyboard.press(key);
  expect(await outside()).toEqual([]);
  await page.keyboard.press("n");
  await page.keyboard.press("Escape");
  expect(new Set(await outside())).toEqual(new Set(["n", "Escape"]));
  const field = figure.locator("[role=spinbutton]").first();
  await field.focus();
  await page.keyboard.type("2.5");
  await page.keyboard.press("Enter");
  expect(await outside()).toEqual([]);
  const box = (await slider(figure).boundingBox())!;
  await page.mouse.move(box.x + box.width / 3, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.up();
  expect(await outside()).toEqual([]);
});
