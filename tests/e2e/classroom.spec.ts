import { readFileSync } from "node:fs";
import { asked, expectAccessible, expectNoExcess } from "./checks";
import { addressed, alive, begun, drawn, expect, slider, test, type Page } from "./fixture";
import { writeTest, writeVote } from "../../www/page/poll-code";

/** So many first votes on question 4, each of another tab, in lines with what chats put around them. */
const votes = (choice: number, count: number, round = 0): string[] =>
  Array.from({ length: count }, (_, at) => `10:${10 + at} Pupil ${at}: ${writeVote({ question: 4, round, choice, random: 1000 * choice + at }).toLowerCase()}`);

/** The class page, ready, with the lines pasted. */
async function paste(page: Page, lines: readonly string[]): Promise<void> {
  await page.getByLabel("Codes, one a line").fill(lines.join("\n"));
}

/** The lever bar, open: it comes from below the page's head on. */
async function openBar(page: Page): Promise<void> {
  await page.locator(".pager").scrollIntoViewIfNeeded();
  await page.locator("#bar > summary").click();
}

const bars = (page: Page): Promise<number[]> => page.locator(".class-bar rect").evaluateAll((all) => all.map((bar) => Number(bar.getAttribute("width"))));

test("what is opened before its script is there is filled once it is", async ({ page }) => {
  let arrive = (): void => undefined;
  const held = new Promise<void>((done) => (arrive = done));
  await page.route(/\/classroom[^/]*\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto("coordination/");
  const section = await asked(page);
  await section.getByText("In a class? Get a code").click();
  await expect(section.locator("[data-poll]")).toHaveAttribute("open", "");
  await expect(section.getByRole("status", { name: "Your code" })).toHaveCount(0);
  arrive();
  await expect(section.getByRole("status", { name: "Your code" })).toHaveText(/^N04/);
});

test("a pupil gets a code by keys alone, before any answer, and the teacher's page counts it", async ({ page }) => {
  await page.goto("coordination/");
  const section = await asked(page);
  await begun(page);
  await section.getByText("In a class? Get a code").press("Enter");
  const code = section.getByRole("status", { name: "Your code" });
  await expect(code).toHaveText(/^N040[0-9A-Z]{6}$/);
  await section.getByRole("radio", { name: "About the same" }).press("Space");
  await expect(code).toHaveText(/^N043/);
  const first = (await code.textContent()) ?? "";
  await section.getByRole("radio", { name: "Second vote" }).press("Space");
  await expect(code).toHaveText(/^N04B/);
  const second = (await code.textContent()) ?? "";
  expect(second.slice(4, 8)).toBe(first.slice(4, 8));
  await expect(section.getByRole("table")).toHaveCount(0);
  await section.getByRole("button", { name: "Show as a QR code" }).press("Enter");
  await expect(section.getByRole("img", { name: `The code ${second} as a QR code` })).toBeVisible();
  await expectAccessible(page, "[data-predict]");
  expect(await page.evaluate(() => [Object.keys(sessionStorage), localStorage.length, document.cookie])).toEqual([["narrows-vote"], 0, ""]);

  await page.goto(`class/#${first}`);
  await expect(page.getByRole("status")).toHaveText("First vote: 1. Second vote: 0.");
  expect(new URL(page.url()).hash).toBe("");
});

test("the class page counts messy lines and hands, keeps the answer back, and says what comes next", async ({ page }) => {
  await page.goto("class/");
  await paste(page, ["Good morning", ...votes(3, 6), ...votes(1, 3), votes(1, 1)[0]!, "N0433RJ0TX", "<img src=x onerror=alert(1)>"]);
  const status = page.locator("[data-status]");
  await expect(status).toHaveText("First vote: 9. Second vote: 0. 3 lines have no vote.");
  await expect(page.getByText("what do 16 people make")).toBeVisible();
  expect(await bars(page)).toEqual([3, 0, 6, 0]);
  await expect(page.getByText("right by the model")).toHaveCount(0);
  await expect(page.getByText("1.12")).toHaveCount(0);

  await page.getByText("Count raised hands", { exact: true }).click();
  await page.getByLabel("Less: hands, vote 1").fill("9");
  await expect(status).toHaveText(/First vote: 18/);
  expect(await bars(page)).toEqual([3, 0, 6, 9]);
  await page.getByRole("button", { name: "Show the answer" }).click();
  // A third was right: below 35 in 100.
  await expect(page.getByText("6 of 18 pupils chose the right answer: fewer than 35 in 100.")).toBeVisible();
  await expect(page.getByText("9 pupils chose “Less”.")).toBeVisible();
  await expect(page.locator("tr.class-right")).toContainText("About the same");
  await page.getByText("Lines to look at").click();
  await expect(page.getByText("Line 12 has a wrong, missing or extra character: N0433RJ0TX")).toBeVisible();
  await expect(page.getByText("Line 11 has a code that was there before. It counts once.")).toBeVisible();
  await expect(page.getByText("Line 13 has no code: <img src=x onerror=alert(1)>")).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 640 });
  await expectNoExcess(page);

  const [saved] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Save counts (CSV)" }).click()]);
  expect(saved.suggestedFilename()).toBe("narrows-vote-4.csv");
  // As every table that leaves a page: UTF-8 with its mark, lines that end as RFC 4180 says.
  const csv = readFileSync(await saved.path(), "utf8");
  expect(csv.startsWith("\ufeffquestion,vote,choice,label,count\r\n4,1,,,")).toBe(true);
  expect(csv.endsWith("\r\n")).toBe(true);
  await page.reload();
  await expect(status).toHaveText(/First vote: 18/);
  await expect(page.getByText("right by the model")).toHaveCount(0);
  await paste(page, [...votes(3, 8, 0), ...votes(3, 9, 1)]);
  await expect(status).toHaveText("First vote: 17. Second vote: 9.");
  await page.getByRole("button", { name: "Clear all votes" }).click();
  await expect(status).toHaveText("No vote is in yet.");
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
});

