import { addressed, alive, begun, claim, expect, expectChange, models, rested, slider, test } from "./fixture";

test("figures of several mechanisms load one model each, once, and the engine once", async ({ page }) => {
  const asked = models(page);
  const all = models(page, true);
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
  await expectChange(() => claim(debt), before);
  expect(new Set(asked).size).toBe(2);
  expect(asked).toHaveLength(2);
  expect(all).toHaveLength(3);
});

test("settings of a mechanism that the page does not show stay in the address and travel on; nobody's are told", async ({ page }) => {
  const asked = models(page);
  await page.goto("coordination/?constraint.buffer=7&team=8&nobody.size=1");
  await begun(page);
  const problems = page.locator("[data-problems]");
  await expect(problems).toContainText("nobody.size");
  await expect(problems).not.toContainText("constraint");
  const figure = await alive(page, "coordination");
  await slider(figure).focus();
  await page.keyboard.press("ArrowRight");
  await addressed(page, figure, "people", "team");
  const settings = new URL(page.url()).searchParams;
  expect([settings.get("constraint.buffer"), settings.get("team"), settings.get("nobody.size")]).toEqual(["7", "9", null]);
  const links = await page.locator("a[data-keep]").evaluateAll((all) => all.map((link) => new URL((link as HTMLAnchorElement).href).searchParams.get("constraint.buffer")));
  expect(links.length).toBeGreaterThan(2);
  expect(new Set(links)).toEqual(new Set(["7"]));
  // The chapter's own model, and the machine's: the address moves a lever.
  expect(asked).toHaveLength(2);
});

test("a setting that was kept is read where its module is", async ({ page }) => {
  await page.goto("embed/constraint/?debt.interest=0.1&constraint.buffer=7");
  const figure = await alive(page, "constraint");
  await expect.poll(() => figure.evaluate((element) => (element as unknown as { values: Record<string, number> }).values["buffer"])).toBe(7);
  await expect.poll(() => [...new URL(page.url()).searchParams]).toEqual([["constraint.buffer", "7"], ["debt.interest", "0.1"]]);
});

for (const query of ["", "?team=30"]) {
  test(`where no figure brings the machine, its number stands until a lever is moved (${query || "none is"})`, async ({ page }) => {
    const asked = models(page);
    // A page like any chapter's, with one figure: of another mechanism than the machine.
    await page.route(/\/debt\/(?:\?.*)?$/u, async (route) => {
      const response = await route.fetch();
      const text = (await response.text()).replace(/<narrows-figure.*?<\/narrows-figure>/gsu, "").replace(/ data-(?:mechanism|predict)="debt"/gu, "");
      await route.fulfill({ response, body: text.replace(/<main[^>]*>/u, '$&<narrows-figure mechanism="constraint" linked></narrows-figure>') });
    });
    await page.goto(`debt/${query}`);
    await begun(page);
    await alive(page, "constraint");
    const score = page.locator("#bar [data-score]");
    if (query === "") {
      await rested(page);
      await expect(score).toHaveText("0.62");
      expect(asked).toHaveLength(1);
      await page.locator("#bar narrows-levers input[type=range]").first().evaluate((input: HTMLInputElement) => {
        input.value = input.max;
        input.dispatchEvent(new Event("input", { bubbles: true, composed: true }));
      });
    }
    await expect(score).not.toHaveText("0.62");
    expect(asked).toHaveLength(2);
  });
}

test("a lone figure that names a chapter's chart gets the model that draws it", async ({ page }) => {
  const asked = models(page);
  await page.goto("embed/coordination/?chart=teams");
  const figure = page.locator("narrows-figure");
  await expect(figure.locator("[part~=figure]")).toHaveAttribute("data-signature", /^coordination teams /);
  await expect(figure.locator(".narrows-painted")).toHaveCount(1);
  await rested(page);
  expect(asked).toHaveLength(1);
});
