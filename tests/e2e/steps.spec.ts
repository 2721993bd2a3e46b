import { expect, test } from "./fixture.js";

test("the five steps are walked with buttons, by the keyboard alone, and end at the ends", async ({ page }) => {
  await page.goto("constraint/?constraint.capacity_3=60");
  const figure = page.locator('narrows-figure[chart="steps"]');
  await figure.scrollIntoViewIfNeeded();
  const [back, on] = [figure.getByRole("button", { name: "Back" }), figure.getByRole("button", { name: "Next step" })];
  const field = figure.getByRole("spinbutton", { name: "Steps walked" });
  await expect(field).toBeEnabled();
  await expect(back).toHaveAttribute("aria-disabled", "true");
  await back.press("Enter");
  await expect(field).toHaveValue("0");
  // B is elevated in the fourth step; then C is the narrowest: the constraint has moved.
  for (let step = 1; step <= 4; step += 1) {
    await on.press("Enter");
    await expect(field).toHaveValue(String(step));
  }
  await expect(figure.locator("[data-part=claim]")).toContainText("60 an hour");
  await expect(page).toHaveURL(/constraint\.step=4/);
  for (let step = 5; step <= 12; step += 1) await on.press("Space");
  await expect(field).toHaveValue("12");
  await expect(on).toHaveAttribute("aria-disabled", "true");
  await on.press("Enter");
  await expect(field).toHaveValue("12");
  await expect(on).toBeFocused();
  await back.press("Enter");
  await expect(field).toHaveValue("11");
});
