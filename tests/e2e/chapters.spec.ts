import { readFileSync } from "node:fs";
import { join } from "node:path";
import { asked, checks, expectClean, expectNoExcess, expectNoShift, expectStill, row, watchShifts } from "./checks";
import { allAlive, drawn, expect, models, test, type Locator, type Page } from "./fixture";
import { asks, CHAPTERS, EMBEDS } from "./site";

// What holds of every chapter. Each is visited once in each state that the checks need; what a chapter must have for
// them stands in www/content/README.md.

test("every chapter is built, and the contents lead to each", async ({ page }) => {
  const contents = readFileSync(join(__dirname, "../../www/content/contents.yaml"), "utf8");
  expect(CHAPTERS).toEqual([...contents.matchAll(/^- (.+)$/gm)].map(([, id]) => id).sort());
  await page.goto("./");
  const links = await page.locator("#contents a").evaluateAll((all) => all.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
  expect(links.sort()).toEqual(CHAPTERS.map((chapter) => `/${chapter}/index.html`));
});

for (const chapter of CHAPTERS) {
  test(`${chapter}, on a wide screen and on paper`, async ({ page }) => {
    test.slow();
    const loaded = models(page);
    await watchShifts(page);
    await page.goto(`${chapter}/`);
    await checks({
      "nothing shifts while it comes alive": () => expectNoShift(page),
      "every figure draws the chart it names, under a claim of its own": () => expectCharts(page, chapter),
      "the chapter has one model": async () => expect(loaded).toHaveLength(1),
      "the keyboard walks the rows of every chart": () => expectRowsWalked(page),
      "axe finds nothing": () => expectClean(page),
      ...(asks(chapter) && { "who commits sees guess and model, each in its row, and why": () => expectAnswer(page) }),
      "print shows pictures and tables, and the answer, but no lever bar": () => expectPrint(page, chapter),
    });
  });

  test(`${chapter}, at 320 px: nothing scrolls sideways`, async ({ page }) => {
    test.slow();
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(`${chapter}/`);
    await checks({
      "as it arrives": () => expectNoExcess(page),
      "alive": async () => {
        await allAlive(page);
        await drawn(page);
        await expectNoExcess(page);
      },
      "with every table open": async () => {
        for (const table of await page.locator("main narrows-figure [part~=data]:visible > summary").all()) await table.click();
        await expectNoExcess(page);
      },
      "with what it would take": async () => {
        const figure = page.locator("main narrows-figure:has(.narrows-menu)").first();
        await figure.hover();
        await figure.getByRole("button", { name: "What would it take?" }).click();
        await expect(figure.getByRole("group", { name: "What would it take?" })).toBeVisible();
        await expectNoExcess(page);
      },
      ...(asks(chapter) && {
        "asked and answered": async () => {
          const section = await asked(page);
          await expectNoExcess(page);
          await section.getByRole("radio").last().check();
          await section.getByRole("button", { name: "Show me" }).click();
          await expect(section.getByRole("table")).toBeVisible();
          await expectNoExcess(page);
        },
      }),
    });
  });
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  for (const id of EMBEDS) {
    test(`${id}: pictures, sentences, tables and the answer are there`, async ({ page }) => {
      await page.goto(`embed/${id}/`);
      await expectStill(page);
      if (!CHAPTERS.includes(id)) return;
      await page.goto(`${id}/`);
      await checks({
        "every figure": () => expectStill(page),
        ...(asks(id) && { "the answer stands behind its summary, computed ahead": () => expectAnswerAhead(page) }),
      });
    });
  }
});

/** Every figure of the chapter's own text. */
async function figuresOf(page: Page): Promise<readonly Locator[]> {
  const figures = await page.locator("main narrows-figure").all();
  expect(figures.length).toBeGreaterThan(0);
  return figures;
}

async function expectCharts(page: Page, chapter: string): Promise<void> {
  const claims: string[] = [];
  for (const figure of await figuresOf(page)) {
    await figure.scrollIntoViewIfNeeded();
    const chart = (await figure.getAttribute("chart")) ?? "";
    await expect(figure.locator("[part~=figure]")).toHaveAttribute("data-signature", new RegExp(`^${chapter} ${chart} `));
    await expect(figure.locator(".narrows-painted")).toHaveCount(1);
    await expect(figure.locator("[part~=claim]")).toHaveText(/\S/);
    claims.push(await figure.locator("[part~=claim]").innerText());
  }
  expect(new Set(claims).size, `no two figures of a chapter make the same claim: ${claims.join(" | ")}`).toBe(claims.length);
}

