import { expectClean } from "./checks";
import { alive, expect, test, type Locator, type Page } from "./fixture";

// The clock of the meeting: a whole meeting by the keyboard, on a clock that the test moves.

const clock = (page: Page): Locator => page.locator("details.clock");
const shown = (page: Page): Locator => page.locator(".clock-face");
const button = (page: Page, name: string): Locator => shown(page).getByRole("button", { name, exact: true });

async function begin(page: Page): Promise<void> {
  await page.clock.install({ time: new Date("2026-11-30T09:00:00") });
  await page.goto("operator/");
  const summary = page.getByText("Run a clock in your next meeting");
  // Hidden until its script is there, and a key is sent to what is hidden, too.
  await expect(summary).toBeVisible();
  await summary.press("Enter");
  await button(page, "Start").press("Enter");
}

/** The page's time goes on while the test waits, so that a little more may have been counted than was run. */
async function expectTaken(page: Page, hours: number, personHours: number): Promise<void> {
  const [clock, taken] = [page.getByRole("timer"), page.locator(".clock-taken")];
  await expect.poll(async () => ((await clock.textContent()) ?? "").split(":").reduce((sum, part) => 60 * sum + Number(part), 0) / 3600).toBeGreaterThanOrEqual(hours);
  const price = Number.parseFloat((await taken.textContent()) ?? "");
  expect(price).toBeGreaterThanOrEqual(personHours);
  expect(price).toBeLessThan(personHours + 0.9);
}

test("a meeting counts its price, with people who leave, a pause, a reload and a reset", async ({ page }) => {
  await begin(page);
  await page.clock.runFor("30:00");
  await expectTaken(page, 0.5, 4);
  await expect(shown(page)).toContainText(/The plan is 8 person-hours\. It has taken 1[67](\.\d)? times what one person needs who decides alone\./u);
  // Half of them leave.
  await page.locator('narrows-figure[chart="meeting"]').getByRole("spinbutton").first().fill("4");
  await expect(shown(page)).toContainText("4 people are in it.");
  await page.clock.runFor("15:00");
  await expectTaken(page, 0.75, 5);
  // What a tab holds is not lost with the page.
  await page.reload();
  await expectTaken(page, 0.75, 5);
  await page.clock.runFor("30:00");
  await expectTaken(page, 1.25, 7);
  await expect(shown(page)).toContainText(/It should have ended 1\d minutes ago\./u);
  await button(page, "Pause").press("Enter");
  const stood = await page.getByRole("timer").textContent();
  await page.clock.runFor("20:00");
  await expect(page.getByRole("timer")).toHaveText(stood ?? "");
  await button(page, "Set to zero").press("Enter");
  await expect(page.getByRole("timer")).toHaveText("0:00:00");
  await expect(shown(page)).toContainText("0.00 person-hours so far");
  await expect(button(page, "Start")).toBeFocused();
  await expect(button(page, "Set to zero")).toBeDisabled();
});

test("on a phone it is clean, with hours lost around it; with less motion it shows minutes", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.clock.install({ time: new Date("2026-11-30T09:00:00") });
  await page.goto("operator/?operator.interruption=0.5");
  await clock(page).locator("summary").click();
  await button(page, "Start").click();
  await page.clock.runFor("10:10");
  await expect(page.getByRole("timer")).toHaveText("0:10");
  await expect(shown(page)).toContainText(/5\.3\d person-hours so far/u);
  await expect(shown(page)).toContainText("4.00 of these person-hours are lost around it.");
  await alive(page, "operator");
  await expectClean(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});
