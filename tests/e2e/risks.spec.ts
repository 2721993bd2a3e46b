import { expectAccessible, expectNoExcess } from "./checks";
import { claim, drawn, expect, pixels, rested, test, type Locator, type Page } from "./fixture";

const PAGE = "embed/capacity/?chart=exceedance";
const OPENING = [["supplier fails", "30", "20"], ["expert leaves", "20", "30"], ["rules change", "10", "40"], ["test slips", "50", "10"], ["data lost", "5", "50"]];

async function register(page: Page, settings = ""): Promise<Locator> {
  await page.goto(`${PAGE}${settings}`);
  const figure = page.locator("narrows-figure").first();
  await expect(figure.locator(".narrows-alive")).toBeVisible();
  await expect.poll(() => pixels(figure)).not.toBe("");
  return figure;
}

/** Name, chance and cost of the rows that are shown. */
async function risks(figure: Locator): Promise<string[][]> {
  await drawn(figure.page());
  return figure.locator("li:visible").evaluateAll((rows) => rows.map((row) => [...row.querySelectorAll<HTMLInputElement>("input:not([type=range])")].map(({ value }) => value)));
}

const given = (page: Page): string => decodeURIComponent(new URL(page.url()).search.replaceAll("+", " "));
const focused = (page: Page): Promise<string | null> => page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.getAttribute("aria-label") ?? null);

test("a risk that is moved by the keyboard keeps its cost, and the losses stay what they are", async ({ page }) => {
  const figure = await register(page);
  expect(await risks(figure)).toEqual(OPENING);
  const before = await claim(figure);
  await figure.getByRole("button", { name: "Move expert leaves earlier" }).focus();
  await page.keyboard.press("Enter");
  const [first, second, ...rest] = OPENING;
  await expect.poll(() => risks(figure)).toEqual([second, first, ...rest]);
  expect(await focused(page)).toBe("Move expert leaves earlier");
  await rested(page);
  expect(await claim(figure)).toBe(before);
  expect(given(page)).toBe(
    "?chart=exceedance&capacity.risk_chance_1=0.2&capacity.risk_chance_1_name=expert leaves&capacity.risk_chance_2=0.3&capacity.risk_chance_2_name=supplier fails" +
      "&capacity.risk_impact_1=30&capacity.risk_impact_2=20",
  );
  await page.reload();
  await expect(figure.locator(".narrows-alive")).toBeVisible();
  await expect.poll(() => risks(figure)).toEqual([second, first, ...rest]);
  await expect.poll(() => claim(figure)).toBe(before);

  await figure.getByRole("button", { name: "Remove supplier fails" }).focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => risks(figure)).toEqual([second, ...rest]);
  await figure.getByRole("button", { name: "Add a risk" }).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.type("Fire");
  await page.keyboard.press("Tab");
  await expect(figure.getByRole("spinbutton", { name: "Chance: Fire" })).toBeFocused();
  await page.keyboard.type("40");
  await page.keyboard.press("Enter");
  await figure.getByRole("slider", { name: "Cost: Fire" }).focus();
  await page.keyboard.press("End");
  await expect.poll(async () => (await risks(figure)).at(-1)).toEqual(["Fire", "40", "50"]);
});

test("an address from when chances and costs were two lists shows the same losses", async ({ page }) => {
  // Two risks have both: 20 with a chance of 30%, 30 with one of 20%. What lies over 24 is the second.
  const figure = await register(page, "&capacity.risk_impact_count=2&capacity.risk_impact_1_name=Old");
  await expect.poll(() => risks(figure)).toEqual(OPENING.slice(0, 2));
  await expect.poll(() => claim(figure)).toContain("20%");
  await expect(page.locator("[data-problems]")).toBeHidden();
});

test.describe("by touch on a phone", () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test("risks move with both numbers, and everything is large enough", async ({ page }) => {
    const figure = await register(page);
    await figure.getByRole("button", { name: "Move supplier fails later" }).tap();
    await expect.poll(async () => (await risks(figure)).slice(0, 2)).toEqual([OPENING[1], OPENING[0]]);
    await expectAccessible(page);
    await expectNoExcess(page);
    const small = await figure
      .locator("li:visible input, li:visible button, [data-act=add]:visible")
      .evaluateAll((all) => all.map((one) => ({ name: one.getAttribute("aria-label") ?? one.outerHTML, box: one.getBoundingClientRect() })).filter(({ box }) => box.width < 43.9 || box.height < 43.9).map(({ name, box }) => `${name}: ${box.width} × ${box.height}`));
    expect(small).toEqual([]);
  });
});
