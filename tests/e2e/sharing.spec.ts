import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { basename, join } from "node:path";
import { expectAccessible, expectNoExcess } from "./checks";
import { alive, begun, expect, expectChange, pixels, slider, test, type Locator, type Page } from "./fixture";
import { ROOT } from "./plain-server";
import { CHAPTERS, EMBEDS } from "./site";

const SITE = join(ROOT, "dist/site");
const fileOf = (name: string): string => pathToFileURL(join(SITE, name)).href;

/** Opens the dialog of a figure by keyboard. */
async function share(page: Page, figure: Locator): Promise<Locator> {
  const opener = figure.getByRole("button", { name: "Share" });
  await opener.focus();
  await page.keyboard.press("Enter");
  const dialog = figure.getByRole("dialog", { name: "Share this figure" });
  await expect(dialog).toBeVisible();
  return dialog;
}

const field = (dialog: Locator, name: string): Locator => dialog.getByRole("textbox", { name });

test("the dialog for sharing holds this very setting in every form, and gives the focus back", async ({ page }) => {
  await page.goto("debt/");
  const figure = await alive(page, "debt");
  await slider(figure).focus();
  await page.keyboard.press("ArrowLeft");
  const dialog = await share(page, figure);
  await expect(field(dialog, "Link to this setting")).toHaveValue(/\/debt\/\?defer=25\.75$/u);
  await expect(field(dialog, "Frame for another page")).toHaveValue(/^<iframe src="[^"]+\/embed\/debt\/\?defer=25\.75&amp;show=deferral\+initial\+interest\+interaction" .* height="\d+"/u);
  await expect(field(dialog, "Low frame")).toHaveValue(/\/embed\/debt\/\?compact&amp;defer=25\.75" .* height="520"/u);
  await expect(field(dialog, "Element")).toHaveValue('<narrows-figure mechanism="debt" controls="deferral initial interest interaction" deferral="25.75"></narrows-figure>');
  await expect(field(dialog, "Picture with a link")).toHaveValue(/^<a href="[^"]+defer=25\.75"><img src="narrows-debt-[a-z]+\.png" alt="[^"]*25\.8[^"]*" width="\d+" height="\d+"><\/a>$/u);
  await dialog.getByText("Code for a phone’s camera").click();
  await expect(dialog.getByRole("img", { name: "Code for a phone’s camera" })).toBeVisible();
  const [picture] = await Promise.all([page.waitForEvent("download"), dialog.getByRole("button", { name: "PNG" }).click()]);
  expect(readFileSync(await picture.path()).subarray(1, 4).toString()).toBe("PNG");
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await expect(figure.getByRole("button", { name: "Share" })).toBeFocused();
});

test("a figure goes elsewhere with the controls that it has here", async ({ page }) => {
  await page.goto("information/");
  await begun(page);
  const figure = page.locator("narrows-figure[chart=collected]");
  await figure.scrollIntoViewIfNeeded();
  const dialog = await share(page, figure);
  await expect(field(dialog, "Element")).toHaveValue('<narrows-figure mechanism="information" chart="collected" controls="learning_time"></narrows-figure>');
  const frame = /src="([^"]+)"/u.exec(await field(dialog, "Frame for another page").inputValue())?.[1]?.replaceAll("&amp;", "&") ?? "";
  expect(new URL(frame).search).toBe("?chart=collected&show=learning_time");
  await page.goto(frame);
  await expect((await alive(page, "information")).getByRole("spinbutton")).toHaveCount(1);
});