/** From the first row to the last, whatever they are named after, and on to the last row but one. */
async function expectRowsWalked(page: Page): Promise<void> {
  for (const figure of await figuresOf(page)) {
    await figure.scrollIntoViewIfNeeded();
    const names = await figure.locator("tbody th").evaluateAll((all) => all.map((name) => name.firstChild?.textContent ?? ""));
    // A drawing without axes has no rows and shows no table.
    await expect(figure.locator("[part~=data]")).toBeVisible({ visible: names.length > 0 });
    if (names.length === 0) continue;
    const readout = figure.locator("[data-part=readout]");
    // Where y has named rows, the table's rows are called after y, and lie one above the other.
    const [rows, y] = [figure.locator("thead th").first(), figure.locator("[part~=y-title]")];
    const back = (await rows.textContent()) === (await y.textContent()) ? "ArrowUp" : "ArrowLeft";
    await figure.locator("[role=application]").focus();
    for (const [key, name] of [["Home", names[0]], ["End", names.at(-1)], [back, names.at(-2) ?? names[0]]] as const) {
      await page.keyboard.press(key);
      await expect.poll(async () => (await readout.innerText()).startsWith(`${name}`), { message: `${await figure.getAttribute("chart")}: ${key} goes to ${name}` }).toBe(true);
    }
    await page.keyboard.press("Escape");
  }
}

async function expectAnswer(page: Page): Promise<void> {
  const section = await asked(page);
  await expect(section.getByRole("table")).toHaveCount(0);
  await expect(section.getByRole("heading")).toHaveCount(0);

  const choice = section.getByRole("radio").first();
  const label = await choice.evaluate((input: HTMLInputElement) => input.labels?.[0]?.textContent?.trim() ?? "");
  await choice.check();
  await section.getByRole("button", { name: "Show me" }).click();
  await expect(section.getByRole("heading", { name: "Your guess and the model" })).toBeFocused();
  await expect(section.locator(".predict-verdict")).toContainText(`You said “${label}”.`);
  await expect(row(section, label)).toContainText("your guess");
  await expect(section.locator("tr.predict-yours")).toHaveCount(1);
  await expect(section.locator("tr.predict-right"), "at the opening setting exactly one choice is right").toHaveCount(1);
  await expectWhy(section);
  expect(await section.innerText()).not.toMatch(/\bNaN\b|\bundefined\b|\bInfinity\b|[{}]|predict-/);
  await expect(section.getByRole("button", { name: "Show me" })).toBeHidden();
}

async function expectWhy(section: Locator): Promise<void> {
  await expect(section.locator(".predict-why"), "why it is so has a number of the model in it and ends as a sentence").toHaveText(/\d.*\.$/);
}

async function expectPrint(page: Page, chapter: string): Promise<void> {
  await page.emulateMedia({ media: "print" });
  for (const figure of await figuresOf(page)) {
    await expect(figure.locator("svg:visible, canvas:visible").first()).toBeVisible();
    await expect(figure.getByRole("table")).toBeVisible({ visible: (await figure.locator("tbody tr").count()) > 0 });
  }
  await expect(page.locator("narrows-levers")).toBeHidden();
  if (!asks(chapter)) return;
  const section = page.locator("[data-predict]");
  await expect(section.getByRole("table")).toBeVisible();
  await expect(section.getByRole("button")).toHaveCount(0);
}

async function expectAnswerAhead(page: Page): Promise<void> {
  const section = page.locator("[data-predict]");
  await expect(section.getByRole("radio")).toHaveCount(0);
  await section.locator(".predict-model > summary").click();
  await expect(section.getByRole("table")).toBeVisible();
  await expect(section.locator(".predict-verdict"), "at the opening setting one choice is right").toHaveText(/^The model says “.+”\.$/);
  await expectWhy(section);
}
