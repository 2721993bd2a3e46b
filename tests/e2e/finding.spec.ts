import { checks, expectAccessible, expectClean, expectNoExcess } from "./checks";
import { expect, test, type Page } from "./fixture";
import { CHAPTERS } from "./site";

const NARROW = { width: 320, height: 640 };

/** Opens the search by a key, once the page listens for it. */
async function search(page: Page, key: string): Promise<void> {
  await expect(page.getByRole("button", { name: "Search" })).toBeVisible();
  await page.keyboard.press(key);
  await expect(page.getByRole("searchbox", { name: "Search all chapters" })).toBeFocused();
}

test("by keyboard a question is asked, its chapter found and read; Esc gives the focus back", async ({ page }) => {
  await page.goto("gap/");
  await search(page, "/");
  await page.keyboard.type("too many meetings");
  const found = page.locator(".search-found");
  await expect(found).toContainText("The operator");
  await checks({
    "axe finds nothing": () => expectAccessible(page, "dialog.search"),
    "at 320 px nothing scrolls sideways": async () => {
      await page.setViewportSize(NARROW);
      await expectNoExcess(page);
      await page.setViewportSize({ width: 1280, height: 800 });
    },
  });
  await page.getByRole("searchbox").fill("qwertz zyzzyva");
  await expect(page.locator(".search-said")).toContainText("Nothing found. Try fewer words");
  await expect(found.locator("a")).toHaveCount(0);
  await page.keyboard.press("Escape");
  await expect(page.locator("dialog.search")).toHaveCount(0);
  await search(page, "Control+k");
  await page.keyboard.type("output against team size");
  const figure = found.getByRole("link", { name: /^Figure: / }).first();
  await expect(figure).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await expect(found.getByRole("link").first()).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/coordination\//);
});

test("a search whose passages cannot be loaded says so, and works once they can", async ({ browser, baseURL }) => {
  const page = await browser.newPage();
  let blocked = true;
  await page.route("**/search.json", (route) => (blocked ? route.fulfill({ status: 404, body: "gone" }) : route.continue()));
  await page.goto(`${baseURL}gap/`);
  await page.getByRole("button", { name: "Search" }).click();
  await expect(page.locator(".search-said")).toHaveText("The search could not be loaded. Try again.");
  blocked = false;
  await page.getByRole("searchbox").fill("debt");
  await expect(page.locator(".search-found a").first()).toBeVisible();
  await page.close();
});

test("a term says what it means on hover, on focus and at a tap; Esc closes it", async ({ page, browser, baseURL }) => {
  await page.goto("operator/");
  const term = page.locator('.term[data-term="slack"]');
  const note = page.getByRole("tooltip");
  await expect(page.getByRole("button", { name: "Search" })).toBeVisible();
  await term.hover();
  await expect(note).toContainText("How much later a task can be");
  await note.hover();
  await expect(note).toBeVisible();
  await expectAccessible(page, ".prose p:has(.term-note)");
  await page.keyboard.press("Escape");
  await expect(note).toHaveCount(0);
  await page.mouse.move(0, 0);
  await term.focus();
  await expect(note).toBeVisible();
  await expect(term).toHaveAttribute("aria-describedby", "term-note");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/glossary\/index\.html#slack$/);
  await expect(page.locator("#slack dt")).toHaveText("Slack");
  await expectClean(page);

  const phone = await browser.newPage({ viewport: NARROW, hasTouch: true });
  await phone.goto(`${baseURL}operator/`);
  await expect(phone.getByRole("button", { name: "Search" })).toBeVisible();
  await phone.locator('.term[data-term="slack"]').tap();
  await expect(phone.getByRole("tooltip")).toContainText("In the glossary");
  await expectNoExcess(phone);
  await phone.close();
});

test("the contents show how far a chapter is read, and forget it", async ({ page }) => {
  await page.goto("./");
  await expect(page.getByRole("button", { name: "Search" })).toBeVisible();
  await expect(page.locator(".read")).toHaveCount(0);
  await page.goto("debt/");
  await expect(page.getByRole("button", { name: "Search" })).toBeVisible();
  await page.locator(".pager").scrollIntoViewIfNeeded();
  await expect.poll(() => page.evaluate(() => localStorage.getItem("narrows-read"))).toBe('{"debt":1}');
  await page.goto("./");
  await expect(page.locator("#contents li").filter({ hasText: "Debt" }).locator(".read")).toHaveText("Read");
  await expectClean(page);
  await page.getByRole("button", { name: "Forget what I have read" }).press("Enter");
  await expect(page.locator(".read")).toHaveCount(0);
  expect(await page.evaluate(() => localStorage.getItem("narrows-read"))).toBeNull();
});

