import { expectClean } from "./checks";
import { alive, allAlive, begun, expect, slider, test } from "./fixture";

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
