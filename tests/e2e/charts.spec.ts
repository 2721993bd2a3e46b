import { CHAPTERS, expect, models, test } from "./fixture";

for (const chapter of CHAPTERS) {
  test(`${chapter}: every figure draws the chart it names, from one model`, async ({ page }) => {
    const asked = models(page);
    await page.goto(`${chapter}/`);
    const figures = page.locator("main narrows-figure");
    const claims = new Set<string>();
    for (let index = 0; index < (await figures.count()); index += 1) {
      const figure = figures.nth(index);
      await figure.scrollIntoViewIfNeeded();
      const chart = (await figure.getAttribute("chart")) ?? "";
      await expect(figure.locator("[part~=figure]")).toHaveAttribute("data-signature", new RegExp(`^${chapter} ${chart} `));
      await expect(figure.locator(".narrows-painted")).toHaveCount(1);
      claims.add(await figure.locator("[part~=claim]").innerText());
    }
    expect(claims.size).toBeGreaterThan(3);
    expect(asked).toHaveLength(1);
  });
}

test("a lone figure that names a chapter's chart gets the model that draws it", async ({ page }) => {
  const asked = models(page);
  await page.goto("embed/coordination/?chart=teams");
  const figure = page.locator("narrows-figure");
  await expect(figure.locator("[part~=figure]")).toHaveAttribute("data-signature", /^coordination teams /);
  await expect(figure.locator(".narrows-painted")).toHaveCount(1);
  expect(asked).toHaveLength(1);
});
