import { expectAccessible, expectNoExcess } from "./checks";
import { begun, expect, test, type Page } from "./fixture";

// The pipe, played decision by decision: by pointer, by keyboard, while a lever moves, off screen, without motion, and where nothing ships.

const panel = (page: Page) => page.getByRole("group", { name: "The pipe, decision by decision" });
const act = (page: Page, name: string) => panel(page).getByRole("button", { name, exact: true });
const picture = (page: Page) => page.locator("[data-pipe] narrows-figure");

/** The week that the text below the picture says. */
async function week(page: Page): Promise<number> {
  return Number(/^Week (-?[\d.]+)\./.exec((await panel(page).locator(".flow-status").textContent()) ?? "")?.[1]);
}

/** What the picture shows, as one number. */
async function pixels(page: Page): Promise<string> {
  return picture(page).evaluate((figure) => (figure.shadowRoot?.querySelector("canvas") as HTMLCanvasElement).toDataURL());
}

async function open(page: Page, path: string, name = "Play it, decision by decision"): Promise<void> {
  await page.goto(path);
  await begun(page);
  await page.getByRole("button", { name }).press("Enter");
  await expect(panel(page)).toBeVisible();
}

/** Whether the clock moves within a while. */
async function moves(page: Page): Promise<boolean> {
  const before = await week(page);
  await page.waitForTimeout(900);
  return (await week(page)) > before;
}

test("by the keyboard it plays, pauses and goes from event to event, each of them announced; the still picture comes back", async ({ page }) => {
  await open(page, "machine/");
  await expect(act(page, "Pause")).toBeFocused();
  await expect.poll(() => week(page)).toBeGreaterThan(0.3);
  await page.keyboard.press("Space");
  await expect(act(page, "Play")).toBeFocused();
  expect(await moves(page)).toBe(false);
  await expectAccessible(page, "[data-pipe]");

  const shown = await pixels(page);
  await page.keyboard.press("ArrowRight");
  const said = panel(page).locator(".flow-step");
  await expect(said).toHaveText(/^Week \d+\.\d: .+\.$/);
  const first = (await said.textContent()) ?? "";
  await expect(page.locator("[data-narrows-live] [role=status]")).toContainText(first);
  expect(await pixels(page)).not.toBe(shown);
  // Two ideas within a tenth of a week read the same.
  let further = 0;
  for (; further < 9 && (await said.textContent()) === first; further += 1) await page.keyboard.press("ArrowRight");
  await expect(said).not.toHaveText(first);
  for (; further > 0; further -= 1) await page.keyboard.press("ArrowLeft");
  await expect(said).toHaveText(first);

  const still = page.getByRole("button", { name: "Play it, decision by decision" });
  await act(page, "Back to the still picture").press("Enter");
  await expect(still).toBeFocused();
  await expect(panel(page)).toHaveCount(0);
});

test("a lever that is moved while it plays changes the firm from then on; off screen it waits", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await open(page, "machine/");
  await panel(page).getByRole("combobox").selectOption("4");
  await expect.poll(() => week(page)).toBeGreaterThan(3);
  await expectNoExcess(page);
  const before = await week(page);
  await picture(page).evaluate((figure) => (figure as unknown as { set(name: string, value: number): void }).set("release_period", 1));
  await expect.poll(() => week(page)).toBeGreaterThan(before + 2);
  // Every week now, so that few are left to wait.
  await expect.poll(async () => Number(/, (\d+) for release day/.exec((await panel(page).locator(".flow-status").textContent()) ?? "")?.[1])).toBeLessThan(20);
  await page.evaluate(() => scrollTo(0, 0));
  await page.waitForTimeout(300);
  expect(await moves(page)).toBe(false);
  await picture(page).scrollIntoViewIfNeeded();
  expect(await moves(page)).toBe(true);
});

test("where no motion is wanted it only goes from event to event", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await open(page, "machine/", "Step through it, decision by decision");
  await expect(act(page, "Next event")).toBeFocused();
  await expect(panel(page).getByRole("button", { name: /^(Play|Pause)$/ })).toHaveCount(0);
  await expect(panel(page).getByRole("combobox")).toHaveCount(0);
  expect(await week(page)).toBe(0);
  await page.keyboard.press("Enter");
  await expect(panel(page).locator(".flow-step")).toHaveText(/^Week/);
  expect(await moves(page)).toBe(false);
});

test("on the opening page nothing moves before it is asked for; where nothing ships it says so", async ({ page }) => {
  await page.goto("./?team=1&batch=0.25");
  await begun(page);
  const before = await pixels(page);
  await page.waitForTimeout(500);
  expect(await pixels(page)).toBe(before);
  await page.getByRole("button", { name: "Play it, decision by decision" }).click();
  await expect(panel(page)).toContainText("Nothing ships at this setting");
  await act(page, "Next event").click();
  await expect(panel(page).locator(".flow-step")).toContainText("Nothing will happen here");
  await picture(page).evaluate((figure) => (figure as unknown as { set(name: string, value: number): void }).set("people", 12));
  await act(page, "Play").click();
  await expect(panel(page).locator(".flow-status")).toHaveText(/ideas|decisions are under way/);
  await expect.poll(() => week(page)).toBeGreaterThan(0.5);
  await expectAccessible(page, "[data-pipe]");
});
