import { alive, begun, expect, slider, test, type Locator } from "./fixture";

/** The lever's number field, its slider's words and the figure's message. */
async function coordination(page: Parameters<typeof alive>[0]): Promise<{ figure: Locator; field: Locator; problem: Locator }> {
  await page.goto("coordination/");
  const figure = await alive(page, "coordination");
  return { figure, field: figure.getByRole("spinbutton").first(), problem: figure.locator("[part~=problem]") };
}

test("a number is read as people write it, in any script", async ({ page }) => {
  const { figure, field, problem } = await coordination(page);
  for (const [typed, people] of [
    ["٣", 3],
    ["１２", 12],
    ["1e1", 10],
    ["12,5", 12.5],
    [" 7 ", 7],
    ["1.5", 1.5],
  ] as const) {
    await field.fill(typed);
    await expect.poll(() => figure.evaluate((element) => (element as HTMLElement & { values: Record<string, number> }).values["people"]), typed).toBe(people);
    await expect(field).toHaveAttribute("aria-valuenow", String(people));
  }
  await field.press("Tab");
  await expect(problem).toBeHidden();
});

test("what was wrong comes into view, however far it stands from the field", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 300 });
  const { field, problem } = await coordination(page);
  await field.scrollIntoViewIfNeeded();
  await expect(problem).not.toBeInViewport();
  await field.fill("abc");
  await field.press("Enter");
  await expect(problem).toBeInViewport({ ratio: 1 });
  await expect(field).toBeFocused();
});

test("a text that is no number is refused by name and stays to be corrected", async ({ page }) => {
  const { figure, field, problem } = await coordination(page);
  for (const typed of ["12 people", "½", "1.2.3", "abc"]) {
    await field.fill(typed);
    await field.press("Tab");
    await expect(problem).toContainText(`Team size: “${typed}” is not a number. It goes from 1 to 60 people.`);
    await expect(field).toHaveValue(typed);
    await expect(field).toHaveAttribute("aria-invalid", "true");
    await expect(field).toHaveCSS("border-bottom-style", "dashed");
    await expect(slider(figure)).toHaveAttribute("aria-valuetext", "12 people");
  }
  await field.fill("9");
  await field.press("Tab");
  await expect(problem).toBeHidden();
  await expect(field).not.toHaveAttribute("aria-invalid");
  // An empty field goes back to the last good number.
  await field.fill("");
  await field.press("Tab");
  await expect(field).toHaveValue("9");
});

test("the wheel moves the page, keys move the number, and left and right the caret", async ({ page }) => {
  const { figure, field } = await coordination(page);
  await field.fill("12");
  await field.hover();
  const top = await page.evaluate(() => scrollY);
  await page.mouse.wheel(0, 120);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(top);
  await expect(field).toHaveValue("12");
  for (const [key, people] of [
    ["ArrowUp", "13"],
    ["ArrowDown", "12"],
    ["ArrowLeft", "12"],
    ["PageUp", "22"],
    ["PageDown", "12"],
    ["End", "60"],
    ["Home", "1"],
  ] as const) {
    await field.press(key);
    await expect(field, key).toHaveValue(people);
    await expect(slider(figure)).toHaveAttribute("aria-valuetext", new RegExp(`^${people} p`, "u"));
  }
});

test("what is typed and left before its code has come is read once it has", async ({ page }) => {
  let come = (): void => undefined;
  const asked = new Promise<void>((resolve) => (come = resolve));
  await page.route(/number-events/u, async (route) => {
    await asked;
    await route.continue();
  });
  const { figure, field } = await coordination(page);
  await field.fill("12,5");
  await field.press("Tab");
  await expect(field).toHaveValue("12,5");
  come();
  await expect.poll(() => figure.evaluate((element) => (element as HTMLElement & { values: Record<string, number> }).values["people"])).toBe(12.5);
  await expect(field).toHaveValue("12.5");
});

test("while it is typed, a number out of range on the way to one in range is left alone", async ({ page }) => {
  const { figure, field, problem } = await coordination(page);
  await figure.locator("[part~=settings]").evaluate((details: HTMLDetailsElement) => (details.open = true));
  const minutes = figure.getByRole("spinbutton", { name: "Time for each colleague" });
  await minutes.fill("");
  await minutes.pressSequentially("100");
  await expect(minutes).toHaveValue("100");
  await field.fill("0");
  await expect(field).toHaveValue("0");
  await expect(problem).toBeHidden();
  await field.press("Tab");
  await expect(field).toHaveValue("1");
  await expect(problem).toContainText("0 people became 1 person");
  // What was given is said as it was typed, in steps that the slider does not have too.
  await field.fill("0,25");
  await field.press("Tab");
  await expect(problem).toContainText("0.25 people became 1 person");
  await field.fill("1e999");
  await field.press("Tab");
  await expect(problem).toContainText("“1e999” is not a number.");
});

test("the lever bar's fields refuse and limit in sight too", async ({ page }) => {
  await page.goto("./");
  await begun(page);
  await page.mouse.wheel(0, 3000);
  await page.locator("#bar").evaluate((details: HTMLDetailsElement) => (details.open = true));
  const levers = page.locator("#bar narrows-levers");
  const field = levers.getByRole("spinbutton").first();
  await field.fill("twelve");
  await field.press("Tab");
  await expect(levers.locator("[part~=problem]")).toContainText("“twelve” is not a number");
  await expect(field).toHaveValue("twelve");
  await field.fill("99");
  await field.press("Tab");
  await expect(levers.locator("[part~=problem]")).toContainText("99");
  await expect(field).toHaveValue("60");
});

test("raised hands are read, refused and limited like any number", async ({ page }) => {
  await page.goto("class/");
  await page.locator("[data-question]").selectOption("4");
  await page.getByText("Count raised hands", { exact: true }).click();
  const status = page.locator("[data-status]");
  const field = page.getByRole("spinbutton", { name: "Less: hands, vote 1" });
  for (const [typed, count] of [["１２", 12], ["1e1", 10], ["٣", 3], ["", 0], [" 7 ", 7]] as const) {
    await field.fill(typed);
    await expect(status, typed).toHaveText(new RegExp(`^First vote: ${count}\\.`, "u"));
  }
  await field.hover();
  await page.mouse.wheel(0, 120);
  await field.press("ArrowUp");
  await expect(field).toHaveValue("8");
  for (const [typed, stays, said] of [
    ["½", "½", "“½” is not a number. It goes from 0 to 999 people."],
    ["7 hands", "7 hands", "“7 hands” is not a number."],
    ["1,5", "2", "1.5 people became 2 people"],
    ["1,234", "999", "1,234 people became 999 people"],
  ] as const) {
    await field.fill(typed);
    await field.press("Tab");
    await expect(status, typed).toContainText(said);
    await expect(field).toHaveValue(stays);
  }
});

test("the ends of what is uncertain refuse and limit in sight", async ({ page }) => {
  await page.goto("coordination/");
  const figure = await alive(page, "coordination");
  await figure.hover();
  await figure.getByRole("button", { name: "Uncertainty" }).click();
  const panel = figure.getByRole("group", { name: "Uncertainty" });
  await panel.getByRole("combobox").selectOption({ label: "Team size" });
  const low = panel.getByRole("spinbutton").first();
  await low.fill("some");
  await low.press("Tab");
  await expect(panel).toContainText("“some” is not a number. It goes from 1 to 60 people.");
  await expect(low).toHaveValue("some");
  await low.fill("0");
  await low.press("Tab");
  await expect(low).toHaveValue("1");
  await expect(panel).toContainText("0 people became 1 person");
});