test("without storage a chapter reads as before, and a torn record counts as none", async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem("narrows-read", '{"debt":"all","gap":7,"loop":0.5'));
  await page.goto("./");
  await expect(page.getByRole("button", { name: "Search" })).toBeVisible();
  await expect(page.locator(".read")).toHaveCount(0);
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get: () => {
        throw new DOMException("denied", "SecurityError");
      },
    });
  });
  await page.goto("debt/");
  await expect(page.getByRole("button", { name: "Search" })).toBeVisible();
  await page.locator(".pager").scrollIntoViewIfNeeded();
  await expect(page.getByRole("link", { name: /^Next/ })).toBeVisible();
});

test("each figure and section has a link of its own, which is copied with the setting", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("coordination/?team=20#figure-links");
  await expect(page.getByRole("button", { name: "Search" })).toBeVisible();
  await expect(page.locator("#figure-links")).toBeInViewport();
  const anchor = page.locator("#figure-links > .anchor");
  await anchor.focus();
  await expect(anchor).toHaveCSS("opacity", "1");
  await page.keyboard.press("Enter");
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(/coordination\/\?team=20#figure-links$/);
  expect(await page.locator(".reading h2 > .anchor").count()).toBe(3);
});

test("claims are filtered by grade, chapter and words, and the address keeps it", async ({ page }) => {
  await page.goto("notes/");
  const rows = page.locator(".ledger tbody tr:visible");
  const count = page.locator(".ledger-count");
  await expect(count).toHaveText(/^(\d+) of \1 claims$/);
  const all = await rows.count();
  expect(all).toBeGreaterThan(60);
  await page.getByRole("combobox", { name: "Grade" }).selectOption({ label: "Disputed" });
  const disputed = await rows.count();
  expect(disputed).toBeGreaterThan(1);
  expect(disputed).toBeLessThan(all);
  await page.getByRole("combobox", { name: "Chapter" }).selectOption({ label: "Coordination" });
  await expect(rows).toHaveCount(1);
  await expect(page).toHaveURL(/#grade=disputed&chapter=coordination$/);
  await page.reload();
  await expect(count).toHaveText(`1 of ${all} claims`);
  await page.getByRole("button", { name: "Show all" }).press("Enter");
  await expect(rows).toHaveCount(all);
  await page.getByRole("searchbox", { name: "Words" }).fill("chain twice nothing");
  await expect(count).toHaveText(`0 of ${all} claims`);
  await page.getByRole("searchbox", { name: "Words" }).fill("bezos");
  expect(await rows.count()).toBeGreaterThan(2);
  await checks({
    "axe finds nothing": () => expectClean(page),
    "at 320 px nothing scrolls sideways": async () => {
      await page.setViewportSize(NARROW);
      await expectNoExcess(page);
    },
  });
});

test("a claim leads to the figure and the setting that show it", async ({ page }) => {
  await page.goto("notes/#chapter=operator");
  await page.locator("#founder").getByRole("link").click();
  await expect(page).toHaveURL(/operator\/index\.html\?operator\.people=49#figure-queue$/);
  await expect(page.locator("#figure-queue").getByText(/49/).first()).toBeVisible();
  await expect(page.locator("[data-problems]")).toBeHidden();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("claims, terms and glossary are all there", async ({ page }) => {
    await page.goto("notes/");
    expect(await page.locator(".ledger tbody tr:visible").count()).toBeGreaterThan(60);
    expect(await page.locator(".ledger").textContent()).not.toMatch(/[{}]/);
    await page.goto("operator/");
    await page.locator('.term[data-term="slack"]').click();
    await expect(page.locator("#slack")).toBeInViewport();
  });

  test("the booklet has every chapter, its figures, the notes and the glossary, and prints without a blank page", async ({ page }) => {
    test.slow();
    await page.goto("booklet/");
    for (const chapter of CHAPTERS) await expect(page.locator(`section#${chapter} svg`).first()).toBeAttached();
    const broken = await page.locator("a[href^='#']").evaluateAll((links) => links.map((link) => link.getAttribute("href")!.slice(1)).filter((id) => document.getElementById(id) === null));
    expect(broken).toEqual([]);
    expect(await page.locator("main").textContent()).not.toMatch(/\{\s*\$|undefined|NaN/u);
    for (const format of ["A4", "Letter"]) {
      const pages = (await page.pdf({ format })).toString("latin1").match(/\/Type\s*\/Page\b/gu) ?? [];
      expect(pages.length, format).toBeGreaterThan(2 * CHAPTERS.length);
    }
    await checks({
      "at 320 px nothing scrolls sideways": async () => {
        await page.setViewportSize(NARROW);
        await expectNoExcess(page);
      },
    });
  });
});
