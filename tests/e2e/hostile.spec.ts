import { alive, begun, claim, expect, expectChange, LEVERS, pixels, rested, test } from "./fixture";

const ADDRESSES = [
  "?team=999",
  "?team=-1&batch=0&info=2&defer=1e9",
  "?team=NaN&batch=Infinity&info=-Infinity",
  "?team=1e999&batch=0x10&info=0,5&defer=１２",
  "?team=<img src=x onerror=alert(1)>&coordination.link_minutes=javascript:alert(1)",
  "?__proto__=1&constructor=2&coordination.__proto__=3&__proto__.team=4",
  "?team=12&team=13&team=14",
  "?%E0%A4%A=1&team=%ZZ&=&&&&==",
  "?coordination.nothing=1&nothing.people=2&feedback.calendar=sometimes",
  "?team=\u202E21&info=\u2066.7",
  `?team=${"9".repeat(5000)}`,
  `?${Array.from({ length: 400 }, (_, index) => `x${index}.y=${index}`).join("&")}`,
];

for (const [index, address] of ADDRESSES.entries()) {
  test(`hostile address ${index} still draws every figure`, async ({ page }) => {
    await page.goto(`./${address}`);
    await begun(page);
    for (const { mechanism } of LEVERS) await alive(page, mechanism);
    // Texts follow their pictures; until then those stand that were written when the page was built.
    await rested(page);
    for (const { mechanism } of LEVERS) {
      const figure = page.locator(`narrows-figure[mechanism="${mechanism}"]`);
      expect(await pixels(figure)).not.toBe("");
      expect(await claim(figure)).not.toMatch(/NaN|undefined|Infinity|\{|\}/);
    }
  });
}

test("a value out of range is clamped in sight", async ({ page }) => {
  await page.goto("./?team=999");
  await alive(page, "coordination");
  const notice = page.locator("[data-problems]");
  await expect(notice).toBeVisible();
  await expect(notice).toContainText("999");
  await expect(notice).toContainText("60");
});

test("a value that is no number is refused in sight", async ({ page }) => {
  await page.goto("./?batch=soon");
  await alive(page, "feedback");
  await expect(page.locator("[data-problems]")).toContainText("soon");
});

test("secondary settings travel in the address", async ({ page }) => {
  await page.goto("coordination/?coordination.beta=0");
  const figure = await alive(page, "coordination");
  await begun(page);
  await expect(page.locator("[data-problems]")).toBeHidden();
  const flat = await claim(figure);
  await page.goto("coordination/");
  const usual = await alive(page, "coordination");
  await expectChange(() => claim(usual), flat);
});
