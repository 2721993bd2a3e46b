import { expectClean } from "./checks";
import { alive, expect, test, type Locator, type Page } from "./fixture";

// The clock of the meeting: a whole meeting by the keyboard, on a clock that the test moves.

const clock = (page: Page): Locator => page.locator("details.clock");
const shown = (page: Page): Locator => page.locator(".clock-face");

async function begin(page: Page): Promise<void> {
  await page.clock.install({ time: new Date("2026-11-30T09:00:00") });
  await page.goto("operator/");
  await page.getByText("Run a clock in your next meeting").press("Enter");
  await expect(page.getByRole("timer")).toHaveText("0:00:00");
  await page.getByRole("button", { name: "Start" }).press("Enter");
}

test("a meeting counts its price, with people who leave, a pause, a reload and a reset", async ({ page }) => {
  await begin(page);
  await page.clock.runFor("30:00");
  await expect(page.getByRole("timer")).toHaveText("0:30:00");
  await expect(shown(page)).toContainText("4.00 person-hours so far");
  await expect(shown(page)).toContainText("The plan is 8 person-hours. It has taken 16 times what one person needs who decides alone.");
  // Half of them leave.
  const figure = page.locator('narrows-figure[chart="meeting"]');
  const heads = figure.getByRole("spinbutton").first();
  await heads.fill("4");
  await expect(shown(page)).toContainText("4 people are in it.");
  await page.clock.runFor("15:00");
  await expect(shown(page)).toContainText("5.00 person-hours so far");
  // What a tab holds is not lost with the page.
  await page.reload();
  await expect(page.getByRole("timer")).toHaveText("0:45:00");
  await page.clock.runFor("30:00");
  await expect(shown(page)).toContainText("7.00 person-hours so far");
  await expect(shown(page)).toContainText("It should have ended 15 minutes ago.");
  await page.getByRole("button", { name: "Pause" }).press("Enter");
  await page.clock.runFor("20:00");
  await expect(page.getByRole("timer")).toHaveText("1:15:00");
  await page.getByRole("button", { name: "Set to zero" }).press("Enter");
  await expect(page.getByRole("timer")).toHaveText("0:00:00");
  await expect(shown(page)).toContainText("0.00 person-hours so far");
  await expect(page.getByRole("button", { name: "Start" })).toBeFocused();
  await expect(page.getByRole("button", { name: "Set to zero" })).toBeDisabled();
});

test("on a phone it is clean, with hours lost around it; with less motion it shows minutes", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.clock.install({ time: new Date("2026-11-30T09:00:00") });
  await page.goto("operator/?operator.interruption=0.5");
  await clock(page).locator("summary").click();
  await page.getByRole("button", { name: "Start" }).click();
  await page.clock.runFor("10:30");
  await expect(page.getByRole("timer")).toHaveText("0:10");
  await expect(shown(page)).toContainText("5.33 person-hours so far");
  await expect(shown(page)).toContainText("4.00 of these person-hours are lost around it.");
  await alive(page, "operator");
  await expectClean(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});