test("tests before and after give a gain of the class, and no gain where it would say nothing", async ({ page }) => {
  await page.goto("class/");
  // The key of the bank's twelve questions.
  const answers = [...("BCDACBDADBCA")].map((letter) => "ABCD".indexOf(letter) + 1);
  const tests = (kind: "before" | "after", count: number, right: number): string[] =>
    Array.from({ length: count }, (_, random) => writeTest({ kind, answers: answers.map((answer, item) => (item < right ? answer : (answer % 4) + 1)), random }));
  await paste(page, [...tests("before", 10, 6), ...tests("after", 10, 9)]);
  await expect(page.getByText("Tests before: 10. Tests after: 10.")).toBeVisible();
  // (75% − 50%) ÷ (100% − 50%)
  await expect(page.getByText("Right before: 50%. Right after: 75%. The class gained 50% of what it had left to learn.")).toBeVisible();
  await expect(page.getByRole("row").nth(1)).toContainText("100% → 100%");
  await expect(page.getByRole("row").nth(12)).toContainText("0% → 0%");
  await expectAccessible(page);
  await paste(page, [...tests("before", 7, 6), ...tests("after", 10, 9)]);
  await expect(page.getByText("these are not the same pupils")).toBeVisible();
  await expect(page.getByText("With fewer than 8 tests")).toBeVisible();
  await page.setViewportSize({ width: 320, height: 640 });
  await expectNoExcess(page);
});

test("a pasted megabyte is read or refused without a hang", async ({ page }) => {
  await page.goto("class/");
  await page.getByLabel("Codes, one a line").waitFor();
  await page.evaluate(() => {
    const field = document.querySelector<HTMLTextAreaElement>("[data-codes]")!;
    field.value = `${"N04<b>9</b> ".repeat(90_000)}\n10:02 N0433RJ0TW`;
    field.dispatchEvent(new Event("input"));
  });
  await expect(page.getByRole("status")).toHaveText("First vote: 1. Second vote: 0. 1 line has no vote.");
});

test("without scripts the class page says what it needs", async ({ browser, baseURL }) => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(`${baseURL}class/`);
  expect(await page.content()).toContain("To read codes, allow scripts for this page.");
  await expect(page.getByLabel("Codes, one a line")).toBeHidden();
  await page.close();
});

test("a teacher makes a link by keys, and what it locks stays locked", async ({ page }) => {
  await page.goto("coordination/");
  await begun(page);
  await page.getByText("Teach this: make a link for a class").press("Enter");
  const start = page.locator(".teach-form").getByRole("spinbutton", { name: "Team size" });
  await start.fill("24");
  await start.press("Tab");
  await page.getByRole("combobox", { name: "Team size: pupils find it" }).selectOption("lock");
  await page.getByRole("combobox", { name: "What they see first" }).selectOption("ask");
  const made = page.getByRole("textbox", { name: "Link", exact: true });
  await expect(made).toHaveValue(/coordination\/\?team=24&lock=team&at=ask$/);
  // At the top the lever bar is away: what it happens to cut through is no small target.
  await page.evaluate(() => window.scrollTo(0, 0));
  await expect(page.locator("#bar")).toHaveClass(/\baway\b/);
  await expectAccessible(page, ".classroom");
  const link = await made.inputValue();
  expect(link.length).toBeLessThanOrEqual(200);

  await page.goto(link);
  await asked(page);
  await expect(page.getByText("Locked: Team size.")).toBeVisible();
  await expect(page.locator("narrows-figure").first()).toBeHidden();
  await page.getByRole("button", { name: "Skip the guess" }).press("Enter");
  const figure = page.locator("narrows-figure").first();
  await expect(figure).toBeVisible();
  await expect(slider(figure)).toBeDisabled();
  await expect(figure.getByText("Locked here: Team size.")).toBeVisible();
  await expect(slider(figure)).toHaveAttribute("aria-valuetext", "24 people");
  await openBar(page);
  await expect(page.locator("#bar").getByRole("slider", { name: "Team size" })).toBeDisabled();
  // The page's own buttons move what is free and nothing else.
  await page.locator('#bar [data-act="tuned"]').click();
  await expect.poll(() => new URL(page.url()).searchParams.get("batch")).not.toBeNull();
  expect(new URL(page.url()).searchParams.get("team")).toBe("24");
  await page.reload();
  // The question was skipped in this tab.
  await expect(slider(figure)).toBeDisabled();
  await openBar(page);
  await page.locator('#bar [data-act="reset"]').click();
  await expect.poll(() => new URL(page.url()).searchParams.get("batch")).toBeNull();
  expect(new URL(page.url()).searchParams.get("team")).toBe("24");

  await page.getByRole("link", { name: "Open the whole chapter, with nothing locked" }).click();
  await expect(slider(await alive(page, "coordination"))).toBeEnabled();
  expect(new URL(page.url()).search).toBe("?team=24");
});