for (const scheme of ["light", "dark"] as const) {
  test(`the dialog for sharing is clean and fits 320 px in ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await page.setViewportSize({ width: 320, height: 520 });
    await page.goto("embed/debt/");
    const dialog = await share(page, await alive(page, "debt"));
    await expectAccessible(page);
    await expectNoExcess(page);
    expect(await dialog.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
  });
}

test("from any chapter a reader comes to what to paste where, with the setting kept", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto("debt/?defer=30");
  await begun(page);
  await page.getByRole("link", { name: "Put this in your page" }).click();
  await expect(page).toHaveURL(/\/embedding\/index\.html\?defer=30$/u);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Put this in your page");
  await expect(page.locator("dt")).toContainText(["Your own web page", "Reveal.js", "WordPress", "Moodle", "GitHub"]);
  await expectAccessible(page);
  await expectNoExcess(page);
});

test("a link that cannot be copied is shown to be copied by hand", async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: { writeText: () => Promise.reject(new Error("no")) } }));
  await page.goto("debt/");
  const figure = await alive(page, "debt");
  await figure.getByRole("button", { name: "Copy link" }).click();
  const text = figure.getByRole("dialog").getByRole("textbox", { name: "Copy this text" });
  await expect(text).toHaveValue(/\/debt\/$/u);
  await expect(text).toBeFocused();
});

/** The addresses outside the file that a page asks for. */
function foreign(page: Page): string[] {
  const asked: string[] = [];
  page.on("request", (request) => /^(?:file|data|blob):/u.test(request.url()) || asked.push(request.url()));
  return asked;
}

test("the explainer in one file leads from page to page without a network, and carries the settings along", async ({ page, context }) => {
  await context.setOffline(true);
  const asked = foreign(page);
  await page.goto(fileOf("narrows.html"));
  const opening = await alive(page, "coordination");
  const before = await pixels(opening);
  await slider(opening).focus();
  await page.keyboard.press("PageUp");
  await expectChange(() => pixels(opening), before);
  await expect.poll(() => page.url()).toContain("team=");
  const team = new URL(page.url()).searchParams.get("team");
  await page.locator("#contents").getByRole("link", { name: "Coordination" }).click();
  await expect(page.locator("body")).toHaveAttribute("data-mechanism", "coordination");
  await expect(slider(await alive(page, "coordination"))).toHaveAttribute("aria-valuetext", `${team} people`);
  await page.getByRole("link", { name: "Contents" }).click();
  await expect(page.locator("#contents")).toBeInViewport();
  await page.locator("#contents").getByRole("link", { name: "Debt" }).click();
  // The opening page has such a figure too, which goes with it.
  await expect(page.locator("body")).toHaveAttribute("data-mechanism", "debt");
  await alive(page, "debt");
  await page.getByRole("link", { name: "Skip to the content" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.locator("#content")).toBeFocused();
  await page.reload();
  await alive(page, "debt");
  expect(asked).toEqual([]);
});

test("the explainer in one file draws every chapter without a network", async ({ page, context }) => {
  // As many loads of a file of megabytes as there are chapters.
  test.slow();
  await context.setOffline(true);
  const asked = foreign(page);
  await page.goto(fileOf("narrows.html"));
  for (const id of CHAPTERS) {
    await page.evaluate((name) => void (location.hash = name), id);
    await expect(page.locator("body")).toHaveAttribute("data-mechanism", id);
    const figure = page.locator("narrows-figure").first();
    await figure.scrollIntoViewIfNeeded();
    await expect.poll(() => pixels(figure), id).not.toBe("");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  }
  expect(asked).toEqual([]);
});

/** Saves a figure as a page by the dialog. */
async function savePage(page: Page, figure: Locator, info: { outputPath(name: string): string }): Promise<string> {
  const dialog = await share(page, figure);
  const [saved] = await Promise.all([page.waitForEvent("download"), dialog.getByRole("button", { name: "Page that works offline" }).click()]);
  const file = info.outputPath(saved.suggestedFilename());
  await saved.saveAs(file);
  return file;
}

/** What a page that is saved may weigh, as wasm-pack.toml has it for those that the build writes. */
const [, KEPT = ""] = /\[budget\.files\][^[]*?figure = (\d+)/u.exec(readFileSync(join(ROOT, "wasm-pack.toml"), "utf8")) ?? [];

test("a figure that is saved is one file, opens as it was with the network off, and does all that it did", async ({ page, context }, info) => {
  await page.goto("debt/?defer=40");
  const figure = page.locator("narrows-figure[chart=drag]");
  await figure.scrollIntoViewIfNeeded();
  await expect.poll(() => pixels(figure)).not.toBe("");
  const file = await savePage(page, figure, info);
  expect(basename(file)).toBe("narrows-debt-drag.html");
  expect(readFileSync(file).length).toBeLessThan(Number(KEPT) * 1000);
  await context.setOffline(true);
  const asked = foreign(page);
  await page.goto(pathToFileURL(file).href);
  const offline = await alive(page, "debt");
  await expect(offline).toHaveAttribute("chart", "drag");
  await expect(slider(offline)).toHaveAttribute("aria-valuetext", "40 weeks");
  const before = await pixels(offline);
  await slider(offline).focus();
  await page.keyboard.press("PageDown");
  await expectChange(() => pixels(offline), before);
  const [svg] = await Promise.all([page.waitForEvent("download"), (await share(page, offline)).getByRole("button", { name: "SVG" }).click()]);
  expect(readFileSync(await svg.path(), "utf8")).toMatch(/^<svg /u);
  await page.keyboard.press("Escape");
  await offline.hover();
  await offline.getByRole("button", { name: "What would it take?" }).click();
  await expect(offline.getByRole("group", { name: "What would it take?" })).toBeVisible();
  expect(asked).toEqual([]);
});

for (const [address, chart, says] of [["constraint/", "line", "the heaviest model"], ["coordination/?team=60", "links", "the heaviest picture"]] as const) {
  test(`a figure with ${says} is as light when it is saved, and has the same controls`, async ({ page, context }, info) => {
    await page.goto(address);
    const shown = page.locator(`narrows-figure[chart=${chart}]`);
    await shown.scrollIntoViewIfNeeded();
    await expect.poll(() => pixels(shown)).not.toBe("");
    const file = await savePage(page, shown, info);
    const controls = await shown.locator("input[type=range]").count();
    expect(readFileSync(file).length).toBeLessThan(Number(KEPT) * 1000);
    await context.setOffline(true);
    await page.goto(pathToFileURL(file).href);
    const figure = page.locator("narrows-figure");
    await expect.poll(() => pixels(figure)).not.toBe("");
    await expect(figure.locator("input[type=range]")).toHaveCount(controls);
  });
}

for (const missing of ["script", "DecompressionStream"] as const) {
  test(`without ${missing} a saved figure shows picture, claim and sentence of its setting`, async ({ browser, page }, info) => {
    await page.goto("debt/?defer=40");
    const file = await savePage(page, await alive(page, "debt"), info);
    const claim = await page.locator("narrows-figure").first().locator(".narrows-claim").textContent();
    const context = await browser.newContext({ javaScriptEnabled: missing !== "script", offline: true });
    await context.addInitScript(() => delete (globalThis as { DecompressionStream?: unknown }).DecompressionStream);
    const still = await context.newPage();
    await still.goto(pathToFileURL(file).href);
    await expect(still.getByText(claim ?? "")).toBeVisible();
    const picture = still.locator("narrows-figure").getByRole("img", { name: /\w/u });
    await expect(picture).toBeVisible();
    expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(300);
    await expect(still.locator(missing === "script" ? "noscript p" : "#packed")).toBeVisible();
    await context.close();
  });
}

test("every chapter and every figure in one file draws with the network off", async ({ page, context }) => {
  test.slow();
  await context.setOffline(true);
  const asked = foreign(page);
  const chapters = CHAPTERS.map((id) => `chapters/${id}`);
  for (const name of [...EMBEDS, ...chapters]) {
    await page.goto(fileOf(`offline/${name}.html`));
    const figure = page.locator("narrows-figure").first();
    await figure.scrollIntoViewIfNeeded();
    await expect.poll(() => pixels(figure), name).not.toBe("");
    await expect(page.locator("#packed"), name).toBeHidden();
  }
  // What has no use in a file is not there, and what waits for the page's end has run.
  await expect(page.locator("#search, [data-poll], [data-teach]")).toHaveCount(0);
  const term = page.locator(".term").first();
  await term.hover();
  await expect(term).toHaveAttribute("aria-describedby", "term-note");
  expect(asked).toEqual([]);
});

for (const width of [320, 640]) {
  test(`every figure's low frame shows figure, control and sentence within ${width} × 520 px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 520 });
    for (const id of EMBEDS) {
      await page.goto(`embed/${id}/?compact`);
      const figure = await alive(page, id);
      await expect(figure.locator("[part~=takeaway]"), id).toBeInViewport({ ratio: 1 });
      await expect(page.locator(".embed-from a"), id).toBeInViewport({ ratio: 1 });
      await expect(figure.locator("[part~=menu]"), id).toBeHidden();
      await expectNoExcess(page);
    }
  });
}

