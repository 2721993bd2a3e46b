// Reveal.js turns slides by keys and by swipes, and blacks out by a full stop.
const NOW = "section.present > narrows-figure";

export async function between(page) {
  const slider = page.locator(`${NOW} input[type=range]`).first();
  const stands = async (done) => {
    await page.waitForTimeout(300);
    const [slide, black] = await page.evaluate(() => [location.hash, document.querySelector(".reveal.paused") !== null]);
    if (slide !== "#/1") throw new Error(`${done} turned the slide`);
    if (black) throw new Error(`${done} blacked the slides out`);
  };
  const was = await slider.getAttribute("aria-valuetext");
  for (const key of ["ArrowRight", "ArrowLeft", "ArrowDown", "PageDown", "Home", "End"]) {
    await slider.focus();
    await page.keyboard.press(key);
    await stands(`${key} on a slider`);
  }
  await page.locator(`${NOW} [role=spinbutton]`).first().focus();
  await page.keyboard.type("1.5b");
  await stands("typing in a number field");
  await page.keyboard.press("Escape");
  await drag(page, slider);
  await stands("a drag on a slider");
  if ((await slider.getAttribute("aria-valuetext")) === was) throw new Error("the slider did not follow the finger");
  // And the slides still turn where no control is.
  await page.evaluate(() => document.activeElement?.blur());
  await page.keyboard.press("ArrowRight");
  await page.waitForFunction(() => location.hash === "#/2");
  return "keys, text and drags on controls turn no slide";
}

/** A finger on the slider, from its middle to the left. */
async function drag(page, slider) {
  const box = await slider.boundingBox();
  const session = await page.context().newCDPSession(page);
  const touch = (type, x) => session.send("Input.dispatchTouchEvent", { type, touchPoints: x === undefined ? [] : [{ x, y: box.y + box.height / 2 }] });
  await session.send("Emulation.setTouchEmulationEnabled", { enabled: true });
  await touch("touchStart", box.x + box.width / 2);
  for (let step = 1; step <= 10; step += 1) await touch("touchMove", box.x + box.width * (0.5 - 0.04 * step));
  await touch("touchEnd");
}
