import { expectClean } from "./checks";
import { allAlive, expect, test, type Page } from "./fixture";

// The game of the machine's chapter: a whole one by the keyboard, a whole one by pointer.

const board = (page: Page) => page.locator(".game-board");
const heading = (page: Page) => board(page).getByRole("heading");

async function begin(page: Page): Promise<void> {
  await page.goto("machine/");
  await page.getByRole("button", { name: "Play", exact: true }).press("Enter");
  await expect(heading(page)).toHaveText("Quarter 1 of 8");
  await expect(heading(page)).toBeFocused();
}

test("a whole game is played by the keyboard, and the end says what was best", async ({ page }) => {
  await begin(page);
  for (let quarter = 1; quarter <= 8; quarter += 1) {
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    await page.keyboard.press("Tab");
    // The last of the moves is to wait.
    if (quarter > 2) await page.keyboard.press("ArrowUp");
    else await page.keyboard.press("Space");
    await page.keyboard.press("Enter");
    await expect(heading(page)).toHaveText(quarter < 8 ? `Quarter ${quarter + 1} of 8` : /good decisions in time$/);
    await expect(heading(page)).toBeFocused();
  }
  await expect(board(page).getByRole("row")).toHaveCount(10);
  await expect(board(page)).toContainText("The best order gives 252 good decisions.");
  const sums = await board(page).locator("tfoot td").allTextContents();
  expect(Number(sums[0]) + Number(sums[1])).toBeCloseTo(Number(sums[3]), -0.5);
  await board(page).getByRole("button", { name: "Play again" }).press("Enter");
  await expect(heading(page)).toHaveText("Quarter 1 of 8");
});

test("the best order, by pointer on a phone: nothing is lost, and the figures are set to the end", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await begin(page);
  await expect(board(page).getByRole("radio", { name: /^Cut it further/ })).toBeDisabled();
  await expectClean(page);
  for (const move of ["Cut the release period", "Decide with 70%", "Repair faults", "Cut it further", "Wait", "Wait", "Wait", "Wait"]) {
    await board(page).getByRole("radio", { name: "The leader’s deciding" }).check();
    await board(page).getByRole("radio", { name: new RegExp(`^${move}`) }).check();
    await board(page).getByRole("button", { name: "Play the quarter" }).click();
  }
  await expect(board(page)).toContainText("No order does better with this budget.");
  await expectClean(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await board(page).getByRole("button", { name: "Set the figures" }).click();
  await allAlive(page);
  await expect.poll(() => new URL(page.url()).searchParams.get("batch")).toBe("1");
});
