import { checks, expectAccessible, expectNoExcess, toTop } from "./checks";
import { alive, drawn, expect, expectChange, type Locator, type Page, pixels, slider, test } from "./fixture";

/** Output of so many people by the scaling law at the opening setting: α = 0.03, β = 0.005. */
const usl = (people: number): number => people / (1 + 0.03 * (people - 1) + 0.005 * people * (people - 1));

const panel = (figure: Locator): Locator => figure.getByRole("group", { name: "A against B" });
const sentence = (figure: Locator): Locator => panel(figure).locator("p").first();
const address = (page: Page): URLSearchParams => new URL(page.url()).searchParams;

/** Keeps A at the opening setting and moves to 16 people, with the pointer and keys. */
async function compared(page: Page, path = "coordination/"): Promise<Locator> {
  await page.goto(path);
  const figure = await alive(page, "coordination");
  await figure.hover();
  await figure.getByRole("button", { name: "Keep this setting as A" }).click();
  await expect(sentence(figure)).toContainText("A is kept");
  await slider(figure).focus();
  for (let people = 12; people < 16; people += 1) await page.keyboard.press("ArrowRight");
  await expect(sentence(figure)).toContainText(`${usl(12).toPrecision(3)}`);
  return figure;
}

test("both settings are in the picture, the sentence, the table and the shares", async ({ page }) => {
  await page.goto("coordination/");
  const figure = await alive(page, "coordination");
  await slider(figure).focus();
  for (let people = 12; people < 16; people += 1) await page.keyboard.press("ArrowRight");
  await drawn(page);
  const alone = await pixels(figure);
  await compared(page);
  await expectChange(() => pixels(figure), alone);
  await expect(sentence(figure)).toContainText(`${usl(16).toPrecision(3)}`);
  await figure.getByRole("radio", { name: "Quadratic tax" }).check();
  await expect(panel(figure).getByRole("columnheader", { name: "Part of the difference" })).toBeVisible();
  await expect(panel(figure).getByRole("row")).toHaveCount(3);
  await figure.getByText("Data table").click();
  await expect(figure.locator(".narrows-data").getByRole("columnheader").filter({ hasText: /^A: / }).first()).toBeVisible();
  await toTop(page);
  await expectAccessible(page);
});

test("the keyboard alone keeps, swaps, keeps anew and drops", async ({ page }) => {
  await page.goto("coordination/");
  const figure = await alive(page, "coordination");
  await slider(figure).focus();
  const keep = figure.getByRole("button", { name: "Keep this setting as A" });
  await keep.focus();
  await page.keyboard.press("Enter");
  await expect(panel(figure)).toBeFocused();
  await slider(figure).focus();
  await page.keyboard.press("ArrowRight");
  await expect(sentence(figure)).toContainText("B has");
  const before = await sentence(figure).textContent();
  await panel(figure).getByRole("button", { name: "Swap A and B" }).focus();
  await page.keyboard.press("Enter");
  await expect(slider(figure)).toHaveAttribute("aria-valuetext", "12 people");
  await expect(sentence(figure)).not.toHaveText(before ?? "");
  await panel(figure).getByRole("button", { name: "Make this the new A" }).focus();
  await page.keyboard.press("Enter");
  await expect(sentence(figure)).toContainText("A is kept");
  await panel(figure).getByRole("button", { name: "Stop comparing" }).focus();
  await page.keyboard.press("Enter");
  await expect(panel(figure)).toHaveCount(0);
  await expect(keep).toBeFocused();
  await expect.poll(() => [...address(page).keys()].filter((key) => key.startsWith("a."))).toEqual([]);
});

