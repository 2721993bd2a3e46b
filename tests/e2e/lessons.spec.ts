import { checks, expectClean, expectNoExcess } from "./checks";
import { expect, test, type Page } from "./fixture";
import { CHAPTERS } from "./site";

/** Pages that are one sheet of paper each. */
const PAPERS = [...CHAPTERS.flatMap((id) => [`${id}/sheet`, `${id}/key`]), "hours/dice", "hours/machine", "test", "test/key"];

async function paper(page: Page, name: string): Promise<void> {
  await page.goto(`teach/${name}/`);
  if (/^(?!test).*\/(?:sheet|key)$/u.test(name)) await expect(page.locator(".code svg")).toBeVisible();
}

test("a teacher goes from a chapter to its plan, sheet and key, and each leads back", async ({ page }) => {
  await page.goto("coordination/");
  // What a class needs is far down; who comes for it sees the way there at once.
  const way = page.getByRole("link", { name: "For a class" });
  await expect(way).toBeInViewport();
  await way.click();
  const plan = page.getByRole("link", { name: "Plan, sheet and key" });
  await expect(plan).toBeInViewport();
  await plan.click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your team of 8 doubles. What happens to output?");
  await expect(page.getByRole("rowheader")).toHaveText(["0", "1", "2", "4", "5", "6", "9"]);
  await page.getByRole("link", { name: "Sheet", exact: true }).click();
  await expect(page.locator(".code svg")).toHaveAccessibleName("Code of the page to start from");
  await expect(page.locator("[data-address]")).toContainText("/coordination/?team=8");
  // No answer of the model is on the pupils' sheet.
  await expect(page.locator("main")).not.toContainText("272");
  await page.getByRole("link", { name: "Key", exact: true }).click();
  await expect(page.locator("main")).toContainText("272");
  await expect(page.locator("main")).toContainText("Double in, double out");
  await page.getByRole("link", { name: "Plan", exact: true }).click();
  await page.getByRole("link", { name: "Open the chapter" }).click();
  await expect(page.locator('narrows-figure[chart="output"] input[type=range]').first()).toHaveValue("8");
});

test("from the foot of every page a teacher finds all lessons, the class hours and the test", async ({ page }) => {
  await page.goto("./");
  await page.getByRole("contentinfo").getByRole("link", { name: "For teachers" }).click();
  for (const id of CHAPTERS) await expect(page.locator(`a[href="${id}/sheet/index.html"]`)).toBeVisible();
  await page.getByRole("link", { name: "The test, to print" }).click();
  await expect(page.locator(".items > li")).toHaveCount(12);
  await page.goto("teach/hours/dice/");
  await expect(page.locator("main")).toContainText("54.4");
});

for (const format of ["A4", "Letter"]) {
  test(`each sheet and each key is one page of ${format}`, async ({ page }) => {
    test.slow();
    const long: string[] = [];
    for (const name of PAPERS) {
      await paper(page, name);
      const pages = (await page.pdf({ format })).toString("latin1").match(/\/Type\s*\/Page\b/gu);
      if (pages?.length !== 1) long.push(`${name}: ${pages?.length}`);
    }
    expect(long).toEqual([]);
  });
}

test("on paper what is to be read stands in one line, and an address is broken behind its marks alone", async ({ page }) => {
  await page.emulateMedia({ media: "print" });
  // As wide as A4 between its margins.
  await page.setViewportSize({ width: 688, height: 1000 });
  /** The lines of an element as they are set. */
  const linesOf = (within: string): Promise<string[][]> =>
    page.locator(within).evaluateAll((all) =>
      all.map((one) => {
        const lines = new Map<number, string>();
        const texts = document.createTreeWalker(one, NodeFilter.SHOW_TEXT);
        const range = document.createRange();
        for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
          [...(node.textContent ?? "")].forEach((letter, at) => {
            range.setStart(node!, at);
            range.setEnd(node!, at + 1);
            const top = Math.round(range.getBoundingClientRect().top);
            lines.set(top, (lines.get(top) ?? "") + letter);
          });
        }
        return [...lines.values()].map((line) => line.trim()).filter(Boolean);
      }),
    );
  const broken: string[] = [];
  for (const id of CHAPTERS) {
    await paper(page, `${id}/sheet`);
    for (const lines of await linesOf(".task tbody th")) if (lines.length > 1) broken.push(`${id}: ${lines.join(" / ")}`);
    for (const lines of await linesOf("[data-address]")) if (lines.slice(0, -1).some((line) => !/[/?&=._-]$/u.test(line))) broken.push(`${id}: ${lines.join(" / ")}`);
  }
  expect(broken).toEqual([]);
});

test("on paper nothing is smaller than 10 points", async ({ page }) => {
  await page.emulateMedia({ media: "print" });
  for (const name of ["constraint/sheet", "constraint/key", "test", "hours/dice"]) {
    await paper(page, name);
    const sizes = await page.locator("main :not(svg, svg *)").evaluateAll((all) =>
      all.filter((one) => one.getClientRects().length > 0 && [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim())).map((one) => Math.round(parseFloat(getComputedStyle(one).fontSize) * 75) / 100),
    );
    expect(Math.min(...sizes), name).toBeGreaterThanOrEqual(10);
  }
});

test("pages for teachers: axe finds nothing, in light and dark, and nothing scrolls sideways at 320 pixels", async ({ page }) => {
  const names = ["", "alignment/", "alignment/sheet/", "constraint/key/", "test/", "test/key/", "hours/machine/", "addresses/"];
  const visit = async (name: string): Promise<void> => {
    await page.goto(`teach/${name}`);
    await page.setViewportSize({ width: 1280, height: 800 });
    await expectClean(page);
    await page.setViewportSize({ width: 320, height: 640 });
    await expectNoExcess(page);
  };
  await checks(Object.fromEntries(names.map((name) => [name || "all lessons", () => visit(name)])));
  await page.emulateMedia({ colorScheme: "dark" });
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto("teach/constraint/key/");
  await expectClean(page);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("plan, sheet, key, Markdown and test are whole", async ({ page, request }) => {
    await page.goto("teach/constraint/");
    await expect(page.locator(".plan tbody tr")).toHaveCount(7);
    await page.goto("teach/constraint/sheet/");
    await expect(page.locator(".task")).toHaveCount(3);
    await expect(page.locator(".code")).toContainText("Open the chapter on any device");
    await page.goto("teach/constraint/key/");
    await expect(page.locator("main")).toContainText("44.1 an hour");
    expect(await page.locator("body").textContent()).not.toMatch(/\{\s*\$|undefined|NaN/u);
    const key = await request.get("teach/constraint/key.md");
    expect(await key.text()).toContain("44.1 an hour");
    const { questions } = await (await request.get("teach/questions.json")).json();
    expect(questions.map(({ number }: { number: number }) => number)).toEqual([...CHAPTERS.map((_, at) => at + 1), ...Array.from({ length: 12 }, (_, at) => 101 + at)]);
  });
});
