import { readFileSync } from "node:fs";
import { checks, expectClean, expectNoExcess } from "./checks";
import { expect, test, type Locator, type Page } from "./fixture";
import { CHAPTERS } from "./site";

const SHEETS = ["alignment", "checklist", "risks", "dependencies", "decisions"];
const key = (sheet: string): string => `narrows-sheet-${sheet}`;

async function open(page: Page, sheet: string): Promise<Locator> {
  await page.goto(`sheets/${sheet}/`);
  const section = page.locator(`[data-sheet="${sheet}"]`);
  await expect(section).toHaveClass(/\balive\b/);
  return section;
}

const field = (part: Page | Locator, name: string): Locator => part.locator(`[data-field="${name}"]`).first();
const row = (page: Page, at: number): Locator => page.locator("[data-row]").nth(at);

async function fillRow(page: Page, at: number, texts: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(texts)) await field(row(page, at), name).fill(text);
}

/** A sheet with as much in it as one usually holds. */
async function fill(page: Page, sheet: string): Promise<void> {
  if (sheet === "alignment") {
    await field(page, "aim").fill("Customers hear back within one working day, nine times in ten, by the end of March.");
    await field(page, "mechanism").fill("If whoever takes the call may decide on repairs up to 400 euros, then nothing waits for approval.");
    for (let at = 0; at < 5; at += 1) {
      if (at >= 4) await page.getByRole("button", { name: "Add a decision" }).click();
      await fillRow(page, at, { decided: `The limit is ${at}00`, why: "Nine in ten instead of seven in ten" });
    }
  } else if (sheet === "checklist") {
    for (const day of ["2026-09-01", "2026-10-01", "2026-11-01", "2026-12-01", "2027-01-01", "2027-02-01"]) {
      if (day > "2026-09-01") await page.getByRole("button", { name: "New answer" }).click();
      await field(page, "day").fill(day);
      await answer(page, day < "2026-12" ? "red" : "yellow");
    }
  } else if (sheet === "risks") {
    await field(page, "reserve").fill("120");
    for (let at = 0; at < 20; at += 1) {
      if (at >= 5) await page.getByRole("button", { name: "Add a risk" }).click();
      await fillRow(page, at, { name: `Supplier ${at} fails`, probability: "10", impact: String(at + 1), owner: "Ada", answer: "A second one" });
    }
    await expect(page.getByRole("button", { name: "Add a risk" })).toBeDisabled();
  } else if (sheet === "dependencies") {
    await field(page, "unit").fill("weeks");
    await field(page, "workers").fill("3");
    for (let at = 0; at < 40; at += 1) {
      if (at >= 5) await page.getByRole("button", { name: "Add a task" }).click();
      await fillRow(page, at, { name: `Part ${at + 1}`, takes: String((at % 3) + 1), after: at < 2 ? "" : `Part ${at}, Part ${at - 1}` });
    }
    await expect(page.getByRole("button", { name: "Add a task" })).toBeDisabled();
  } else {
    for (let at = 0; at < 3; at += 1) {
      await fillRow(page, at, { name: `Which pump ${at}`, loss: "20" });
      await field(row(page, at), "undo").selectOption("most");
    }
  }
}

async function answer(page: Page, color: string): Promise<void> {
  for (const item of await page.getByRole("group").filter({ has: page.getByRole("radio") }).all()) await item.getByRole("radio", { name: color }).check();
}

const kept = (page: Page, sheet: string): Promise<string | null> => page.evaluate((name) => localStorage.getItem(name), key(sheet));

for (const sheet of SHEETS) {
  test(`${sheet}: filled in, it survives a reload, fits on one page, and axe finds nothing`, async ({ page }) => {
    test.slow();
    await open(page, sheet);
    const onOnePage = async (): Promise<void> => {
      for (const format of ["A4", "Letter"]) {
        const pages = (await page.pdf({ format })).toString("latin1").match(/\/Type\s*\/Page\b/gu);
        expect(pages, `${format}, ${sheet}`).toHaveLength(1);
      }
    };
    await checks({ "axe finds nothing in the empty one": () => expectClean(page), "the empty one on paper": onOnePage });
    await fill(page, sheet);
    const texts = (): Promise<string[]> => page.locator("[data-field]").evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value ?? one.querySelector("input:checked")?.getAttribute("value")));
    const before = await texts();
    await open(page, sheet);
    await checks({
      "what was written is there": async () => expect(await texts()).toEqual(before),
      "it fits on one page": onOnePage,
      "axe finds nothing": () => expectClean(page),
      "in the dark neither": async () => {
        await page.emulateMedia({ colorScheme: "dark" });
        await expectClean(page);
      },
      "at 320 px nothing scrolls sideways": async () => {
        await page.setViewportSize({ width: 320, height: 640 });
        await expectNoExcess(page);
      },
    });
  });
}

