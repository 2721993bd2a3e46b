import { checks, expectClean, expectNoExcess, expectNoShift, watchShifts } from "./checks";
import { alive, allAlive, begun, drawn, expect, expectChange, pixels, slider, test } from "./fixture";

/** Pages that are no chapter's. */
const PAGES = ["./", "notes/", "embed/debt/", "embed/coordination/"];

for (const width of [320, 360]) {
  test(`the one number in the lever bar stands in one line at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 640 });
    await page.goto("coordination/");
    await allAlive(page);
    await begun(page);
    await page.locator(".pager").scrollIntoViewIfNeeded();
    const score = page.locator("#bar summary [data-score]");
    await expect(score).toBeVisible();
    const lines = await score.evaluate((score) => score.getBoundingClientRect().height / parseFloat(getComputedStyle(score).lineHeight));
    expect(Math.round(lines)).toBe(1);
  });
}

test("what has the focus keeps clear of the lever bar, closed and open", async ({ page }) => {
  await page.goto("coordination/");
  await allAlive(page);
  await begun(page);
  const bar = page.locator("#bar");
  const places = page.locator("main .equation-line");
  expect(await places.count()).toBeGreaterThan(2);
  for (const isOpen of [false, true]) {
    await bar.evaluate((details: HTMLDetailsElement, open) => (details.open = open), isOpen);
    for (const place of await places.all()) {
      // It stands at the lower edge of the window, where the bar is.
      await place.evaluate((element) => window.scrollBy(0, element.getBoundingClientRect().bottom - window.innerHeight + 4));
      await expect(bar).not.toHaveClass(/\baway\b/);
      const room = () => place.evaluate((element) => document.querySelector("#bar")!.getBoundingClientRect().top - element.getBoundingClientRect().bottom);
      expect(await room(), "it is under the bar").toBeLessThan(0);
      await place.focus();
      await expect.poll(room, { message: isOpen ? "clear of the open bar" : "clear of the closed bar" }).toBeGreaterThanOrEqual(0);
    }
  }
});

for (const path of PAGES) {
  test(`${path}: nothing scrolls sideways at 320 px`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(path);
    await checks({
      "as it arrives": () => expectNoExcess(page),
      "alive": async () => {
        await allAlive(page);
        await drawn(page);
        await expectNoExcess(page);
      },
    });
  });

  test(`${path}: nothing shifts while it comes alive, and axe finds nothing`, async ({ page }) => {
    await watchShifts(page);
    await page.goto(path);
    await checks({
      "nothing shifts": () => expectNoShift(page),
      "axe finds nothing": () => expectClean(page),
    });
  });
}

for (const ratio of [1, 1.25, 2, 3]) {
  test.describe(`pixel ratio ${ratio}`, () => {
    test.use({ deviceScaleFactor: ratio });
    test("every canvas has its size times the ratio", async ({ page }) => {
      await page.goto("./");
      await alive(page, "coordination");
      await allAlive(page);
      await drawn(page);
      const sizes = await page.locator("narrows-figure").evaluateAll((figures) =>
        figures.flatMap((figure) => {
          const canvas = figure.shadowRoot?.querySelector("canvas");
          if (!canvas || canvas.width === 0) return [];
          const box = canvas.getBoundingClientRect();
          return [{ width: canvas.width, height: canvas.height, cssWidth: box.width, cssHeight: box.height }];
        }),
      );
      expect(sizes.length).toBeGreaterThan(1);
      for (const size of sizes) {
        expect(Math.abs(size.width - size.cssWidth * ratio)).toBeLessThanOrEqual(1);
        expect(Math.abs(size.height - size.cssHeight * ratio)).toBeLessThanOrEqual(1);
      }
    });
  });
}

test("forced colors and a change of scheme repaint without a reload", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto("./");
  const figure = await alive(page, "coordination");
  const light = await pixels(figure);
  await page.emulateMedia({ colorScheme: "dark" });
  await expectChange(() => pixels(figure), light);
  const dark = await pixels(figure);
  await page.emulateMedia({ colorScheme: "light", forcedColors: "active" });
  await expectChange(() => pixels(figure), dark);
  await expectChange(() => pixels(figure), light);
});

test("reduced motion: nothing is animated", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto("./");
  const figure = await alive(page, "coordination");
  await slider(figure).focus();
  await page.keyboard.press("PageUp");
  await drawn(page);
  // No element of the page or of a figure has a style by which it would move; an animation that has ended would not be seen.
  const moving = await page.evaluate(() => {
    const inside = (root: Document | ShadowRoot): Element[] => [...root.querySelectorAll("*")].flatMap((one) => [one, ...(one.shadowRoot ? inside(one.shadowRoot) : [])]);
    const all = inside(document);
    const moves = all.filter((one) => {
      const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(one);
      return animationName !== "none" || !/^0s(?:, 0s)*$/.test(transitionDuration) || scrollBehavior !== "auto";
    });
    return { looked: all.filter((one) => one.getRootNode() instanceof ShadowRoot).length, moves: moves.map(({ localName, className }) => `${localName} ${className}`) };
  });
  expect(moving.looked).toBeGreaterThan(100);
  expect(moving.moves).toEqual([]);
});

test("the thumb stands under the reader's point", async ({ page }) => {
  await page.goto("./");
  for (const mechanism of ["coordination", "feedback", "information", "debt"]) {
    const figure = await alive(page, mechanism);
    await drawn(page);
    const { thumb, drop } = await figure.evaluate((element) => {
      const root = element.shadowRoot!;
      const canvas = root.querySelector("canvas")!;
      const input = root.querySelector<HTMLInputElement>("input[type=range]")!;
      const box = input.getBoundingClientRect();
      const share = (Number(input.value) - Number(input.min)) / (Number(input.max) - Number(input.min));
      const thumb = box.left + 11 + (box.width - 22) * share;
      // The drop line: the column with most pixels in the reader's color.
      const you = getComputedStyle(element).getPropertyValue("--narrows-you").trim();
      const probe = Object.assign(document.createElement("canvas"), { width: 1, height: 1 }).getContext("2d")!;
      probe.fillStyle = you;
      probe.fillRect(0, 0, 1, 1);
      const [red, green, blue] = probe.getImageData(0, 0, 1, 1).data;
      const copy = Object.assign(document.createElement("canvas"), { width: canvas.width, height: canvas.height });
      const reading = copy.getContext("2d", { willReadFrequently: true })!;
      reading.drawImage(canvas, 0, 0);
      const { data, width, height } = reading.getImageData(0, 0, canvas.width, canvas.height);
      const columns = new Array<number>(width).fill(0);
      for (let y = 0; y < height; y += 1) {
        for (let x = 0; x < width; x += 1) {
          const at = 4 * (y * width + x);
          const near = Math.abs(data[at]! - red!) + Math.abs(data[at + 1]! - green!) + Math.abs(data[at + 2]! - blue!);
          if (data[at + 3]! > 128 && near < 40) columns[x]! += 1;
        }
      }
      const most = Math.max(...columns);
      const tall = columns.flatMap((count, x) => (count > 0.8 * most ? [x] : []));
      const center = tall.reduce((sum, x) => sum + x + 0.5, 0) / tall.length;
      const canvasBox = canvas.getBoundingClientRect();
      return { thumb, drop: canvasBox.left + (center * canvasBox.width) / width };
    });
    expect(Math.abs(thumb - drop), mechanism).toBeLessThanOrEqual(1.5);
  }
});
