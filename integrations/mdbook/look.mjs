// mdBook turns the pages of a book by the arrow keys.
export async function between(page) {
  const address = page.url();
  const slider = page.locator("narrows-figure input[type=range]").first();
  await slider.focus();
  await page.keyboard.press("ArrowRight");
  await page.waitForTimeout(300);
  if (page.url() !== address) throw new Error("an arrow key on a slider turned the page");
  await slider.blur();
  await page.keyboard.press("ArrowRight");
  await page.waitForURL(/end\.html$/);
  await page.goto(address);
  return "arrow keys on a slider turn no page";
}
