import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { test as base } from "../../www/node_modules/@playwright/test/index.js";
import { expectStill } from "./checks";
import { expect, test } from "./fixture";
import { ROOT } from "./plain-server";

const fileOf = (page: string): string => pathToFileURL(join(ROOT, "dist/site", page)).href;

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the opening says the one number and what holds it back, with pictures, sentences and tables", async ({ page }) => {
    await page.goto("./");
    await expectStill(page);
    await expect(page.locator("[data-score]").first()).toHaveText("0.62");
    await expect(page.locator("main")).toContainText("leader");
  });
});

// The console says that modules are not loaded from files.
base("a copy of the site that is opened from a disk shows its pictures, sentences and tables", async ({ page }) => {
  await page.goto(fileOf("index.html"));
  await expectStill(page);
  await page.goto(fileOf("debt/index.html"));
  await expectStill(page);
});

test("a Wasm file that is missing leaves the picture, one sentence and a second try", async ({ browser, baseURL }) => {
  const page = await browser.newPage();
  let blocked = true;
  await page.route("**/*.wasm", (route) => (blocked ? route.fulfill({ status: 404, body: "gone" }) : route.continue()));
  await page.goto(baseURL!);
  const figure = page.locator('narrows-figure[mechanism="coordination"]').first();
  const retry = figure.getByRole("button", { name: "Try again" });
  await expect(retry).toBeVisible({ timeout: 6_000 });
  await expect(figure.locator("svg:visible").first()).toBeVisible();
  blocked = false;
  await retry.click();
  await expect(figure.locator("input[type=range]").first()).toBeEnabled();
  await page.close();
});
