import { expectAccessible, expectNoExcess } from "./checks";
import { drawn, expect, expectChange, pixels, rested, test, type Locator, type Page } from "./fixture";

const PAGE = "embed/operator/?chart=tasks";
const OPENING = ["Hire 7: can start at once", "Train 6: after Hire", "Design 10: can start at once", "Build 5: after Design", "Try out 3: after Train and Build", "Write guide 4: after Design", "Launch 2: after Try out and Write guide"];

async function plan(page: Page, address = ""): Promise<Locator> {
  await page.goto(PAGE + address);
  const figure = page.locator("narrows-figure").first();
  await expect(figure.locator(".narrows-alive")).toBeVisible();
  await expect.poll(() => pixels(figure)).not.toBe("");
  return figure;
}

/** The rows: name, duration, what the task waits for. */
async function tasks(figure: Locator): Promise<string[]> {
  await drawn(figure.page());
  return figure.locator(".narrows-alive li").evaluateAll((rows) =>
    rows.map((row) => {
      const [name, weeks] = [...row.querySelectorAll<HTMLInputElement>("input[type=text]")].map(({ value }) => value);
      return `${name} ${weeks}: ${row.querySelector("[aria-expanded]")?.textContent}`;
    }),
  );
}

/** What the focus is on, by its label. */
function focused(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const on = document.activeElement?.shadowRoot?.activeElement;
    return on?.getAttribute("aria-label") ?? on?.closest("label")?.textContent ?? null;
  });
}

const given = (page: Page): string => new URL(page.url()).search.replace("?chart=tasks", "").replace("&", "");

test("tasks are added, named, linked, moved and removed with the keyboard alone, and a reload brings them back", async ({ page }) => {
  const figure = await plan(page);
  expect(await tasks(figure)).toEqual(OPENING);
  const before = await pixels(figure);

  await figure.getByRole("button", { name: "Add a task" }).focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => focused(page)).toBe("Name of Task 8");
  await page.keyboard.type("Celebrate");
  await page.keyboard.press("Tab");
  await expect(figure.getByRole("spinbutton", { name: "Length of Celebrate" })).toBeFocused();
  await page.keyboard.type("3.5");
  await page.keyboard.press("Tab");
  await expect.poll(async () => (await tasks(figure))[7]).toBe("Celebrate 3.5: can start at once");
  expect(await focused(page)).toBe("Celebrate: can start at once");
  await page.keyboard.press("Enter");
  const box = figure.getByRole("group", { name: "Celebrate waits for" }).getByRole("checkbox", { name: "Launch" });
  await expect(box).toBeVisible();
  await box.focus();
  await page.keyboard.press("Space");
  await expect.poll(async () => (await tasks(figure))[7]).toBe("Celebrate 3.5: after Launch");
  await expectChange(() => pixels(figure), before);
  await page.keyboard.press("Escape");
  await expect(box).toBeHidden();
  expect(await focused(page)).toBe("Celebrate: after Launch");

  await figure.getByRole("button", { name: "Move Design earlier" }).focus();
  for (const place of [1, 0]) {
    await page.keyboard.press("Enter");
    await expect.poll(async () => (await tasks(figure)).indexOf("Design 10: can start at once")).toBe(place);
    expect(await focused(page)).toBe("Move Design earlier");
  }
  await rested(page);
  expect(given(page)).toBe("operator.task=Design-10_Hire-7_Train-6a2_5a1_3a3a4_4a1_2a5a6_Celebrate-3.5a7");

  const rows = await tasks(figure);
  await page.reload();
  await expect(figure.locator(".narrows-alive")).toBeVisible();
  await expect.poll(() => tasks(figure)).toEqual(rows);

  await figure.getByRole("button", { name: "Remove Hire" }).focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => focused(page)).toBe("Remove Train");
  await expect(page.locator("[data-narrows-live]").getByText("Hire is removed; 7 are left. Train no longer waits for Hire.")).toHaveCount(1);
  expect((await tasks(figure))[1]).toBe("Train 6: can start at once");
});

test("a link to a later task takes the task there, with its open boxes and the focus", async ({ page }) => {
  const figure = await plan(page);
  await figure.getByRole("button", { name: /^Train: / }).click();
  await figure.getByRole("checkbox", { name: "Build" }).focus();
  await page.keyboard.press("Space");
  await expect.poll(() => tasks(figure)).toEqual([OPENING[0], OPENING[2], OPENING[3], "Train 6: after Hire and Build", ...OPENING.slice(4).map((row) => row.replace("Train and Build", "Build and Train"))]);
  await expect(figure.getByRole("group", { name: "Train waits for" }).getByRole("checkbox", { checked: true })).toHaveCount(2);
  expect(await focused(page)).toBe("Build");
});

test("a circle is refused in its row and spelled out, and so is a way past what is waited for", async ({ page }) => {
  const figure = await plan(page);
  await figure.getByRole("button", { name: /^Hire: / }).click();
  await figure.getByRole("checkbox", { name: "Launch" }).click();
  await expect(figure.getByText("Launch already waits for Hire through Try out and Train: that would be a circle.")).toBeVisible();
  await expect(figure.getByRole("checkbox", { checked: true })).toHaveCount(0);
  await figure.getByRole("button", { name: "Move Train earlier" }).press("Enter");
  await expect(figure.locator("li", { hasText: "Train waits for Hire and stays behind it." })).toHaveAttribute("data-item", "task_2");
  expect(await tasks(figure)).toEqual(OPENING);
  await rested(page);
  expect(given(page)).toBe("");
});

