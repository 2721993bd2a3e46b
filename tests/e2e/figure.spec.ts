import { alive, allAlive, drawn, expect, slider, test, type Page } from "./fixture";

/** What the page's live region has said last. */
function said(page: Page): Promise<string> {
  return page.evaluate(() => document.querySelector("[data-narrows-live]")?.shadowRoot?.textContent?.trim() ?? "");
}

test("the number field takes a value as it is typed, and clamps in sight what is out of range", async ({ page }) => {
  await page.goto("coordination/");
  const figure = await alive(page, "coordination");
  const field = figure.locator("[role=spinbutton]").first();
  await field.fill("30");
  await expect(slider(figure)).toHaveAttribute("aria-valuetext", "30 people");
  await field.fill("99");
  await field.press("Enter");
  await expect(field).toHaveValue("60");
  await expect(figure.locator("[part~=problem]")).toContainText("99");
  await field.fill("20");
  await field.press("Tab");
  await expect(figure.locator("[part~=problem]")).toBeHidden();
});

test("the chart is one stop: arrows walk its points and say them, Escape leaves", async ({ page }) => {
  await page.goto("coordination/");
  const figure = await alive(page, "coordination");
  await figure.locator("[role=application]").focus();
  await page.keyboard.press("Home");
  const readout = figure.locator("[data-part=readout]");
  await expect(readout).toHaveText(/^1 person: .+/);
  const first = await readout.textContent();
  await page.keyboard.press("ArrowRight");
  await expect(readout).not.toHaveText(first ?? "");
  const second = await readout.textContent();
  await page.keyboard.press("ArrowUp");
  await expect(readout).not.toHaveText(second ?? "");
  await expect.poll(() => said(page)).toBe(await readout.textContent());
  await page.keyboard.press("Escape");
  await expect(readout).toHaveText("");
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
});

test("a moved lever is announced once the hand rests, shortly, and not after focus has left", async ({ page }) => {
  // The page's clock stands still unless the test moves it: however slow the machine, a hand can be quick.
  await page.clock.install({ time: 0 });
  await page.goto("./");
  const figure = await alive(page, "coordination");
  await page.clock.pauseAt(600_000);
  await slider(figure).focus();
  for (let press = 0; press < 5; press += 1) {
    await page.keyboard.press("ArrowRight");
    await page.clock.runFor(250);
  }
  expect(await said(page)).toBe("");
  await page.clock.runFor(100);
  await expect.poll(() => said(page)).toMatch(/^Team size 17 people\. /);
  expect((await said(page)).length).toBeLessThanOrEqual(160);
  const before = await said(page);
  await page.keyboard.press("ArrowRight");
  await slider(figure).evaluate((input: HTMLInputElement) => input.blur());
  await page.clock.runFor(2_800);
  expect(await said(page)).toBe(before);
});

test("table and CSV agree, and the table marks the reader's row in words", async ({ page }) => {
  await page.goto("coordination/");
  const figure = await alive(page, "coordination");
  await figure.locator("[part~=data] summary").click();
  await expect(figure.locator("caption")).toBeVisible();
  const marked = figure.locator("tbody tr", { hasText: "your setting" });
  await expect(marked.locator("th")).toContainText("12");
  const shown = await marked.locator("td").last().innerText();
  await figure.getByRole("button", { name: "Share" }).click();
  const [download] = await Promise.all([page.waitForEvent("download"), figure.getByRole("button", { name: "CSV" }).click()]);
  const stream = await download.createReadStream();
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  const row = Buffer.concat(chunks).toString("utf8").split("\r\n").find((line) => line.startsWith("12,"));
  expect(Number(row?.split(",").at(-1)).toPrecision(3)).toBe(Number(shown).toPrecision(3));
});

test("Reset appears when something was moved and puts it back", async ({ page }) => {
  await page.goto("debt/");
  const figure = await alive(page, "debt");
  const reset = figure.getByRole("button", { name: "Reset" });
  await expect(reset).toBeHidden();
  await slider(figure).focus();
  await page.keyboard.press("Home");
  await reset.click();
  await expect(slider(figure)).toHaveAttribute("aria-valuetext", "26 weeks");
  await expect(reset).toBeHidden();
});

test("the embed line holds the present setting and leads to the figure alone", async ({ page }) => {
  await page.goto("debt/");
  const figure = await alive(page, "debt");
  await slider(figure).focus();
  await page.keyboard.press("ArrowLeft");
  await figure.getByRole("button", { name: "Share" }).click();
  const line = figure.getByRole("textbox", { name: "Frame for another page" });
  await expect(line).toHaveValue(/^<iframe src="[^"]+\/embed\/debt\/\?[^"]*"/);
  const source = /src="([^"]+)"/.exec(await line.inputValue())?.[1]?.replaceAll("&amp;", "&") ?? "";
  expect(new URL(source).pathname).toMatch(/\/embed\/debt\/$/);
  await page.goto(source);
  await expect(slider(await alive(page, "debt"))).toHaveAttribute("aria-valuetext", "25.75 weeks");
});

test("figures off screen draw nothing", async ({ page }) => {
  await page.addInitScript(() => {
    const usual = CanvasRenderingContext2D.prototype.fillText;
    CanvasRenderingContext2D.prototype.fillText = function (this: CanvasRenderingContext2D, ...given) {
      const root = this.canvas.getRootNode();
      if (root instanceof ShadowRoot) (root.host as HTMLElement).dataset["drew"] = "";
      return usual.apply(this, given);
    };
  });
  await page.goto("coordination/");
  await alive(page, "coordination");
  const figures = page.locator("narrows-figure");
  expect(await figures.count()).toBeGreaterThan(2);
  await expect(figures.first()).toHaveAttribute("data-drew", "");
  // The last one is alive, has had its frames, and still has drawn nothing.
  await allAlive(page);
  await drawn(page);
  await expect(figures.last()).not.toHaveAttribute("data-drew");
  await figures.last().scrollIntoViewIfNeeded();
  await expect(figures.last()).toHaveAttribute("data-drew", "");
});
