import { CHAPTERS, expect, test, type Page } from "./fixture";

/** Names of the Wasm files that a page has asked for. */
function modules(page: Page): string[] {
  const names: string[] = [];
  page.on("request", (request) => {
    if (request.url().endsWith(".wasm")) names.push(new URL(request.url()).pathname);
  });
  return names;
}

for (const chapter of CHAPTERS) {
  test(`${chapter}: every figure draws the chart it names, from one module`, async ({ page }) => {
    const asked = modules(page);
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

test("a lone figure that names a chapter's chart gets the module that draws it", async ({ page }) => {
  const asked = modules(page);
  await page.goto("embed/coordination/?chart=teams");
  const figure = page.locator("narrows-figure");
  await expect(figure.locator("[part~=figure]")).toHaveAttribute("data-signature", /^coordination teams /);
  await expect(figure.locator(".narrows-painted")).toHaveCount(1);
  expect(asked).toHaveLength(1);
});
