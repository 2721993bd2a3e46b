import { alive, CHAPTERS, claim, expect, slider, test, type Page } from "./fixture";

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

test("figures that no one module draws together load one each, once, and each is drawn by its own", async ({ page }) => {
  const asked = modules(page);
  await page.goto("embed/debt/");
  await alive(page, "debt");
  expect(asked).toHaveLength(1);
  await page.evaluate(() => {
    for (const chart of ["teams", "links", "teams"]) {
      const figure = document.createElement("narrows-figure");
      figure.setAttribute("mechanism", "coordination");
      figure.setAttribute("chart", chart);
      document.querySelector("main")?.append(figure);
    }
  });
  const added = page.locator("narrows-figure[mechanism=coordination]");
  for (const figure of await added.all()) {
    await figure.scrollIntoViewIfNeeded();
    await expect(figure.locator(".narrows-painted")).toHaveCount(1);
  }
  const debt = await alive(page, "debt");
  const before = await claim(debt);
  await slider(debt).focus();
  await page.keyboard.press("Home");
  await expect.poll(() => claim(debt)).not.toBe(before);
  expect(new Set(asked).size).toBe(2);
  expect(asked).toHaveLength(2);
});
