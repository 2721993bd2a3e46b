import AxeBuilder from "../../www/node_modules/@axe-core/playwright/dist/index.js";
import { allAlive, begun, drawn, expect, rested, test, type Locator, type Page } from "./fixture";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Several checks of one visit, each a step of its own: one that fails does not hide the next ones, and is told by its name. */
export async function checks(steps: Readonly<Record<string, () => Promise<unknown>>>): Promise<void> {
  const failed: string[] = [];
  for (const [name, body] of Object.entries(steps)) {
    await test.step(name, body).catch(({ message, stack = "" }: Error) => failed.push(`${name}: ${message}\n${/^ +at .*$/m.exec(stack)?.[0] ?? ""}`));
  }
  if (failed.length > 0) throw new Error(failed.join("\n\n"));
}

/** Axe finds nothing in the page, or in the part of it that is asked for. */
export async function expectAccessible(page: Page, part?: string): Promise<void> {
  // What is well is not listed place by place, and no other page is opened to join the results of frames: there are none.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ["violations"] }).withTags(TAGS).setLegacyMode();
  if (part !== undefined) axe.include(part);
  const { violations } = await axe.analyze();
  expect(violations.map(({ id, nodes }) => ({ id, where: nodes.map(({ target }) => String(target)) }))).toEqual([]);
}

/** Goes to the page's top, where the lever bar is away: what it happens to cut through further down is no small target. */
export async function toTop(page: Page): Promise<void> {
  await page.evaluate(() => window.scrollTo(0, 0));
  const bar = page.locator("#bar");
  if ((await bar.count()) > 0) await expect(bar).toHaveClass(/\baway\b/);
}

/** Axe finds nothing in the whole page as it stands at its top. */
export async function expectClean(page: Page): Promise<void> {
  await toTop(page);
  await drawn(page);
  await expectAccessible(page);
}

/** Nothing scrolls sideways. */
export async function expectNoExcess(page: Page): Promise<void> {
  const excess = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(excess, "pixels that scroll sideways").toBeLessThanOrEqual(0);
}

interface Shifting {
  shift: number;
}

/** Adds up what shifts in the page that comes. */
export async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    // On a machine that takes five seconds, figures say that loading takes long, and make room for it. Not here.
    const usual = window.setTimeout;
    window.setTimeout = ((act: () => void, wait = 0, ...given: []) => (wait >= 5000 ? 0 : usual(act, wait, ...given))) as typeof setTimeout;
    const shifting = window as unknown as Shifting;
    shifting.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value, hadRecentInput } = entry as unknown as { value: number; hadRecentInput: boolean };
        if (!hadRecentInput) shifting.shift += value;
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
}

/** Nothing has shifted when the page is alive. */
export async function expectNoShift(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle");
  await allAlive(page);
  if ((await page.locator("#bar").count()) > 0) await begun(page);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await rested(page);
  expect(await page.evaluate(() => (window as unknown as Shifting).shift)).toBe(0);
}

/** The chapter's question, once it can be answered. */
export async function asked(page: Page): Promise<Locator> {
  const section = page.locator("[data-predict]");
  await expect(section.getByRole("button", { name: "Show me" })).toBeEnabled();
  return section;
}

/** The table's row whose first cell says this. */
export function row(section: Locator, label: string): Locator {
  return section.locator("tr").filter({ has: section.page().getByRole("rowheader", { name: label, exact: true }) });
}

/** A figure as the page is built: its picture, its sentence, its table, and no word or number that is missing. */
export async function expectStill(page: Page): Promise<void> {
  const figures = page.locator("narrows-figure:visible");
  expect(await figures.count()).toBeGreaterThan(0);
  for (const figure of await figures.all()) {
    await expect(figure.locator("svg:visible").first()).toBeVisible();
    expect(await figure.locator("table").count()).toBeGreaterThan(0);
    expect((await figure.innerText()).trim().length).toBeGreaterThan(10);
  }
  // A placeholder that got no number or name.
  expect(await page.locator("body").textContent()).not.toMatch(/\{\s*\$/u);
  // A key that got no words; prose may say what looks like one.
  const computed = await page.locator("narrows-figure, narrows-levers, .say, dd, [data-answer], [data-outlook]").allTextContents();
  expect(computed.join("\n")).not.toMatch(/(?<![\w-])(?:label|param|output|say|chart|option|value|unit|predict)-[a-z]/u);
}
