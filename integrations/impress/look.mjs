// impress.js turns steps by keys, and by Tab wherever the focus is: a reader comes to a control by the pointer.
const NOW = ".step.active > narrows-figure";

export async function between(page) {
  const slider = page.locator(`${NOW} input[type=range]`).first();
  const stands = async (done) => {
    await page.waitForTimeout(300);
    if ((await page.locator(".step.active").getAttribute("id")) !== "team") throw new Error(`${done} turned the step`);
  };
  for (const key of ["ArrowRight", "ArrowLeft", "ArrowDown", "PageDown", "Home", "End"]) {
    await slider.focus();
    await page.keyboard.press(key);
    await stands(`${key} on a slider`);
  }
  await page.locator(`${NOW} [role=spinbutton]`).first().focus();
  await page.keyboard.type("1 5");
  await stands("typing in a number field");
  await page.locator(`${NOW} summary`).first().focus();
  await page.keyboard.press("Space");
  await stands("a space on what opens the table");
  await page.evaluate(() => document.activeElement?.blur());
  await page.keyboard.press("ArrowRight");
  await page.locator("#line.active").waitFor();
  return "keys and text on controls turn no step";
}
