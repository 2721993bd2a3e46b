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

test("keys and drags that a control uses stay inside the element from the first on, others do not", async ({ page }) => {
  // What a figure needs once a hand is near comes late, after all of this.
  let send = (): void => undefined;
  const late = new Promise<void>((done) => (send = done));
  await page.route(/nearby/u, (route) => late.then(() => route.continue()));
  await page.goto(`${origin}/one.html`);
  const figure = await alive(page, "coordination");
  await page.evaluate(() => {
    const outside: string[] = [];
    Object.assign(window, { outside });
    for (const type of ["keydown", "keyup", "keypress"]) document.addEventListener(type, (event) => outside.push((event as KeyboardEvent).key));
    for (const type of ["touchstart", "pointerdown"]) document.querySelector("#slides")!.addEventListener(type, () => outside.push(type));
  });
  const outside = () => page.evaluate(() => (window as unknown as { outside: string[] }).outside.splice(0));
  const value = (): Promise<string | null> => slider(figure).getAttribute("aria-valuetext");
  await slider(figure).focus();
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
  // A finger too, and it moves the slider as it goes.
  const before = await value();
  const session = await page.context().newCDPSession(page);
  const touch = async (type: "touchStart" | "touchMove" | "touchEnd", part: number): Promise<void> => {
    const touchPoints = type === "touchEnd" ? [] : [{ x: box.x + box.width * part, y: box.y + box.height / 2 }];
    await session.send("Input.dispatchTouchEvent", { type, touchPoints });
  };
  await touch("touchStart", 0.5);
  for (const part of [0.6, 0.7, 0.8]) await touch("touchMove", part);
  await touch("touchEnd", 0.8);
  expect(await outside()).toEqual([]);
  await expect.poll(value).not.toBe(before);
  const keep = figure.getByRole("button", { name: "Keep this setting as A" });
  await expect(keep).toHaveCount(0);
  send();
  await expect(keep).toBeVisible();
});