test("the address has both, gives both back, and the way back drops A", async ({ page }) => {
  const figure = await compared(page);
  await expect.poll(() => address(page).get("team")).toBe("16");
  expect(address(page).get("a.kept")).toBe("yes");
  const said = await sentence(figure).textContent();
  await page.reload();
  await alive(page, "coordination");
  await expect(sentence(figure)).toHaveText(said ?? "");
  await figure.locator(".narrows-reset").first().click();
  await expect(panel(figure)).toHaveCount(0);
  await expect.poll(() => page.url()).not.toContain("a.kept");
});

test("what a study found for A is in the picture after a reload too", async ({ page }) => {
  test.slow();
  const buffers = async (): Promise<Locator> => {
    const figure = page.locator('narrows-figure[mechanism="constraint"][chart="buffers"]');
    await figure.scrollIntoViewIfNeeded();
    await expect(slider(figure)).toBeEnabled();
    return figure;
  };
  /** The picture once it stands still. */
  const still = async (figure: Locator): Promise<string> => {
    let before = "";
    const stands = async (): Promise<boolean> => {
      const now = await pixels(figure);
      const isSame = now === before;
      before = now;
      return isSame;
    };
    await expect.poll(stands, { intervals: [1500], timeout: 45_000 }).toBe(true);
    return before;
  };
  await page.goto("constraint/?constraint.capacity_1=60");
  const figure = await buffers();
  await still(figure);
  await figure.hover();
  await figure.getByRole("button", { name: "Keep this setting as A" }).click();
  await expect(sentence(figure)).toContainText("A is kept");
  await page.evaluate(() => {
    const [first] = document.querySelectorAll<HTMLElement & { values: Record<string, number> }>('narrows-figure[mechanism="constraint"]');
    if (first !== undefined) first.values = { capacity_1: 90 };
  });
  await expect.poll(() => address(page).get("a.constraint.capacity_1")).toBe("60");
  const kept = await still(figure);
  await page.goto(page.url());
  await buffers();
  await expect.poll(() => pixels(figure), { timeout: 45_000 }).toBe(kept);
});

test("an address with A from elsewhere is read, and what is wrong in it is told", async ({ page }) => {
  await page.goto("embed/coordination/?people=16&a.people=8&a.hours=3");
  const figure = await alive(page, "coordination");
  await expect(sentence(figure)).toContainText(`${usl(8).toPrecision(3)}`);
  await expect(page.locator("[data-problems]")).toContainText("a.hours");
});

test("an uncertain setting gives a band and quantiles, in the address too", async ({ page }) => {
  await page.goto("coordination/");
  const figure = await alive(page, "coordination");
  await figure.hover();
  await figure.getByRole("button", { name: "Uncertainty" }).click();
  const uncertain = figure.getByRole("group", { name: "Uncertainty" });
  const before = await pixels(figure);
  await uncertain.getByRole("combobox").selectOption({ index: 2 });
  await expect(uncertain.getByRole("spinbutton")).toHaveCount(2);
  await expect(uncertain).toContainText("256 settings");
  await expectChange(() => pixels(figure), before);
  await expectAccessible(page);
  await expect.poll(() => [...address(page).keys()].filter((key) => /^(?:low|high)\./.test(key)).length).toBe(2);
  await page.reload();
  await alive(page, "coordination");
  await expect(uncertain).toContainText("256 settings");
  await uncertain.getByRole("button", { name: "Remove" }).click();
  await expect(uncertain).toContainText("Choose a setting");
});

test("at 320 px nothing scrolls sideways, and paper has both", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 720 });
  const figure = await compared(page);
  await checks({
    "on screen": () => expectNoExcess(page),
    "on paper": async () => {
      await page.emulateMedia({ media: "print" });
      await expect(sentence(figure)).toBeVisible();
      await expect(panel(figure).getByRole("button", { name: "Stop comparing" })).toBeHidden();
    },
  });
});

