import { expectAccessible, expectNoExcess } from "./checks";
import { begun, expect, test, type Locator, type Page } from "./fixture";

/** A figure of the chapter, once it is alive. */
async function figure(page: Page, chart: string): Promise<Locator> {
  const found = page.locator(`narrows-figure[mechanism="machine"][chart="${chart}"]`);
  await found.scrollIntoViewIfNeeded();
  await expect(found.locator("input[type=range]").first()).toBeEnabled();
  return found;
}

const now = (page: Page): Locator => page.locator("[data-say=say-score]");

test("a preset sets the page, its address is replayed, and one press sets it back", async ({ page, context }) => {
  await page.setViewportSize({ width: 320, height: 720 });
  await page.goto("machine/?team=9&machine.layers=3");
  await begun(page);
  // Until its script is there a preset is a link that loads the page anew.
  await page.waitForLoadState("networkidle");
  const before = await now(page).textContent();
  const presets = page.locator("[data-presets]");
  const founder = presets.getByRole("link", { name: "A founder as bottleneck" });
  await founder.click();
  const address = await founder.getAttribute("href");
  const asked = (key: string): string | null => new URL(page.url()).searchParams.get(key);
  // What stands as it opens is not in the page's own address.
  for (const [key, value] of [["team", "20"], ["machine.layers", "1"], ["machine.leader_hours", "8"]]) await expect.poll(() => asked(key ?? "")).toBe(value);
  await expect(page.locator("[data-say=say-constraint]")).toContainText("the leader’s decisions");
  await expectAccessible(page, "[data-presets]");
  await expectNoExcess(page);
  const set = await now(page).textContent();
  expect(set).not.toBe(before);

  const other = await context.newPage();
  await other.goto(`machine/${address}`);
  await begun(other);
  await expect(now(other)).toHaveText(set ?? "");
  await other.close();

  // By the keyboard: another firm, and back to what was set at first.
  await founder.focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(now(page)).not.toHaveText(set ?? "");
  await presets.getByRole("button", { name: "Back to your own settings" }).press("Enter");
  await expect(now(page)).toHaveText(before ?? "");
  await expect.poll(() => new URL(page.url()).search).toBe("?team=9&machine.layers=3");
});

test("a million decisions are simulated beside the page, and the sentence says so", async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto("machine/?machine.decisions=1000000");
  const stages = await figure(page, "stages");
  await expect(stages.locator("[part~=takeaway]")).toContainText("1,000,000 decisions", { timeout: 90_000 });
  await expect(stages.locator(".narrows-progress")).toBeHidden();
});
