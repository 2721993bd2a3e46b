import { expectNoExcess } from "./checks";
import { expect, test, type Locator, type Page } from "./fixture";

async function open(page: Page): Promise<void> {
  await page.goto("sheets/decisions/");
  await expect(page.locator("[data-sheet=decisions]")).toHaveClass(/\balive\b/);
}

const decision = (page: Page, number: number): Locator => page.getByRole("group", { name: `Decision ${number}`, exact: true });
const claim = (page: Page): Locator => page.locator(".claim");

/** What the focus is on: its label, or what it says itself. */
function focused(page: Page): Promise<string | undefined> {
  return page.evaluate(() => {
    const on = document.activeElement;
    return (on?.closest("label")?.querySelector(".cell-label")?.textContent ?? on?.textContent ?? "").trim();
  });
}

test("by keyboard alone: decisions are typed, sorted, added and removed, and every stop has its name", async ({ page }) => {
  await open(page);
  await decision(page, 1).getByRole("textbox", { name: "Decision", exact: true }).focus();
  await page.keyboard.type("New printer");
  await page.keyboard.press("Tab");
  expect(await focused(page)).toBe("If wrong, how much can be undone?");
  await page.keyboard.type("most of it");
  await page.keyboard.press("Tab");
  expect(await focused(page)).toBe("Being wrong costs, weeks of waiting");
  await page.keyboard.type("4");
  await page.keyboard.press("Tab");
  expect(await focused(page)).toBe("Half is known after, days");
  await page.keyboard.type("7");
  await expect(decision(page, 1)).toContainText("Decide fast");
  await expect(claim(page)).toContainText("One decision: make it fast.");
  await page.keyboard.press("Tab");
  expect(await focused(page)).toBe("Remove");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Sell the mill");
  await page.keyboard.press("Tab");
  await page.keyboard.type("nothing");
  await page.keyboard.press("Tab");
  await page.keyboard.type("100");
  await expect(decision(page, 2)).toContainText("Take care");
  await expect(claim(page)).toContainText("2 decisions: 1 fast, 1 with care.");

  await page.getByRole("button", { name: "Add a decision" }).focus();
  await page.keyboard.press("Enter");
  await expect(decision(page, 4).getByRole("textbox", { name: "Decision", exact: true })).toBeFocused();
  await decision(page, 1).getByRole("button", { name: "Remove" }).focus();
  await page.keyboard.press("Enter");
  await expect(claim(page)).toContainText("One decision: make it with care.");
  await page.getByRole("button", { name: "Undo" }).focus();
  await page.keyboard.press("Enter");
  await expect(claim(page)).toContainText("2 decisions");
});

test("a screen reader gets each decision as a group of named fields, with what comes of it", async ({ page }) => {
  await open(page);
  await decision(page, 1).getByRole("textbox", { name: "Decision", exact: true }).fill("New printer");
  await decision(page, 1).getByRole("combobox").selectOption("most");
  await decision(page, 1).getByRole("textbox", { name: "Being wrong costs, weeks of waiting" }).fill("4");
  await expect(decision(page, 1)).toMatchAriaSnapshot(`
    - group "Decision 1":
      - text: Decision
      - textbox "Decision": New printer
      - text: If wrong, how much can be undone?
      - combobox "If wrong, how much can be undone?":
        - option "Choose"
        - option "all of it"
        - option "most of it" [selected]
        - option "half"
        - option "a little"
        - option "nothing"
      - text: Being wrong costs, weeks of waiting
      - textbox "Being wrong costs, weeks of waiting": "4"
      - text: Half is known after, days
      - textbox "Half is known after, days"
      - button "Remove"
      - paragraph: /^Decide fast, at 70% of what you could know at most\\. Cheapest is \\d+(\\.\\d+)?%\\. Waiting for 90% would cost \\d+(\\.\\d+)? days of waiting more\\.$/
  `);
  // All of it is told once, in one line that is short enough to be listened to.
  const said = page.locator("[data-narrows-live]");
  await expect(said).toContainText("One decision: make it fast.");
  expect((await said.textContent())?.length).toBeLessThanOrEqual(160);
});

test.describe("with a finger", () => {
  test.use({ hasTouch: true, viewport: { width: 360, height: 740 } });

  test("decisions are sorted on a phone", async ({ page }) => {
    await open(page);
    const first = decision(page, 1);
    await first.getByRole("textbox", { name: "Decision", exact: true }).tap();
    await page.keyboard.type("Sell the mill");
    await first.getByRole("combobox").selectOption("nothing");
    await first.getByRole("textbox", { name: "Being wrong costs, weeks of waiting" }).tap();
    await page.keyboard.type("100");
    await expect(first).toContainText("Take care");
    await expectNoExcess(page);
    await page.getByRole("button", { name: "Add a decision" }).tap();
    await expect(decision(page, 4)).toBeVisible();
    await first.getByRole("button", { name: "Remove" }).tap();
    await expect(first.getByRole("textbox", { name: "Decision", exact: true })).toHaveValue("");
    const small = await page.locator("[data-row] :is(textarea, select, input, button):visible").evaluateAll((all) =>
      all.filter((one) => one.getBoundingClientRect().height < 24).length,
    );
    expect(small, "targets lower than 24 px").toBe(0);
  });
});

test("what is sorted stays out of the address, however much there is", async ({ page }) => {
  await open(page);
  await decision(page, 1).getByRole("textbox", { name: "Decision", exact: true }).fill("Secret");
  await decision(page, 1).getByRole("combobox").selectOption("most");
  await page.reload();
  await expect(decision(page, 1).getByRole("textbox", { name: "Decision", exact: true })).toHaveValue("Secret");
  const { search, hash } = new URL(page.url());
  expect(search + hash).toBe("");
});
