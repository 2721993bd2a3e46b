import { expectStill } from "./checks";
import { expect, test } from "./fixture";

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the opening says the one number and what holds it back, with pictures, sentences and tables", async ({ page }) => {
    await page.goto("./");
    await expectStill(page);
    await expect(page.locator("[data-score]").first()).toHaveText("0.62");
    await expect(page.locator("main")).toContainText("leader");
  });
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
