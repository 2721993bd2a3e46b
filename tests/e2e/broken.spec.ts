import { alive, claim, drawn, expect, expectChange, pixels, slider, test, type Locator } from "./fixture";

/** Makes the model fail in this figure's next `times` drawings, as it fails when it meets a broken invariant. */
async function breakDrawing(figure: Locator, times: number): Promise<void> {
  await figure.evaluate((element, times) => {
    const usual = CanvasRenderingContext2D.prototype.fillText;
    let left = times;
    CanvasRenderingContext2D.prototype.fillText = function (this: CanvasRenderingContext2D, ...given) {
      const root = this.canvas.getRootNode();
      if (left > 0 && root instanceof ShadowRoot && root.host === element) {
        left -= 1;
        Object.assign(window, { failuresLeft: left });
        throw new WebAssembly.RuntimeError("unreachable");
      }
      return usual.apply(this, given);
    };
  }, times);
}

test("a figure in which the model fails is mended at once, in the same state, and the others go on", async ({ page }) => {
  await page.goto("./");
  const figure = await alive(page, "feedback");
  const other = await alive(page, "debt");
  await breakDrawing(figure, 2);
  await slider(figure).focus();
  await page.keyboard.press("PageDown");
  await expect.poll(() => slider(figure).getAttribute("aria-valuetext")).toBe("10.5 weeks");
  await expect.poll(() => page.evaluate(() => (window as unknown as { failuresLeft: number }).failuresLeft)).toBe(0);
  await drawn(page);
  await expect(figure.getByRole("button", { name: "Try again" })).toBeHidden();
  const sentence = await claim(figure);
  await page.keyboard.press("PageDown");
  await expectChange(() => claim(figure), sentence);

  await slider(other).focus();
  await drawn(page);
  const picture = await pixels(other);
  await page.keyboard.press("PageDown");
  await expectChange(() => pixels(other), picture);
});

test("after a third failure a figure shows its static picture and offers another try", async ({ page, complaints }) => {
  await page.goto("./");
  const figure = await alive(page, "feedback");
  await breakDrawing(figure, 3);
  await slider(figure).focus();
  await page.keyboard.press("PageDown");
  const retry = figure.getByRole("button", { name: "Try again" });
  await expect(retry).toBeVisible();
  expect(complaints.splice(0)).toEqual(["error: narrows: the model failed three times in a figure, which now stands still"]);
  await expect(slider(figure)).toBeDisabled();
  await expect(figure.locator("svg:visible").first()).toBeVisible();
  await retry.click();
  await expect(slider(figure)).toBeEnabled();
  await expect(figure.locator("svg:visible")).toHaveCount(0);
});
