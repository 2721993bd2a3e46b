import { asked, expectAccessible, expectNoExcess } from "./checks";
import { alive, drawn, expect, type Locator, type Page, slider, test } from "./fixture";

/** Output of so many people by the scaling law at the opening setting: α = 0.03, β = 0.005. */
const usl = (people: number): number => people / (1 + 0.03 * (people - 1) + 0.005 * people * (people - 1));

const surface = (figure: Locator): Locator => figure.getByRole("group", { name: /^Your curve, \d points$/ });
const compared = (figure: Locator): Locator => figure.getByRole("group", { name: "Your curve and the model’s" });

/** Draws from one place to another, as shares of the plot from its lower left corner. */
async function stroke(page: Page, figure: Locator, from: readonly [number, number], to: readonly [number, number]): Promise<void> {
  await surface(figure).scrollIntoViewIfNeeded();
  const box = await surface(figure).boundingBox();
  if (box === null) throw new Error("the surface has no box");
  const at = ([across, up]: readonly [number, number]): [number, number] => [box.x + box.width * across, box.y + box.height * (1 - up)];
  await page.mouse.move(...at(from));
  await page.mouse.down();
  await page.mouse.move(...at(to), { steps: 12 });
  await page.mouse.up();
}

/** The picture that a reader would save. */
async function picture(figure: Locator): Promise<string> {
  return figure.evaluate(async (element) => (await (element as HTMLElement & { toBlob(type: string): Promise<Blob> }).toBlob("svg")).text());
}

/** Its texts. */
async function texts(figure: Locator): Promise<string[]> {
  return [...(await picture(figure)).matchAll(/>([^<>]+)<\/text>/gu)].map(([, text = ""]) => text);
}

async function begun(page: Page): Promise<Locator> {
  await page.goto("coordination/");
  await asked(page);
  const figure = await alive(page, "coordination");
  await page.locator("[data-predict]").getByRole("button", { name: "Draw the curve first" }).click();
  await expect(surface(figure)).toBeVisible();
  return figure;
}

test("a curve is drawn with the pointer, compared, told in words and in the table, drawn again and dropped", async ({ page }) => {
  const figure = await begun(page);
  await stroke(page, figure, [0.003, 0.01], [0.25, 0.5]);
  // A quarter of the width is too little to compare.
  await figure.getByRole("button", { name: "Compare", exact: true }).click();
  await expect(figure.getByRole("status").filter({ hasText: "reaches over 25% of the width" })).toBeVisible();
  await figure.getByRole("button", { name: "Undo" }).click();
  await expect(figure.getByRole("button", { name: "Clear" })).toBeDisabled();
  await stroke(page, figure, [0.003, 0.01], [1, 1]);
  await figure.getByRole("button", { name: "Compare", exact: true }).click();
  const said = compared(figure);
  await expect(said).toBeFocused();
  // A straight line from corner to corner parts most from the curve at the right end: 60 people.
  await expect(said).toContainText(`They part most near 60 people`);
  await expect(said).toContainText(`the model gives about ${usl(60).toPrecision(1)} people’s worth.`);
  await expect(said).toContainText("your curve rises; the model rises to a peak at 14 people, then falls");
  await figure.getByText("Data table").click();
  await expect(figure.getByRole("columnheader", { name: "your curve" })).toBeVisible();
  await expectAccessible(page);
  await said.getByRole("button", { name: "Draw again" }).click();
  await expect(surface(figure)).toBeVisible();
  await figure.getByRole("button", { name: "Show the curve" }).click();
  await expect(surface(figure)).toHaveCount(0);
  await expect(figure.getByRole("columnheader", { name: "your curve" })).toHaveCount(0);
});

test("before it is compared, nothing in the picture or in the accessibility tree gives the curve away", async ({ page }) => {
  const figure = await begun(page);
  const tree = await figure.ariaSnapshot();
  for (const told of ["6.03", "peak", "12 people", "table", "Data table", "best"]) expect(tree).not.toContain(told);
  await expect(slider(figure)).toBeHidden();
  await expect(figure.locator(".narrows-takeaway")).toBeHidden();
  await expect(figure.getByRole("img")).toHaveAccessibleDescription(/^Draw it before you see it: “scaling law”, from 1 person to 60 people\.$/);
  // The picture that a reader would save has the axes alone.
  const shown = await texts(figure);
  expect(shown.length).toBeGreaterThan(5);
  expect(shown.filter((text) => !/^\d+(?:\s?people)?$|^people in the team$/u.test(text))).toEqual([]);
  await expectAccessible(page);
});

