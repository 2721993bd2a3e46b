import AxeBuilder from "../../www/node_modules/@axe-core/playwright/dist/index.js";
import { alive, allAlive, begun, CHAPTERS, drawn, expect, slider, test, type Page } from "./fixture";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

async function expectClean(page: Page): Promise<void> {
  // At the top the lever bar is away: what it happens to cut through further down is no small target.
  await page.evaluate(() => window.scrollTo(0, 0));
  const bar = page.locator("#bar");
  if ((await bar.count()) > 0) await expect(bar).toHaveClass(/\baway\b/);
  await drawn(page);
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
  const brief = violations.map(({ id, nodes }) => ({ id, where: nodes.map(({ target }) => String(target)) }));
  expect(brief).toEqual([]);
}

for (const colorScheme of ["light", "dark"] as const) {
  test(`opening, ${colorScheme}: axe finds nothing, untouched and moved`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto("./");
    const figure = await alive(page, "coordination");
    await expectClean(page);
    await slider(figure).focus();
    await page.keyboard.press("PageUp");
    await expectClean(page);
  });
}

for (const path of [...CHAPTERS.map((id) => `${id}/`), "notes/", "embed/coordination/"]) {
  test(`${path}: axe finds nothing`, async ({ page }) => {
    await page.goto(path);
    if (path !== "notes/") await alive(page, path.split("/").at(-2)!);
    await expectClean(page);
  });
}

test("a refused address: axe finds nothing", async ({ page }) => {
  await page.goto("./?team=999&batch=zzz");
  await alive(page, "coordination");
  await expect(page.locator("[data-problems]")).toContainText("zzz");
  await expectClean(page);
});

test("each chart is one named image, each slider has a name and a human value", async ({ page }) => {
  await page.goto("./");
  for (const mechanism of ["coordination", "feedback", "information", "debt"]) {
    const figure = await alive(page, mechanism);
    const image = figure.getByRole("img").first();
    await expect(image).toHaveAttribute("aria-label", /.{6,}/);
    await expect(slider(figure)).toHaveAttribute("aria-valuetext", /^[\d.,]+ ?(people|weeks|%)/);
  }
});

test("the whole opening screen can be walked with Tab alone", async ({ page }) => {
  await page.goto("./");
  await begun(page);
  await allAlive(page);
  await page.evaluate(() => window.scrollTo(0, 0));
  const met = new Set<string>();
  for (let press = 0; press < 120; press += 1) {
    await page.keyboard.press("Tab");
    const name = await page.evaluate(() => {
      let active = document.activeElement;
      let host = "";
      while (active?.shadowRoot?.activeElement) {
        host = active.getAttribute("mechanism") ?? active.localName;
        active = active.shadowRoot.activeElement;
      }
      if (!active || active === document.body) return "";
      return active.matches("input[type=range]") ? `slider ${host}` : active.localName;
    });
    if (name === "" && met.size > 3) break;
    met.add(name);
  }
  for (const mechanism of ["coordination", "feedback", "information", "debt"]) {
    expect([...met]).toContain(`slider ${mechanism}`);
  }
});