test("an edit in another tab arrives; of one text the later stands, and the earlier can be put back", async ({ page, context }) => {
  await open(page, "alignment");
  const other = await context.newPage();
  await open(other, "alignment");
  await field(page, "aim").fill("mine");
  await expect(field(other, "aim")).toHaveValue("mine");
  await field(other, "owner").fill("Ada");
  await fillRow(other, 0, { decided: "Go" });
  await expect(field(page, "owner")).toHaveValue("Ada");
  await expect(field(row(page, 0), "decided")).toHaveValue("Go");
  await expect(page.locator("[data-notice]")).toBeHidden();
  await field(other, "aim").fill("theirs");
  await expect(field(page, "aim")).toHaveValue("theirs");
  await expect(page.locator("[data-notice]")).toContainText("Another tab changed what you wrote here: Aim.");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(field(page, "aim")).toHaveValue("mine");
  await expect(field(other, "aim")).toHaveValue("mine");
});

test("a full storage is told, and the sheet goes on working", async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  const section = await open(page, "risks");
  await fillRow(page, 0, { probability: "50", impact: "10" });
  await expect(section.locator("[data-keeping]")).toHaveText(/storage is full/);
  await expect(section.locator(".claim")).toContainText("Expect 5");
});

test("a sheet without storage, as in a sandboxed frame, says so and works", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get: () => {
        throw new DOMException("denied", "SecurityError");
      },
    });
  });
  const section = await open(page, "alignment");
  await expect(section.locator("[data-keeping]")).toHaveText(/keeps nothing/);
  await field(page, "aim").fill("still here");
  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save as Markdown" }).click();
  expect(readFileSync(await (await saved).path(), "utf8")).toContain("still here");
});

test("a file goes out as Markdown and as JSON and comes back; what cannot be read is refused by its line and changes nothing", async ({ page }) => {
  const hostile = "<img src=x onerror=alert(1)> | =1+1 \u202egnp.exe\n## Owner";
  await open(page, "alignment");
  await field(page, "aim").fill(hostile);
  await fillRow(page, 0, { decided: hostile, day: "2026-11-28" });
  const files: Record<string, Buffer> = {};
  for (const [button, type] of [["Save as Markdown", "md"], ["Save as JSON", "json"]] as const) {
    const saved = page.waitForEvent("download");
    await page.getByRole("button", { name: button }).click();
    const download = await saved;
    expect(download.suggestedFilename()).toMatch(new RegExp(`^narrows-alignment-\\d{4}-\\d\\d-\\d\\d\\.${type}$`));
    files[type] = readFileSync(await download.path());
  }
  const read = (name: string, buffer: Buffer): Promise<void> => page.locator("[data-file]").setInputFiles({ name, mimeType: "text/plain", buffer });
  const notice = page.locator("[data-notice]");
  for (const type of ["md", "json"]) {
    await page.getByRole("button", { name: "Clear" }).click();
    await expect(field(page, "aim")).toHaveValue("");
    await read(`sheet.${type}`, files[type]!);
    await expect(notice).toContainText(`holds what was in sheet.${type}`);
    await expect(field(page, "aim")).toHaveValue(hostile);
    await expect(field(row(page, 0), "decided")).toHaveValue(hostile);
    await expect(field(page, "owner")).toHaveValue("");
  }
  const before = await kept(page, "alignment");
  const broken = files["json"]!.toString().replace('"owner": ""', '"owner": 12');
  await read("broken.json", Buffer.from(broken));
  const line = broken.split("\n").findIndex((one) => one.includes('"owner"')) + 1;
  await expect(notice).toContainText(`Line ${line} of broken.json`);
  await expect(notice).toContainText("Nothing was changed.");
  await expect(notice.getByRole("button", { name: "Undo" })).toBeHidden();
  await read("photo.png", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]));
  await expect(notice).toContainText("Line 1 of photo.png should say that it is this sheet");
  expect(await kept(page, "alignment")).toBe(before);
  await expectClean(page);
});