test("a duration out of range is told in its row", async ({ page }) => {
  const figure = await plan(page);
  const field = figure.getByRole("spinbutton", { name: "Length of Design" });
  await field.fill("90");
  await field.press("Tab");
  await expect(figure.locator("[data-item=task_3] .narrows-problem")).toContainText("90");
  await expect(field).toHaveValue("52");
  await field.fill("x");
  await field.press("Tab");
  await expect(field).toHaveAttribute("aria-invalid", "true");
  await field.fill("8");
  await field.press("Tab");
  await expect(figure.locator("[data-item=task_3] .narrows-problem")).toBeHidden();
  await field.press("ArrowUp");
  await expect(field).toHaveValue("8.5");
  await rested(page);
  expect(given(page)).toBe("operator.task=7_6a1_8.5_5a3_3a2a4_4a3_2a5a6");
});

test("what an address has instead of tasks is told, and the others are there", async ({ page }) => {
  const figure = await plan(page, "&operator.task=1_two_3a1_4a9_Four+x-5a3_6&operator.task_6=9");
  for (const words of ["“two” is no task", "task_4_needs is to name 9"]) await expect(page.locator("[data-problems]")).toContainText(words);
  await expect.poll(() => tasks(figure)).toEqual(["Hire 1: can start at once", "Train 6: after Hire", "Design 3: after Hire", "Build 4: can start at once", "Four x 5: after Design", "Write guide 9: can start at once"]);
});

test("forty tasks are the most, and they can be edited", async ({ page }) => {
  const figure = await plan(page, "&operator.task_count=39");
  const add = figure.getByRole("button", { name: "Add a task" });
  await add.click();
  await expect.poll(async () => (await tasks(figure)).length).toBe(40);
  await expect(add).toHaveAccessibleDescription("40 is the most.");
  await add.press("Enter");
  expect((await tasks(figure)).length).toBe(40);
  await figure.getByRole("button", { name: /^Task 40: / }).click();
  await figure.getByRole("checkbox", { name: "Task 39" }).click();
  await expect.poll(async () => (await tasks(figure))[39]).toMatch(/: after Task 39$/u);
});

test("a link that mail and chat may cut is copied with a word about its length", async ({ page }) => {
  const copied: string[] = [];
  await page.exposeFunction("keepCopied", (text: string) => copied.push(text));
  await page.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: { writeText: (text: string) => (window as unknown as { keepCopied(text: string): Promise<void> }).keepCopied(text) } }));
  const copy = async (count: number): Promise<[button: string | null, link: string]> => {
    const figure = await plan(page, `&operator.task=${Array.from({ length: count }, (_, at) => `Integrate+${at}-12a${at}`).join("_").replace("a0", "")}`);
    const button = figure.locator("[data-action=link]:visible");
    await button.click();
    await expect(button).toContainText("Copied");
    return [await button.textContent(), copied.at(-1) ?? ""];
  };
  const [short, fits] = await copy(5);
  expect(fits.length).toBeLessThanOrEqual(200);
  expect(short).toBe("Copied");
  const [long, whole] = await copy(40);
  expect(long).toBe(`Copied. It has ${whole.length} characters: some mail and chat programs cut a link that long.`);
  expect(whole).toContain("Integrate+39-12a39");
});

test("a screen reader gets the tasks as a list: each with its name, its weeks, what it waits for and what can be done", async ({ page }) => {
  const figure = await plan(page);
  await expect(figure.getByRole("listitem")).toHaveCount(OPENING.length);
  await figure.getByRole("button", { name: /^Build: / }).click();
  await expect(figure.getByRole("listitem").nth(3)).toMatchAriaSnapshot(`
    - listitem:
      - textbox "Name of Build": Build
      - text: Length of Build
      - spinbutton "Length of Build weeks": "5"
      - text: weeks
      - 'button "Build: after Design" [expanded]': after Design
      - group "Build waits for":
        - checkbox "Hire"
        - text: Hire
        - checkbox "Train"
        - text: Train
        - checkbox "Design" [checked]
        - text: Design
        - checkbox "Try out"
        - text: Try out
        - checkbox "Write guide"
        - text: Write guide
        - checkbox "Launch"
        - text: Launch
      - button "Move Build earlier" [disabled]: Earlier
      - button "Move Build later" [disabled]: Later
      - button "Remove Build": Remove
  `);
});

test.describe("with a finger", () => {
  test.use({ hasTouch: true, viewport: { width: 360, height: 740 } });

  test("tasks are linked on a phone", async ({ page }) => {
    const figure = await plan(page);
    await figure.getByRole("button", { name: /^Design: / }).tap();
    await figure.getByRole("group", { name: "Design waits for" }).getByText("Train").tap();
    await expect.poll(async () => (await tasks(figure))[2]).toBe("Design 10: after Train");
    await figure.getByRole("button", { name: "Remove Launch" }).tap();
    await expect.poll(async () => (await tasks(figure)).length).toBe(6);
    await expectNoExcess(page);
  });
});

for (const width of [320, 360, 1280]) {
  for (const colorScheme of ["light", "dark"] as const) {
    test(`tasks have no accessibility problems at ${width} px, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      const figure = await plan(page, `&operator.task=7_${"W".repeat(20)}-52a1_3a1a2`);
      await figure.getByRole("button", { name: /^Design: / }).click();
      await figure.getByRole("button", { name: "Move Design earlier" }).press("Enter");
      await expect(figure.getByText("and stays behind it.")).toBeVisible();
      await expectAccessible(page);
      await expectNoExcess(page);
      const targets = await figure.locator(".narrows-alive li").locator("input[type=text]:visible, button:visible, label.narrows-option:visible").evaluateAll((all) =>
        all.map((one) => one.getBoundingClientRect()).filter(({ width: across, height }) => across < 44 || height < 44).length,
      );
      expect(targets).toBe(0);
    });
  }
}