test("an element compares with what its attribute says", async ({ page }) => {
  await page.goto("coordination/");
  await alive(page, "coordination");
  await page.evaluate(() => {
    const own = Object.assign(document.createElement("narrows-figure"), { id: "own" });
    for (const [name, value] of Object.entries({ mechanism: "coordination", people: "16", compare: "people=8" })) own.setAttribute(name, value);
    document.querySelector("main")?.prepend(own);
  });
  const own = page.locator("#own");
  await own.scrollIntoViewIfNeeded();
  await expect(sentence(own)).toContainText(`${usl(8).toPrecision(3)}`);
});

test("what is locked stays where it is: the swap is not offered, and it is said why", async ({ page }) => {
  await page.goto("embed/coordination/?team=30&link_minutes=60&a.team=8&lock=team");
  const figure = page.locator("narrows-figure");
  const swap = panel(figure).getByRole("button", { name: "Swap A and B" });
  await expect(swap).toHaveAttribute("aria-disabled", "true");
  await expect(swap).toHaveAccessibleDescription("Locked here: Team size. A and B differ in it, so they cannot be swapped.");
  await swap.focus();
  await page.keyboard.press("Enter");
  await expect(sentence(figure)).toContainText(`${usl(30).toPrecision(3)} people’s worth with setting B`);
  await figure.evaluate((element) => element.removeAttribute("locked"));
  await expect(swap).not.toHaveAttribute("aria-disabled");
  await swap.click();
  await expect(slider(figure)).toHaveAttribute("aria-valuetext", "8 people");
});

test.describe("on the opening, whose figures have no menus", () => {
  const both = (page: Page): Locator => page.getByRole("group", { name: "A against B" });
  const keep = (page: Page): Locator => page.getByRole("button", { name: "Keep this setting as A" });
  const pipe = (page: Page): Locator => page.locator("[data-pipe] narrows-figure");

  test("by keyboard: A is kept for all five, swapped and dropped, and it weighs nothing before", async ({ page }) => {
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await page.goto("");
    const batch = await alive(page, "feedback");
    await expect(keep(page)).toBeVisible();
    expect(asked.filter((path) => path.includes("analysis"))).toEqual([]);
    await keep(page).focus();
    await page.keyboard.press("Enter");
    await expect(both(page)).toBeFocused();
    await expect(both(page)).toContainText("A is kept");
    await expect(keep(page)).toBeHidden();
    const before = [await pixels(batch), await pixels(pipe(page))];
    await slider(batch).focus();
    await page.keyboard.press("PageDown");
    await expect(both(page).locator("p").first()).toContainText(/with setting B, .* with setting A/u);
    for (const [place, figure] of [batch, pipe(page)].entries()) {
      await figure.scrollIntoViewIfNeeded();
      await expectChange(() => pixels(figure), before[place] ?? "");
    }
    await expect.poll(() => address(page).get("a.kept")).toBe("yes");
    await both(page).getByRole("button", { name: "Swap A and B" }).focus();
    await page.keyboard.press("Enter");
    await expect(slider(batch)).toHaveAttribute("aria-valuetext", "13 weeks");
    await expect(both(page).getByRole("rowheader", { name: "Batch size" })).toBeVisible();
    await expectAccessible(page);
    await both(page).getByRole("button", { name: "Stop comparing" }).focus();
    await page.keyboard.press("Enter");
    await expect(both(page)).toHaveCount(0);
    await expect(keep(page)).toBeFocused();
  });

  test("by pointer at 320 px, from an address, and dropped by the way back", async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 720 });
    await page.goto("?batch=1&a.kept=yes");
    await expect(both(page).locator("p").first()).toContainText("with setting B");
    await expectNoExcess(page);
    await both(page).getByRole("button", { name: "Make this the new A" }).click();
    await expect(both(page)).toContainText("A is kept");
    await page.getByRole("button", { name: "Put the levers back" }).first().click();
    await expect(both(page)).toHaveCount(0);
    await expect(keep(page)).toBeVisible();
    await keep(page).click();
    await expect(both(page)).toBeVisible();
  });
});
