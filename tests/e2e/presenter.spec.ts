import AxeBuilder from "../../www/node_modules/@axe-core/playwright/dist/index.js";
import { expectNoExcess } from "./checks";
import { begun, expect, test, type Locator, type Page } from "./fixture";

/** The slides of a chapter, opened by their address. */
async function slides(page: Page, chapter: string): Promise<Locator> {
  await page.goto(`${chapter}/?present`);
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("table")).toBeVisible();
  return dialog;
}

/** Size of the smallest text of the slide, in CSS pixels. */
const smallest = (dialog: Locator): Promise<number> =>
  dialog.evaluate((slide) => {
    const texts = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT);
    const sizes: number[] = [];
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      const holder = node.parentElement;
      if (node.textContent?.trim() && holder?.checkVisibility()) sizes.push(Number.parseFloat(getComputedStyle(holder).fontSize));
    }
    return Math.min(...sizes);
  });

/** The same for the texts of a picture, as large as it stands there. */
async function smallestDrawn(picture: Locator): Promise<number> {
  const [drawn, scale] = await picture.evaluate(async (image: HTMLImageElement) => {
    const figure = document.querySelector(".presenter-source narrows-figure") as HTMLElement & { toBlob(type: "svg"): Promise<Blob> };
    const scale = Math.min(image.clientWidth / image.naturalWidth, image.clientHeight / image.naturalHeight);
    return [await (await figure.toBlob("svg")).text(), scale] as const;
  });
  return Math.min(...Array.from(drawn.matchAll(/font-size[=:]"?([\d.]+)/gu), ([, size]) => Number(size))) * scale;
}

test("one thing at a time by keys: nothing of the answer, the tally or the curve before it is revealed", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  const dialog = await slides(page, "coordination");
  const heading = dialog.getByRole("heading");
  await expect(heading).toHaveText("Your team of 8 doubles. What happens to output?");
  expect(await dialog.textContent()).not.toMatch(/1\.12|right by the model/);
  expect(await smallest(dialog)).toBeGreaterThanOrEqual(28);
  const { violations } = await new AxeBuilder({ page }).include("dialog").withRules(["color-contrast-enhanced", "color-contrast"]).setLegacyMode().analyze();
  expect(violations).toEqual([]);

  await page.keyboard.press("v");
  await expect(heading).toHaveText("Hands raised: vote 1");
  await page.keyboard.type("7");
  await page.keyboard.press("Tab");
  await page.keyboard.type("2");
  await page.keyboard.press("v");
  await expect(heading).toHaveText("Hands raised: vote 2");
  await expect(dialog.locator("input").first()).toHaveValue("");
  await page.keyboard.press("Enter");
  await expect(dialog.locator("input")).toHaveCount(0);
  await expect(dialog.locator(".class-bar")).toHaveCount(0);
  await page.keyboard.press("Space");
  await expect(dialog.getByRole("cell", { name: "7" })).toBeVisible();
  await expect(dialog.getByText("right by the model")).toHaveCount(0);
  await page.keyboard.press("Space");
  await expect(dialog.getByText("right by the model")).toBeVisible();
  await expect(dialog.getByText("The model: 1.12×")).toBeVisible();

  await page.keyboard.press("PageDown");
  await expect(heading).toHaveText("Output against team size");
  await expect(dialog.getByRole("img")).toHaveCount(0);
  await page.keyboard.press("PageDown");
  const picture = dialog.getByRole("img");
  await expect(picture).toBeVisible();
  await expect(heading).toContainText("12 people make");
  expect(await smallestDrawn(picture)).toBeGreaterThanOrEqual(27.9);
  expect(await smallest(dialog)).toBeGreaterThanOrEqual(28);
  expect(await dialog.evaluate((slide) => [slide.scrollHeight - slide.clientHeight, slide.scrollWidth - slide.clientWidth])).toEqual([0, 0]);

  await page.keyboard.press("b");
  await expect(picture).toBeHidden();
  await page.keyboard.press("b");
  await expect(picture).toBeVisible();
  await page.keyboard.press("q");
  await expect(dialog.getByRole("img", { name: /coordination\/\?at=output$/ })).toBeVisible();
  await page.keyboard.press("r");
  await expect(heading).toHaveText("Your team of 8 doubles. What happens to output?");
  await expect(dialog.getByText("right by the model")).toHaveCount(0);
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

test("a button opens the slides, notes have a window of their own, and a phone can follow", async ({ page, context }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto("debt/");
  await begun(page);
  await page.getByRole("button", { name: "Show as slides" }).press("Enter");
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("table")).toBeVisible();
  await expectNoExcess(page);
  const [notes] = await Promise.all([context.waitForEvent("page"), page.keyboard.press("n")]);
  await expect(notes.getByText(/^Answer: /)).toBeVisible();
  await notes.keyboard.press("ArrowRight");
  await expect(dialog.getByText("The model:")).toBeVisible();
  await notes.keyboard.press("ArrowRight");
  await expect(dialog.getByText(/^2 of \d+$/)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Show as slides" })).toBeFocused();
});

test.describe("on a touch screen", () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test("slides go on, back and away by taps", async ({ page }) => {
    await page.goto("coordination/");
    await page.getByRole("button", { name: "Show as slides" }).tap();
    const dialog = page.getByRole("dialog");
    const heading = dialog.getByRole("heading");
    const next = dialog.getByRole("button", { name: "Next" });
    await expect(heading).toHaveText(/\S/);
    await expect(dialog.getByText("a clicker go on")).toHaveCount(0);
    const asked = await heading.innerText();
    await expect(dialog.getByText("The model:")).toHaveCount(0);
    await next.tap();
    await expect(dialog.getByText("The model:")).toBeVisible();
    await next.tap();
    await expect(heading).not.toHaveText(asked);
    await dialog.getByRole("button", { name: "Back" }).tap();
    await expect(heading).toHaveText(asked);
    await dialog.getByRole("button", { name: "Leave" }).tap();
    await expect(dialog).toHaveCount(0);
  });

  test("a picture takes the room of an upright screen, and is drawn anew when it is turned", async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 800 });
    await page.goto("coordination/?present=");
    const dialog = page.getByRole("dialog");
    await expect(dialog.getByRole("table")).toBeVisible();
    for (const _ of ["the answer", "the name", "the picture"]) await page.keyboard.press("PageDown");
    const picture = dialog.getByRole("img");
    const drawn = (): Promise<number[]> => picture.evaluate((image: HTMLImageElement) => [image.naturalWidth, image.naturalHeight]);
    await expect.poll(drawn).toEqual([328, 520]);
    expect((await picture.boundingBox())?.height).toBeGreaterThan(450);
    await page.setViewportSize({ width: 800, height: 360 });
    await expect.poll(drawn).toEqual([548, 214]);
  });
});

test("a picture of many rows names each of them", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  const dialog = await slides(page, "gap");
  for (const _ of ["the answer", "the name", "the picture"]) await page.keyboard.press("PageDown");
  await expect(dialog.getByRole("img")).toBeVisible();
  const drawn = await page.locator(".presenter-source narrows-figure").evaluate(async (figure: HTMLElement & { toBlob(type: "svg"): Promise<Blob> }) => (await figure.toBlob("svg")).text());
  for (const leak of ["coordination cost", "the planning fallacy", "debt", "arrives"]) expect(drawn).toContain(`>${leak}`);

  // There is no slide behind the last one.
  await page.keyboard.press("End");
  for (const _ of ["the picture", "nothing"]) await page.keyboard.press("PageDown");
  await expect(dialog.getByText("4 of 4")).toBeVisible();
  await expect(dialog.getByRole("img")).toBeVisible();
});