test("a frame is dark or light as its address says", async ({ page }) => {
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await page.goto("embed/debt/?theme=dark");
  const dark = await paper();
  await page.goto("embed/debt/?theme=light");
  expect(await paper()).not.toBe(dark);
  await expect(page.locator("[data-problems]")).toBeHidden();
});

test("an element is dark where it says so, and lets nothing be moved where it is for reading alone", async ({ page }) => {
  await page.route("**/one.html", (route) => route.fulfill({ contentType: "text/html", body: '<!doctype html><html lang="en"><title>One</title><script type="module" src="../dist/npm/narrows.js"></script><narrows-figure mechanism="debt">loading</narrows-figure>' }));
  const { plainServer } = await import("./plain-server");
  const { origin, close } = await plainServer();
  await page.goto(`${origin}/examples/one.html`);
  const figure = await alive(page, "debt");
  const light = await pixels(figure);
  await figure.evaluate((element: HTMLElementTagNameMap["narrows-figure"]) => (element.theme = "dark"));
  await expectChange(() => pixels(figure), light);
  await figure.evaluate((element: HTMLElementTagNameMap["narrows-figure"]) => (element.readonly = true));
  await expect(figure.locator("input")).toHaveCount(0);
  await figure.evaluate((element: HTMLElementTagNameMap["narrows-figure"]) => element.setAttribute("theme", "sepia"));
  await expect(figure).toContainText("sepia");
  await close();
});

test("every page with a figure has a picture for links to it", async ({ page }) => {
  for (const address of ["", `${CHAPTERS[0]}/`, `embed/${EMBEDS[0]}/`]) {
    await page.goto(address);
    const content = await page.locator('meta[property="og:image"]').getAttribute("content");
    const image = await page.request.get(new URL(content ?? "", page.url()).href);
    const bytes = await image.body();
    // Width and height in the header of a PNG file.
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], address).toEqual([1200, 630]);
  }
});