test("the keyboard alone draws, undoes, compares and skips", async ({ page }) => {
  await page.goto("coordination/");
  await asked(page);
  await alive(page, "coordination");
  const start = page.locator("[data-predict]").getByRole("button", { name: "Draw the curve first" });
  await start.focus();
  await page.keyboard.press("Enter");
  const figure = page.locator("narrows-figure").first();
  const points = surface(figure).getByRole("slider");
  await expect(points).toHaveCount(9);
  await expect(points.first()).toBeFocused();
  await expect(points.first()).toHaveAccessibleName("Height at 1 person");
  await expect(points.first()).toHaveAttribute("aria-valuetext", "not drawn yet");
  await page.keyboard.press("Home");
  await expect(points.first()).toHaveAttribute("aria-valuetext", /^0 people’s worth$/u);
  for (let at = 1; at < 9; at += 1) {
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press(at === 4 ? "PageDown" : "PageUp");
  }
  await expect(points.last()).toBeFocused();
  const height = await points.last().getAttribute("aria-valuetext");
  await page.keyboard.press("ArrowUp");
  await expect(points.last()).not.toHaveAttribute("aria-valuetext", height ?? "");
  await figure.getByRole("button", { name: "Undo" }).focus();
  await page.keyboard.press("Enter");
  await expect(points.last()).toHaveAttribute("aria-valuetext", "not drawn yet");
  await figure.getByRole("button", { name: "Compare", exact: true }).focus();
  await page.keyboard.press("Enter");
  await expect(compared(figure)).toBeFocused();
  await expect(compared(figure)).toContainText("They part most near");
  await compared(figure).getByRole("button", { name: "Stop comparing" }).focus();
  await page.keyboard.press("Enter");
  await expect(compared(figure)).toHaveCount(0);
  await start.focus();
  await page.keyboard.press("Enter");
  await figure.getByRole("button", { name: "Show the curve" }).focus();
  await page.keyboard.press("Enter");
  await expect(slider(figure)).toBeVisible();
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 320, height: 640 }, hasTouch: true });

  test("a finger draws, and the page does not scroll under it", async ({ page }) => {
    const figure = await begun(page);
    const box = await surface(figure).boundingBox();
    if (box === null) throw new Error("the surface has no box");
    const session = await page.context().newCDPSession(page);
    const touch = async (type: "touchStart" | "touchMove" | "touchEnd", part: number): Promise<void> => {
      const touchPoints = type === "touchEnd" ? [] : [{ x: box.x + box.width * part, y: box.y + box.height * (1 - part) }];
      await session.send("Input.dispatchTouchEvent", { type, touchPoints });
    };
    const before = await page.evaluate(() => window.scrollY);
    await touch("touchStart", 0.02);
    for (let part = 0.1; part < 1; part += 0.1) await touch("touchMove", part);
    await touch("touchEnd", 1);
    expect(await page.evaluate(() => window.scrollY)).toBe(before);
    await figure.getByRole("button", { name: "Compare", exact: true }).click();
    await expect(compared(figure)).toContainText("your curve rises");
    await expectNoExcess(page);
  });
});

test("a guess stands in the chart as a diamond at its number, until the question is answered again", async ({ page }) => {
  await page.goto("coordination/");
  const section = await asked(page);
  const figure = await alive(page, "coordination");
  await section.getByRole("radio", { name: "Twice as much" }).check();
  await section.getByRole("button", { name: "Show me" }).click();
  const guess = 2 * usl(8);
  const note = figure.locator(".narrows-guess");
  await expect(note).toHaveText(`Your guess, the diamond: ${guess.toPrecision(3)} people’s worth where “Team size” is 16 people. The model says ${usl(16).toPrecision(3)} people’s worth there.`);
  await expect(figure.getByRole("img")).toHaveAccessibleDescription(/Your guess, the diamond/);
  await drawn(page);
  expect(await texts(figure)).toContain(`your guess: ${guess.toPrecision(3)}`);
  await expectAccessible(page);
  expect(new URL(page.url()).search).toBe("");
  await section.getByRole("button", { name: "Guess again" }).click();
  await expect(note).toHaveCount(0);
});

test("where the figure is set otherwise than the question, the diamond is tied to no curve, and the sentence says why", async ({ page }) => {
  await page.goto("capacity/");
  const section = await asked(page);
  const figure = await alive(page, "capacity");
  await section.getByRole("radio").nth(1).check();
  await section.getByRole("button", { name: "Show me" }).click();
  const note = figure.locator(".narrows-guess");
  const said = (await note.textContent()) ?? "";
  expect(said).toMatch(/^Your guess, the diamond: 0\.9× .+ The model says 9× there\.$/u);
  /** Whether an upright stroke begins in the middle of the diamond. */
  const isTied = async (): Promise<boolean> => {
    await drawn(page);
    const svg = await picture(figure);
    const [, x, top, half] = /d="M(\d+) (\d+)l(\d+) \3-\3 \3-\3-\3z"/u.exec(svg) ?? [];
    expect(x).toBeDefined();
    return svg.includes(`d="M${x} ${Number(top) + Number(half)}v`);
  };
  expect(await isTied()).toBe(true);
  const field = figure.getByRole("spinbutton", { name: "Variability" });
  await field.fill("0.5");
  await field.press("Enter");
  await expect(note).toHaveText(/The model says 9× there\. The question has “Variability” at 1; the picture shows another setting\.$/u);
  expect(await isTied()).toBe(false);
  await field.fill("1");
  await field.press("Enter");
  await expect(note).toHaveText(said);
  expect(await isTied()).toBe(true);
});
