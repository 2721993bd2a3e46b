import { alive, begun, expect, rested, slider, test, type Page } from "./fixture";

const CODEC = /\/codec\.js$/u;

/** The paths of the codec that a page has asked for. */
function codecs(page: Page): string[] {
  const asked: string[] = [];
  page.on("request", (request) => {
    if (CODEC.test(new URL(request.url()).pathname)) asked.push(request.url());
  });
  return asked;
}

/** Moves the lever of a figure by the keyboard. */
async function move(page: Page): Promise<void> {
  const figure = await alive(page, "feedback");
  await slider(figure).focus();
  await page.keyboard.press("PageDown");
}

const CONTENTS = 'a[data-keep][href*="information/"]';

test("an address without settings loads no codec; one is loaded as soon as a lever moves", async ({ page }) => {
  const asked = codecs(page);
  await page.goto("./?utm_source=letter");
  await begun(page);
  await alive(page, "feedback");
  await rested(page);
  expect(asked).toEqual([]);
  await move(page);
  // What is another program's stays in the address, and links do not carry it on.
  await expect.poll(() => new URL(page.url()).search).toBe("?utm_source=letter&batch=10.5");
  await expect(page.locator(CONTENTS).first()).toHaveAttribute("href", /\?batch=10\.5$/u);
  expect(asked).toHaveLength(1);
});

test("an address that mail or chat has changed is read, and what is lost of it is said", async ({ page }) => {
  await page.goto("./?TEAM=30&amp;batch=2,5&info=0.5).&fbclid=x");
  await begun(page);
  await expect.poll(() => new URL(page.url()).search).toBe("?fbclid=x&team=30&batch=2.5&info=0.5");
  await expect(page.locator("[data-problems]")).toBeHidden();
  await page.goto("./?team=30&team=40");
  await expect(page.locator("[data-problems]")).toContainText("team is given twice, the second time as 40. The first counts.");
});

test("an address is read before any Wasm module is there", async ({ page }) => {
  let release = (): void => undefined;
  const released = new Promise<void>((done) => (release = done));
  await page.route("**/*.wasm", async (route) => {
    await released;
    await route.continue();
  });
  await page.goto("./?team=999&batch=2");
  await expect(page.locator("[data-problems]")).toContainText("999");
  await expect.poll(() => new URL(page.url()).search).toBe("?team=60&batch=2");
  release();
  await expect(slider(await alive(page, "feedback"))).toHaveAttribute("aria-valuetext", /^2 /u);
});

test("a link that is clicked before the codec is there is followed once it is, and carries the state", async ({ page }) => {
  await page.route(CODEC, async (route) => {
    await new Promise((done) => setTimeout(done, 1500));
    await route.continue();
  });
  await page.goto("./");
  await begun(page);
  await move(page);
  await page.locator(CONTENTS).first().click();
  await page.waitForURL(/information/u);
  await expect.poll(() => new URL(page.url()).search).toBe("?batch=10.5");
});

test("where the codec cannot be loaded a link still leads on", async ({ page }) => {
  await page.route(CODEC, (route) => route.fulfill({ contentType: "text/javascript", body: "throw new Error('gone');" }));
  await page.goto("./");
  await begun(page);
  await move(page);
  await page.locator(CONTENTS).first().click();
  await page.waitForURL(/information/u);
  await begun(page);
});
