// Material for MkDocs turns pages by comma and full stop.
export async function between(page) {
  const address = page.url();
  const field = page.locator("narrows-figure [role=spinbutton]").first();
  await field.focus();
  await page.keyboard.type("1.5,");
  await page.keyboard.press("Escape");
  await page.waitForTimeout(300);
  if (page.url() !== address) throw new Error("typing in a number field turned the page");
  await field.blur();
  await page.keyboard.press(".");
  await page.waitForURL(/end\/$/);
  await page.goto(address);
  return "text in a number field turns no page";
}
