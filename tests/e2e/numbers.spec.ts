import { checks, expectClean, expectNoExcess } from "./checks";
import { expect, test, type Locator, type Page } from "./fixture";

async function open(page: Page): Promise<Locator> {
  await page.goto("sheets/numbers/");
  const section = page.locator('[data-sheet="numbers"]');
  await expect(section).toHaveClass(/\balive\b/);
  return section;
}

const state = (page: Page): Locator => page.locator("[data-state]");
const results = (page: Page): Locator => page.locator("[data-found]");
const paste = (page: Page, text: string): Promise<void> => page.getByLabel("Paste rows here").fill(text);

/** Drops a file onto the page, as a mouse would. */
async function drop(page: Page, name: string, bytes: number, text = ""): Promise<void> {
  await page.evaluate(([name, bytes, text]) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text === "" ? new Uint8Array(bytes) : text], name));
    document.body.dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: transfer }));
  }, [name, bytes, text] as const);
}

/** Whether the picture has anything but paper. */
const isDrawn = (page: Page): Promise<boolean> =>
  page.locator(".own-figure canvas").first().evaluate((canvas: HTMLCanvasElement) => {
    const { data } = canvas.getContext("2d")!.getImageData(0, 0, canvas.width, canvas.height);
    return data.some((value) => value !== 0);
  });

test("by keyboard: the sample of finished days gives its weeks, an estimate its chance, and planning takes the numbers over", async ({ page }) => {
  const sent: string[] = [];
  page.on("request", (request) => request.method() !== "GET" && sent.push(request.url()));
  await open(page);
  await page.getByRole("button", { name: "Try the sample: Finished days" }).press("Enter");
  // The sample of Magennis: 12 weeks at 50 %, 13 at 85 and 95 %.
  await expect(results(page)).toContainText("50 jobs take at most 13 weeks with a chance of 85%");
  await expect(results(page)).toContainText("at most 12 weeks; to be 95% sure, say 13");
  await expect.poll(() => isDrawn(page)).toBe(true);
  const backlog = page.getByLabel("Jobs to be done");
  await backlog.press("ControlOrMeta+a");
  await backlog.pressSequentially("5x");
  await expect(page.locator("[data-wrong]")).toContainText("“5x” is not a whole number from 1 to 500");
  await backlog.press("Backspace");
  await expect(results(page)).toContainText("5 jobs take at most");
  await page.locator(".own-figure summary").first().press("Enter");
  await expect(page.locator(".own-figure table").first()).toContainText("weeks from now");
  await page.getByRole("link", { name: /^Planning/ }).press("Enter");
  await expect(page).toHaveURL(/planning\/.*planning\.finished_3=4.*planning\.backlog=5/);
  await expect(page.locator("[data-problems]")).toBeHidden();
  expect(sent, "nothing is sent").toEqual([]);
});

test("each sample is read, every link leads to settings that fit, and axe finds nothing", async ({ page }) => {
  test.slow();
  await open(page);
  const samples: [name: string, says: RegExp, links: number][] = [
    ["Start and finish", /Half of the finished jobs took at most/, 1],
    ["Team size and output", /Output is largest with/, 2],
    ["Estimate and actual", /Half of your tasks took at most/, 1],
  ];
  const addresses: string[] = [];
  for (const [name, says, links] of samples) {
    await page.getByRole("button", { name: `Try the sample: ${name}` }).click();
    await expect(results(page).locator(".claim")).toHaveText(says);
    await expect(page.locator("[data-uses] a")).toHaveCount(links);
    for (const link of await page.locator("[data-uses] a").all()) addresses.push((await link.getAttribute("href"))!);
    await expect.poll(() => isDrawn(page)).toBe(true);
  }
  await checks({
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
  const here = page.url();
  for (const address of addresses) {
    expect(address).toContain("?");
    await page.goto(new URL(address, here).href);
    await expect(page.locator("[data-problems]")).toBeHidden();
  }
});

test("what has two readings is asked about, and what cannot be read is listed by its line", async ({ page }) => {
  await open(page);
  const rows = Array.from({ length: 8 }, (_, at) => `0${1 + (at % 3)}/04/2024,0${4 + (at % 5)}/04/2024`).join("\n");
  await paste(page, `start,finish\n${rows}\nsoon,05/04/2024\n09/04/2024,08/04/2024\n<img src=x onerror=alert(1)>,05/04/2024\n`);
  await expect(state(page)).toContainText("can be read in two ways");
  await page.getByLabel("day first").check();
  await expect(state(page)).toContainText("8 rows are used");
  await page.getByText("3 rows could not be used").click();
  const bad = page.locator("[data-bad] li");
  await expect(bad).toHaveText(["Line 10: “soon” is no date from 1970 to 2100.", /^Line 11: it ends before it begins/, /^Line 12: “<img src=x/]);
  await paste(page, "a;b\n8;1,5\n9;2,5\n");
  await expect(state(page)).toContainText("Choose above what the rows are");
  await page.getByLabel("The rows are").selectOption("sizes");
  await expect(state(page)).toContainText("fewer than six periods");
  await page.getByRole("button", { name: "Empty the page" }).click();
  await expect(state(page)).toBeHidden();
});

test("a huge file, one that is no text, an empty one and a hostile one are each told in words", async ({ page }) => {
  await open(page);
  await drop(page, "huge.csv", 50_000_000);
  await expect(state(page)).toContainText("huge.csv is 50 MB large");
  await drop(page, "photo.png", 500);
  await expect(state(page)).toContainText("This is no text");
  await drop(page, "empty.csv", 0, "\n\n");
  await expect(state(page)).toContainText("There is no row in it");
  await drop(page, "\u202egnp.exe", 0, `"${"a,b;c\t".repeat(50)}\n`.repeat(2000));
  await expect(state(page)).toContainText("No columns fit");
  await expect(results(page)).toBeHidden();
  const start = Date.now();
  await drop(page, "long.csv", 0, `done\n${Array.from({ length: 100_000 }, (_, at) => `2024-0${1 + (at % 9)}-1${at % 9}`).join("\n")}\n`);
  await expect(state(page)).toContainText("100,000 rows are used");
  expect(Date.now() - start, "milliseconds for 100 000 rows").toBeLessThan(10_000);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the page says what it would need, and gives the samples", async ({ page, request }) => {
    await page.goto("sheets/numbers/");
    await expect(page.locator(".script-off")).toContainText("Without scripts");
    const links = page.getByRole("link", { name: /^Sample table/ });
    await expect(links).toHaveCount(4);
    for (const link of await links.all()) {
      const response = await request.get(new URL((await link.getAttribute("href"))!, page.url()).href);
      expect(response.status()).toBe(200);
      expect(await response.text()).toContain("\n");
    }
    await expect(page.getByLabel("Paste rows here")).toBeHidden();
  });
});