test("from the teacher's page by links alone: the plan, a link that begins where the lesson does, slides, and a vote on its question", async ({ page }) => {
  await page.goto("teach/");
  await expect(page.getByText("In a class? Get a code")).toBeVisible();
  await page.getByRole("link", { name: "4 Coordination" }).click();
  await expect(page.getByRole("textbox", { name: "Link", exact: true })).toHaveValue(/coordination\/\?team=8$/u);
  const plan = page.url();
  await page.getByRole("link", { name: "Show as slides" }).click();
  await expect(page.getByRole("dialog").getByRole("heading")).toHaveText("Your team of 8 doubles. What happens to output?");
  await page.goto(plan);
  await page.getByRole("link", { name: "Ask the class" }).click();
  await expect(page.getByLabel("Question")).toHaveValue("4");
  await expect(page.getByText("what do 16 people make")).toBeVisible();
  expect(new URL(page.url()).hash).toBe("");
  await page.getByText("Count raised hands", { exact: true }).click();
  await page.getByLabel("Less: hands, vote 1").fill("2");
  await paste(page, votes(3, 3));
  await expect(page.locator("[data-status]")).toHaveText("First vote: 5. Second vote: 0.");
  // Another chapter's question begins without these hands; its codes are told apart.
  await page.goto("capacity/");
  await begun(page);
  await page.getByRole("link", { name: "Ask the class" }).click();
  await expect(page.locator("[data-status]")).toHaveText("First vote: 0. Second vote: 0.");
});

test("what a lesson hides is away, reset leads to its start, and words that name nothing are told", async ({ page }) => {
  await page.goto("coordination/?team=20&hide=gamma&lock=teem&at=nowhere&theme=blue&lokc=1&utm_source=mail");
  const figure = await alive(page, "coordination");
  await expect(page.getByText("Hidden: Output of one person alone.")).toBeVisible();
  await expect(figure.locator('[data-setting="gamma"]')).toHaveCount(0);
  await expect(figure.locator('[data-setting="alpha"]')).not.toHaveCount(0);
  const note = page.locator(".lesson-note");
  for (const said of ["lock: “teem” is not one of all, team", "at: “nowhere” is not one of ask, output", "theme: “blue” is not one of light, dark", "lokc is not a key"]) await expect(note).toContainText(said);
  await expect(note).not.toContainText("utm_source");
  await slider(figure).focus();
  await page.keyboard.press("ArrowRight");
  await addressed(page, figure, "people", "team");
  await figure.getByRole("button", { name: "Reset" }).click();
  await drawn(page);
  await expect(slider(figure)).toHaveAttribute("aria-valuetext", "20 people");
  await page.setViewportSize({ width: 320, height: 640 });
  await expectNoExcess(page);
});

test("one figure alone, and in a frame, is locked as the address says", async ({ page }) => {
  await page.goto("coordination/?at=brooks&lock=all&theme=dark");
  const alone = page.locator('narrows-figure[chart="brooks"]');
  await expect(alone.locator("input[type=range]").first()).toBeDisabled();
  await expect(page.locator("narrows-figure:visible")).toHaveCount(1);
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");

  await page.goto("embed/coordination/?team=30&lock=team,teem");
  const figure = page.locator("narrows-figure");
  await expect(figure.getByText("Locked here: Team size.")).toContainText("locked: “teem” is not one of all, lever, people");
  await expect(slider(figure)).toBeDisabled();
  await expect(slider(figure)).toHaveAttribute("aria-valuetext", "30 people");
  await figure.evaluate((element) => element.setAttribute("people", "12"));
  await expect(slider(figure)).toBeDisabled();
  await figure.evaluate((element) => element.removeAttribute("locked"));
  await expect(slider(figure)).toBeEnabled();
  await expect(figure.getByText("Locked here")).toHaveCount(0);
});
