import { CHAPTERS, expect, test } from "./fixture";

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  for (const path of ["./", ...CHAPTERS.map((id) => `${id}/`), ...CHAPTERS.map((id) => `embed/${id}/`)]) {
    test(`${path}: pictures, sentences and tables are there`, async ({ page }) => {
      await page.goto(path);
      const figures = page.locator("narrows-figure");
      const count = await figures.count();
      expect(count).toBeGreaterThan(0);
      for (let index = 0; index < count; index += 1) {
        const figure = figures.nth(index);
        if (!(await figure.isVisible())) continue;
        await expect(figure.locator("svg:visible").first()).toBeVisible();
        expect(await figure.locator("table").count()).toBeGreaterThan(0);
        expect((await figure.innerText()).trim().length).toBeGreaterThan(10);
      }
      // A placeholder that got no number or name, or a key that got no words.
      expect(await page.locator("body").textContent()).not.toMatch(/\{\s*\$|\b(?:label|param|output|say|chart)-[a-z]/u);
    });
  }

  test("the opening says the one number and what holds it back", async ({ page }) => {
    await page.goto("./");
    await expect(page.locator("[data-score]").first()).toHaveText("0.62");
    await expect(page.locator("main")).toContainText("leader");
  });
});

test("print shows pictures and tables, no lever bar", async ({ page }) => {
  await page.goto("coordination/");
  await page.waitForLoadState("networkidle");
  await page.emulateMedia({ media: "print" });
  await expect(page.locator("narrows-figure").first()).toBeVisible();
  await expect(page.locator("narrows-levers")).toBeHidden();
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