test("an older version is read; what a newer page wrote is left alone", async ({ page }) => {
  await page.goto("sheets/");
  const put = (version: number): Promise<void> =>
    page.evaluate(([name, text]) => localStorage.setItem(name!, text!), [key("alignment"), JSON.stringify({ sheet: "alignment", version, cells: { aim: ["An aim", 1], gate: ["Stop", 2] } })]);
  await put(1);
  await open(page, "alignment");
  await expect(field(page, "aim")).toHaveValue("An aim");
  await expect(field(page, "gate-rule")).toHaveValue("Stop");
  await put(99);
  const newer = await kept(page, "alignment");
  await open(page, "alignment");
  await expect(page.locator("[data-keeping]")).toHaveText(/cannot be read/);
  await field(page, "aim").fill("mine");
  expect(await kept(page, "alignment")).toBe(newer);
});

test("by keyboard alone: rows are added, removed and brought back, and the sheet is cleared", async ({ page }) => {
  await open(page, "risks");
  await field(row(page, 0), "name").focus();
  await page.keyboard.type("Permit");
  await page.keyboard.press("Tab");
  await page.keyboard.type("30");
  await page.keyboard.press("Tab");
  await page.keyboard.type("40");
  await expect(page.locator(".claim")).toContainText("Expect 12");
  await page.getByRole("button", { name: "Add a risk" }).focus();
  await page.keyboard.press("Enter");
  await expect(field(row(page, 5), "name")).toBeFocused();
  await page.keyboard.type("Sixth");
  await row(page, 0).getByRole("button", { name: "Remove" }).focus();
  await page.keyboard.press("Enter");
  await expect(field(row(page, 0), "name")).toHaveValue("");
  await page.getByRole("button", { name: "Undo" }).focus();
  await page.keyboard.press("Enter");
  await expect(field(row(page, 0), "name")).toHaveValue("Permit");
  await expect(page.locator("[data-notice]")).toBeHidden();
  expect(await page.evaluate(() => document.activeElement?.closest("[data-sheet]") !== null), "focus is back in the sheet").toBe(true);
  await page.getByRole("button", { name: "Clear" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Clear" })).toBeDisabled();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.locator(".claim")).toContainText("Expect 12");
});

test("the register adds up, and leaves out what it cannot read", async ({ page }) => {
  await open(page, "risks");
  await field(page, "unit").fill("<b>euros</b>");
  await field(page, "reserve").fill("10");
  await fillRow(page, 0, { probability: "50 %", impact: "10" });
  await fillRow(page, 1, { probability: "20", impact: "30" });
  await fillRow(page, 2, { probability: "120", impact: "30" });
  // 0.5·10 + 0.2·30; more than 10 is lost where the second comes.
  await expect(page.locator(".claim")).toHaveText("Expect 11 <b>euros</b>. With 10 <b>euros</b> set aside, the chance that it is not enough is 20%.");
  await expect(page.locator(".numbers").first()).toContainText("Chance that none happens40%");
  await expect(field(row(page, 2), "probability")).toHaveAttribute("aria-invalid", "true");
  await expect(page.locator(".left-out")).toContainText("Risk 3 is left out");
});

test("the dependency map says which chain decides, keeps names for numbers, and refuses a circle by name", async ({ page }) => {
  await open(page, "dependencies");
  await field(page, "unit").fill("weeks");
  await field(page, "workers").fill("2");
  const result = (at: number): Locator => row(page, at).locator("[data-row-result]");
  for (const [at, [name, takes, after]] of [["Plan", "2", ""], ["Hire", "6", "1"], ["Build", "9", "1"], ["Launch", "1", "2, 3"]].entries()) await fillRow(page, at, { name: name!, takes: takes!, after: after! });
  await field(page, "unit").focus();
  await expect(field(row(page, 3), "after")).toHaveValue("Hire, Build");
  // 2 + 9 + 1 of 18; two at work need at most 12 + (18 - 12)/2.
  await expect(page.locator(".claim")).toHaveText("At the soonest all is done after 12 weeks; one task at a time takes 18 weeks. No slack: Plan, Build, Launch. With 2 workers it takes from 12 to 15 weeks, by which task is picked first.");
  await expect(result(1)).toHaveText("2 to 8, slack 3");
  await fillRow(page, 0, { after: "Launch" });
  await expect(page.locator(".claim")).toContainText("There is no plan: tasks wait for each other in a circle (Plan → Launch → Hire → Plan");
  await fillRow(page, 0, { after: "Nobody" });
  await expect(result(0)).toHaveText("Not a task here: “Nobody”. Say numbers or names of tasks, with commas between.");
  await expect(field(row(page, 0), "after")).toHaveAttribute("aria-invalid", "true");
});

test("the sorter agrees with the information chapter", async ({ page }) => {
  await open(page, "decisions");
  // The chapter's own example: 100 days of waiting, 63 % known after 10 days; its cost at 70 % and 90 % by J(I) = d t(I) + p0 W (1 - I).
  const cost = (share: number, undoable: number): number => -10 * Math.log(1 - share) + ((1 - undoable) * 700 + undoable * (70 + 7)) * (1 - share);
  for (const [at, [option, undoable]] of ([["nothing", 0], ["most", 0.8], ["all", 1]] as const).entries()) {
    await fillRow(page, at, { name: option, loss: "100" });
    await field(row(page, at), "undo").selectOption(option);
    const price = cost(0.9, undoable) - cost(0.7, undoable);
    const result = row(page, at).locator("[data-row-result]");
    await expect(result).toContainText(price < 0 ? "Take care" : "Decide fast");
    await expect(result).toContainText(`would cost ${Number(Math.abs(price).toPrecision(3))} days of waiting more`);
  }
  await fillRow(page, 0, { loss: "0" });
  await expect(row(page, 0).locator("[data-row-result]")).toContainText("Not worked out: the cost is from 0.143 to 142 weeks, the time from 0.694 to 41.5 days.");
  await fillRow(page, 0, { loss: "0.143", half: "41.5" });
  await expect(row(page, 0).locator("[data-row-result]")).toContainText("Decide fast");
});

test("answers are compared by their day, and lead to the chapter", async ({ page }) => {
  await open(page, "checklist");
  await answer(page, "red");
  await field(page, "day").fill("2026-10-01");
  await page.getByRole("button", { name: "New answer" }).click();
  await answer(page, "yellow");
  await field(page, "day").fill("2026-09-01");
  const table = page.getByRole("table");
  await expect(table.getByRole("columnheader")).toHaveText(["Item", "2026-09-01", "2026-10-01"]);
  await expect(table.getByRole("row").nth(1)).toHaveText("Clarityyellowred worse");
  await page.getByLabel("Answer of").selectOption({ label: "2026-10-01" });
  await expect(page.getByRole("radio", { name: "red" }).first()).toBeChecked();
  if (!CHAPTERS.includes("diagnosis")) return;
  await page.getByRole("link", { name: "See what these answers point to" }).click();
  await expect(page.locator("[data-problems]")).toBeHidden();
  expect(new URL(page.url()).searchParams.get("diagnosis.clarity")).toBe("red");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  for (const sheet of SHEETS) {
    test(`${sheet} prints as an empty form of one page`, async ({ page }) => {
      await page.goto(`sheets/${sheet}/`);
      expect(await page.content()).toContain("can still be printed");
      expect(await page.locator("[data-field]").count()).toBeGreaterThan(5);
      expect((await page.pdf({ format: "Letter" })).toString("latin1").match(/\/Type\s*\/Page\b/gu)).toHaveLength(1);
      expect(await page.locator("body").textContent()).not.toMatch(/\{\s*\$|sheet-[a-z]/u);
    });
  }
});

test("the sheets are found from the foot of any page", async ({ page }) => {
  await page.goto("./");
  await page.getByRole("link", { name: "Sheets to fill in" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sheets");
  for (const name of ["Alignment sheet", "Health checklist", "Risk register", "Decision sorter"]) await expect(page.getByRole("link", { name })).toBeVisible();
  await expectClean(page);
});
