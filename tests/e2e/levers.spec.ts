import { addressed, alive, begun, claim, drawn, expect, expectChange, LEVERS, pixels, slider, rested, table, test, type Locator, type Page } from "./fixture";

interface Seen {
  pixels: string;
  claim: string;
  table: string;
  address: string;
}

async function seen(page: Page, figure: Locator): Promise<Seen> {
  await begun(page);
  await rested(page);
  return { pixels: await pixels(figure), claim: await claim(figure), table: await table(figure), address: page.url() };
}

async function expectAllToDiffer(page: Page, figure: Locator, before: Seen): Promise<void> {
  await expect.poll(() => page.url()).not.toBe(before.address);
  await expectChange(() => pixels(figure), before.pixels);
  await expectChange(() => table(figure), before.table);
  await expectChange(() => claim(figure), before.claim);
}

/** All is as it was seen, the sentence and the picture too. */
async function expectAll(page: Page, figure: Locator, before: Seen): Promise<void> {
  await expect.poll(() => page.url()).toBe(before.address);
  await expect.poll(() => claim(figure)).toBe(before.claim);
  await expect.poll(() => table(figure)).toBe(before.table);
  await expect.poll(() => pixels(figure)).toBe(before.pixels);
}

for (const lever of LEVERS) {
  test(`${lever.key}: dragging changes picture, sentence, table and address; a reload restores the setting, Reset puts it back`, async ({ page }) => {
    await page.goto("./");
    const figure = await alive(page, lever.mechanism);
    const before = await seen(page, figure);
    expect(before.claim.length).toBeGreaterThan(10);
    expect(before.table.length).toBeGreaterThan(10);

    await test.step("dragging changes all", async () => {
      const box = (await slider(figure).boundingBox())!;
      const from = await thumb(figure);
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(box.x + box.width * 0.5, from.y, { steps: 8 });
      await page.mouse.up();
      await expectAllToDiffer(page, figure, before);
      expect(new URL(page.url()).searchParams.has(lever.key)).toBe(true);
    });

    await addressed(page, figure, lever.parameter, lever.key);
    const moved = await seen(page, figure);
    const again = await test.step("a reload restores the setting", async () => {
      await page.reload();
      const again = await alive(page, lever.mechanism);
      await expectAll(page, again, moved);
      return again;
    });

    await test.step("Reset puts it back", async () => {
      await page.getByRole("button", { name: "Put the levers back" }).first().click();
      await expectAll(page, again, before);
    });
  });

  test(`${lever.key}: the keyboard changes picture, sentence, table and address`, async ({ page }) => {
    await page.goto("./");
    const figure = await alive(page, lever.mechanism);
    const before = await seen(page, figure);
    await slider(figure).focus();
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => new URL(page.url()).searchParams.get(lever.key)).toBe(lever.moved);
    for (let press = 0; press < 3; press += 1) await page.keyboard.press("PageDown");
    await expectAllToDiffer(page, figure, before);

    await page.keyboard.press("Home");
    await drawn(page);
    const lowest = await slider(figure).getAttribute("aria-valuetext");
    await page.keyboard.press("End");
    await drawn(page);
    const highest = await slider(figure).getAttribute("aria-valuetext");
    expect(highest).not.toBe(lowest);
    expect(lowest).not.toContain("NaN");
    expect(highest).not.toContain("NaN");
  });
}

test("a lever moved on the opening screen moves the one number and travels to the chapters", async ({ page }) => {
  await page.goto("./");
  const figure = await alive(page, "feedback");
  const number = page.locator("[data-score]").first();
  await expect(number).toHaveText("0.62");
  await slider(figure).focus();
  for (let press = 0; press < 6; press += 1) await page.keyboard.press("PageDown");
  await expect(number).not.toHaveText("0.62");

  await addressed(page, figure, "release_period", "batch");
  const batch = new URL(page.url()).searchParams.get("batch");
  await page.locator('a[href*="feedback/"]').first().click();
  await expect.poll(() => new URL(page.url()).searchParams.get("batch")).toBe(batch);
  const there = await alive(page, "feedback");
  await expect(slider(there)).toHaveAttribute("aria-valuetext", new RegExp(`^${Number(batch)}`));
});

/** Where the thumb is: under the reader's value, along the slider's own scale. */
async function thumb(figure: Locator): Promise<{ x: number; y: number }> {
  return slider(figure).evaluate((input: HTMLInputElement) => {
    const box = input.getBoundingClientRect();
    const share = (Number(input.value) - Number(input.min)) / (Number(input.max) - Number(input.min));
    const radius = 11;
    return { x: box.left + radius + (box.width - 2 * radius) * share, y: box.top + box.height / 2 };
  });
}
