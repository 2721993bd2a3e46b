import { checks, expectAccessible, expectNoExcess, toTop } from "./checks";
import { alive, drawn, expect, slider, test, type Locator, type Page } from "./fixture";

/** Output of so many people by the scaling law at the opening setting: α = 0.03, β = 0.005. */
const usl = (people: number): number => people / (1 + 0.03 * (people - 1) + 0.005 * people * (people - 1));

const QUESTION = "What would it take?";
const panel = (figure: Locator): Locator => figure.getByRole("group", { name: QUESTION });
const says = (figure: Locator): Locator => panel(figure).locator(".narrows-overlay-say");
const rows = (figure: Locator): Locator => panel(figure).locator("tbody tr");
const value = (figure: Locator, name: string): Promise<number> => figure.evaluate((element, name) => (element as HTMLElement & { values: Record<string, number> }).values[name] ?? Number.NaN, name);

async function opened(page: Page, path: string, mechanism: string): Promise<Locator> {
  await page.goto(path);
  const figure = await alive(page, mechanism);
  await figure.hover();
  await figure.getByRole("button", { name: QUESTION }).click();
  await expect(panel(figure).getByRole("combobox", { name: "I want" })).toBeFocused();
  return figure;
}

test("by keyboard: a number is asked for, refused while it is none, reached, used and put back", async ({ page }) => {
  await page.goto("coordination/");
  const figure = await alive(page, "coordination");
  await slider(figure).focus();
  await figure.getByRole("button", { name: QUESTION }).focus();
  await page.keyboard.press("Enter");
  await expect(panel(figure).getByRole("combobox", { name: "I want" })).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.type("5x");
  await page.keyboard.press("Enter");
  await expect(says(figure)).toContainText("“5x” is not a number");
  const field = panel(figure).getByRole("textbox", { name: "to be" });
  await expect(field).toBeFocused();
  await expect(field).toHaveAttribute("aria-invalid", "true");
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("5");
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(panel(figure).getByRole("button", { name: "Find settings" })).toBeFocused();
  await page.keyboard.press("Enter");
  // On both sides of the team that makes most.
  await expect(rows(figure)).toHaveCount(2);
  await expect(says(figure)).toContainText("2 ways reach 5");
  const before = await value(figure, "people");
  await panel(figure).getByRole("button", { name: /^Use it/ }).first().focus();
  await page.keyboard.press("Enter");
  await drawn(page);
  expect(Math.abs(usl(await value(figure, "people")) - 5)).toBeLessThan(1e-8);
  await expect(says(figure)).toContainText("Set. Output is 5");
  await panel(figure).getByRole("button", { name: "Put it back" }).focus();
  await page.keyboard.press("Enter");
  expect(await value(figure, "people")).toBe(before);
  await panel(figure).getByRole("button", { name: "Close" }).focus();
  await page.keyboard.press("Enter");
  await expect(panel(figure)).toHaveCount(0);
  await expect(figure.getByRole("button", { name: QUESTION })).toBeFocused();
});

test("by pointer: every setting of the machine is tried, two are tried together, and what is out of reach is told", async ({ page }) => {
  test.slow();
  const figure = await opened(page, "machine/", "machine");
  const field = panel(figure).getByRole("textbox");
  await field.fill("1.5");
  await panel(figure).getByRole("button", { name: "Find settings" }).click();
  await expect(says(figure)).toContainText("ways reach 1.5 decisions a week");
  await expect(rows(figure).filter({ hasText: "Batch size" })).toHaveCount(2);
  await toTop(page);
  await expectAccessible(page, "narrows-figure");
  await field.fill("9");
  await panel(figure).getByRole("combobox", { name: "by moving" }).selectOption("Team size");
  await panel(figure).getByRole("combobox", { name: "and" }).selectOption("Batch size");
  await panel(figure).getByRole("button", { name: "Find settings" }).click();
  await expect(says(figure)).toContainText(/nothing here reaches 9 decisions a week\. The nearest is 1\.72/);
  await rows(figure).getByRole("button", { name: /^Use it/ }).click();
  await expect(says(figure)).toContainText("is 1.72 decisions a week now");
  await expect(rows(figure).getByRole("button")).toHaveText("In use");
  // Answers hold only for where they were asked.
  await slider(figure).focus();
  await page.keyboard.press("ArrowRight");
  await expect(says(figure)).toContainText("no longer hold");
  await expect(rows(figure)).toHaveCount(0);
});

test("at 320 px nothing scrolls sideways, dark and light are accessible, and shares are typed as percentages", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 720 });
  const figure = await opened(page, "gap/", "gap");
  await panel(figure).getByRole("textbox").fill("35%");
  await page.keyboard.press("Enter");
  await expect(says(figure)).toContainText("35%");
  await expect(rows(figure).first()).toContainText("35%");
  await checks({
    width: () => expectNoExcess(page),
    light: () => expectAccessible(page, "narrows-figure"),
    dark: async () => {
      await page.emulateMedia({ colorScheme: "dark" });
      await expectAccessible(page, "narrows-figure");
    },
  });
});

test("how a simulation is run is no answer, and what is locked is neither offered nor moved", async ({ page }) => {
  test.slow();
  const machine = await opened(page, "machine/", "machine");
  const offered = panel(machine).getByRole("combobox", { name: "by moving" }).getByRole("option");
  expect(await offered.allTextContents()).toContain("Team size");
  for (const run of ["Decisions followed", "Beginning of chance"]) expect(await offered.allTextContents()).not.toContain(run);

  const figure = await opened(page, "coordination/", "coordination");
  await panel(figure).getByRole("combobox", { name: "by moving" }).selectOption("Team size");
  await panel(figure).getByRole("textbox").fill("5");
  await panel(figure).getByRole("button", { name: "Find settings" }).click();
  await expect(rows(figure)).toHaveCount(2);
  // Locked only after it was found.
  await figure.evaluate((element) => element.setAttribute("locked", "lever"));
  await panel(figure).getByRole("button", { name: /^Use it/ }).first().click();
  await expect(says(figure)).toHaveText("Locked here: Team size. So all stays as it is.");
  expect(await value(figure, "people")).toBe(12);
  await panel(figure).getByRole("button", { name: "Close" }).click();
  await figure.evaluate((element) => element.setAttribute("locked", "all"));
  await figure.getByRole("button", { name: QUESTION }).click();
  await panel(figure).getByRole("textbox").fill("5");
  await page.keyboard.press("Enter");
  await expect(says(figure)).toHaveText("Nothing can be moved here: it is all locked.");
});
