import { alive, drawn, expect, expectChange, pixels, slider, test, type Page } from "./fixture";
import { plainServer } from "./plain-server";

// Pages are kept when one leaves them, as in a reader's own browser.
test.use({ launchOptions: async ({ launchOptions }, use) => use({ ...launchOptions, ignoreDefaultArgs: ["--disable-back-forward-cache"] }) });

let origin: string;
let close: () => Promise<unknown>;

test.beforeAll(async () => {
  ({ origin, close } = await plainServer(() => ({}), (url, response) => {
    if (!["/one.html", "/next.html"].includes(url.pathname)) return false;
    const figure = '<script type="module" src="/dist/npm/narrows.js"></script><narrows-figure mechanism="debt">loading</narrows-figure>';
    response.writeHead(200, { "content-type": "text/html" }).end(`<!doctype html><title>One</title>${url.pathname === "/one.html" ? figure : "<p>Next</p>"}`);
    return true;
  }));
});

test.afterAll(() => close());

interface Counting {
  texts: number;
}

/** How many texts were drawn so far, in the page that comes: each picture has some. */
async function countTexts(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    (window as unknown as Counting).texts = 0;
    const usual = CanvasRenderingContext2D.prototype.fillText;
    CanvasRenderingContext2D.prototype.fillText = function (this: CanvasRenderingContext2D, ...given) {
      (window as unknown as Counting).texts += 1;
      return usual.apply(this, given);
    };
  });
  return () => page.evaluate(() => (window as unknown as Counting).texts);
}

/** Has the page think that it is hidden, or seen again; frames go on, which a browser would stop. */
async function setHidden(page: Page, hidden: boolean): Promise<void> {
  await page.evaluate((hidden) => {
    for (const [name, value] of [["hidden", hidden], ["visibilityState", hidden ? "hidden" : "visible"]] as const) {
      Object.defineProperty(document, name, { configurable: true, get: () => value });
    }
    document.dispatchEvent(new Event("visibilitychange"));
  }, hidden);
}

test("a hidden page draws nothing, and its figures are as they were set once it is seen", async ({ page }) => {
  const texts = await countTexts(page);
  await page.goto(`${origin}/one.html`);
  const figure = await alive(page, "debt");
  await drawn(page);
  const before = await pixels(figure);
  await setHidden(page, true);
  const drawnBefore = await texts();
  await figure.evaluate((element) => (element as HTMLElement & { set(name: string, value: number): void }).set("deferral", 30));
  await page.emulateMedia({ colorScheme: "dark" });
  await page.waitForTimeout(500);
  expect(await texts()).toBe(drawnBefore);
  expect(await pixels(figure)).toBe(before);
  await setHidden(page, false);
  await expectChange(() => pixels(figure), before);
  await expect(slider(figure)).toHaveAttribute("aria-valuetext", "30 weeks");
});

test("a canvas whose picture was lost is drawn again", async ({ page }) => {
  await page.goto(`${origin}/one.html`);
  const figure = await alive(page, "debt");
  await drawn(page);
  const before = await pixels(figure);
  const blank = await figure.evaluate((element) => {
    const canvas = element.shadowRoot!.querySelector("canvas")!;
    // As a browser does when it takes the memory of a canvas and gives it back.
    canvas.getContext("2d")!.reset();
    canvas.dispatchEvent(new Event("contextlost"));
    const data = canvas.getContext("2d")!.getImageData(0, 0, canvas.width, canvas.height).data;
    canvas.dispatchEvent(new Event("contextrestored"));
    return data.every((one) => one === 0);
  });
  expect(blank).toBe(true);
  await expect.poll(() => pixels(figure)).toBe(before);
});

test("a page that comes back from the back/forward cache is as it was left, and alive", async ({ page }) => {
  await page.goto(`${origin}/one.html`);
  const figure = await alive(page, "debt");
  await slider(figure).focus();
  await page.keyboard.press("PageUp");
  await drawn(page);
  const [picture, value] = [await pixels(figure), await slider(figure).getAttribute("aria-valuetext")];
  await page.evaluate(() => {
    addEventListener("pageshow", ({ persisted }) => Object.assign(window, { persisted }));
  });
  await page.goto(`${origin}/next.html`);
  await page.goBack({ waitUntil: "commit" });
  await expect.poll(() => page.evaluate(() => (window as unknown as { persisted?: boolean }).persisted)).toBe(true);
  await expect.poll(() => pixels(figure)).toBe(picture);
  await expect(slider(figure)).toHaveAttribute("aria-valuetext", value!);
  await slider(figure).focus();
  await page.keyboard.press("PageUp");
  await expectChange(() => pixels(figure), picture);
});
