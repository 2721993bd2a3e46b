import { test as base, expect, type Locator, type Page } from "../../www/node_modules/@playwright/test/index.js";

export { expect, type Locator, type Page };

/** What one of the opening screen's four levers is called, where it is drawn and how it is addressed. */
export const LEVERS = [
  { key: "team", mechanism: "coordination", parameter: "people", opening: "12", moved: "13" },
  { key: "batch", mechanism: "feedback", parameter: "release_period", opening: "13", moved: "13.25" },
  { key: "info", mechanism: "information", parameter: "threshold", opening: "0.9", moved: "0.91" },
  { key: "defer", mechanism: "debt", parameter: "deferral", opening: "26", moved: "26.25" },
] as const;

/** A test page that fails on anything in the console, any uncaught error, dialog or policy report. */
export const test = base.extend<{ complaints: string[] }>({
  complaints: [
    async ({ page }, use) => {
      const complaints: string[] = [];
      listen(page, complaints);
      await use(complaints);
      expect(complaints, "the console stays empty").toEqual([]);
    },
    { auto: true },
  ],
});

function listen(page: Page, complaints: string[]): void {
  page.on("console", (message) => complaints.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => complaints.push(`uncaught: ${error.message}`));
  page.on("dialog", (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
}

/** The figure of a mechanism, once it is alive: its slider can be moved. */
export async function alive(page: Page, mechanism: string): Promise<Locator> {
  const figure = page.locator(`narrows-figure[mechanism="${mechanism}"]`).first();
  await figure.scrollIntoViewIfNeeded();
  await expect(slider(figure)).toBeEnabled();
  await expect.poll(() => pixels(figure)).not.toBe("");
  return figure;
}

/** Waits until the page's own script has done its part too: it lets the lever bar appear last of all. */
export async function begun(page: Page): Promise<void> {
  await expect(page.locator("#bar")).not.toHaveAttribute("hidden");
}

/** Waits until every figure has its model, those far from the viewport too. */
export async function allAlive(page: Page): Promise<void> {
  const figures = page.locator("narrows-figure");
  await expect
    .poll(() => figures.evaluateAll((all) => all.filter((figure) => Object.keys((figure as Figure).values).length === 0).length))
    .toBe(0);
}

/** Paths of the models that the page asks for from now on; with `all`, of every Wasm file. */
export function models(page: Page, all = false): string[] {
  const names: string[] = [];
  page.on("request", (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.endsWith(".wasm") && (all || !pathname.includes("/engine_bg"))) names.push(pathname);
  });
  return names;
}

/** Waits until whatever was asked of the figures so far is drawn and written: all redraws of a frame meet in one. */
export async function drawn(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/** Waits until what follows when the hand rests has happened: a timer set later and for longer fires later. */
export async function rested(page: Page): Promise<void> {
  await drawn(page);
  await page.evaluate(() => new Promise((done) => setTimeout(done, 400)));
}

/** Waits until the address holds what the figure is set to. */
export async function addressed(page: Page, figure: Locator, parameter: string, key: string): Promise<void> {
  const set = await figure.evaluate((element, name) => (element as Figure).values[name], parameter);
  await expect.poll(() => new URL(page.url()).searchParams.get(key)).toBe(String(set));
}

interface Figure extends HTMLElement {
  readonly values: Record<string, number | string>;
}

/** The figure's slider that lies on its axis. */
export function slider(figure: Locator): Locator {
  return figure.locator("input[type=range]").first();
}

/** A digest of the canvas, empty while nothing is drawn. */
export function pixels(figure: Locator): Promise<string> {
  return figure.evaluate((element) => {
    const canvas = element.shadowRoot?.querySelector("canvas");
    if (!canvas || canvas.width === 0) return "";
    // A copy is read, so that the browser does not warn about reading the one that is drawn on.
    const copy = Object.assign(document.createElement("canvas"), { width: canvas.width, height: canvas.height });
    const context = copy.getContext("2d", { willReadFrequently: true })!;
    context.drawImage(canvas, 0, 0);
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    let digest = 0;
    let painted = 0;
    for (let index = 0; index < data.length; index += 4) {
      if (data[index + 3] === 0) continue;
      painted += 1;
      digest = (Math.imul(digest, 31) + data[index]! * 7 + data[index + 1]! * 5 + data[index + 2]! + index) | 0;
    }
    return painted > 100 ? String(digest) : "";
  });
}

/** Waits until something is there that is not what was there before: neither nothing nor the same. */
export async function expectChange(read: () => Promise<string>, before: string): Promise<void> {
  await expect
    .poll(async () => {
      const now = await read();
      return now !== "" && now !== before;
    }, { message: "there is something, and something else than before" })
    .toBe(true);
}

/** The figure's computed claim. */
export function claim(figure: Locator): Promise<string> {
  return part(figure, "claim");
}

/** The text of the figure's data table. */
export function table(figure: Locator): Promise<string> {
  return figure.evaluate((element) => element.shadowRoot?.querySelector("table")?.textContent ?? "");
}

/** The text of one of the figure's parts. */
export function part(figure: Locator, name: string): Promise<string> {
  return figure.evaluate(
    (element, part) => element.shadowRoot?.querySelector(`[part~="${part}"]`)?.textContent?.trim() ?? "",
    name,
  );
}
