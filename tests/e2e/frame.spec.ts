import { pathToFileURL } from "node:url";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test as base } from "../../www/node_modules/@playwright/test/index.js";
import { alive, expect, test, type Page } from "./fixture";
import { EMBEDS } from "./site";
import { plainServer, ROOT } from "./plain-server";

/** The page that holds the frame. */
let host = "";
let origin: string;
let close: () => Promise<unknown>;

test.beforeAll(async () => {
  ({ origin, close } = await plainServer(() => ({}), (url, response) => {
    if (url.pathname !== "/host.html") return false;
    response.writeHead(200, { "content-type": "text/html" }).end(`<!doctype html><title>Host</title>${host}`);
    return true;
  }));
});

test.afterAll(() => close());

async function open(page: Page, body: string) {
  host = body;
  await page.goto(`${origin}/host.html`);
  return page.frameLocator("iframe").locator("narrows-figure");
}

// In these two the console is not empty: the browser says that the page's modules may not be loaded without an origin.
base("a frame with no origin, on a host that sends no CORS headers, is alive", async ({ page }) => {
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  // As WordPress writes it of oEmbed.
  const figure = await open(page, '<iframe sandbox="allow-scripts" security="restricted" width="700" height="800" src="/dist/site/embed/coordination/index.html?people=30#?secret=0123456789"></iframe>');
  const range = figure.locator("input[type=range]").first();
  await expect(range).toBeEnabled();
  await expect(range).toHaveAttribute("aria-valuetext", "30 people");
  await expect(figure.locator(".narrows-painted")).toHaveCount(1);
  await range.focus();
  await page.keyboard.press("ArrowRight");
  await expect(range).toHaveAttribute("aria-valuetext", "31 people");
  expect(errors).toEqual([]);
});

test("a frame whose scripts run in its own origin is alive in a sandbox too", async ({ page, complaints }) => {
  const figure = await open(page, '<iframe sandbox="allow-scripts allow-same-origin" width="700" height="800" src="/dist/site/embed/debt/index.html"></iframe>');
  await expect(figure.locator("input[type=range]").first()).toBeEnabled();
  await expect(figure.locator(".narrows-painted")).toHaveCount(1);
  // What the browser says of such a frame of the page's own origin.
  expect(complaints.splice(0).filter((one) => !one.includes("can escape its sandboxing"))).toEqual([]);
});

// The browser says in the console that scripts may not run.
base("a frame in which nothing may run shows its picture, its sentence and a link", async ({ page }) => {
  await open(page, '<iframe sandbox="" width="700" height="800" src="/dist/site/embed/debt/index.html"></iframe>');
  const frame = page.frameLocator("iframe");
  await expect(frame.locator("narrows-figure svg:visible").first()).toBeVisible();
  await expect(frame.locator("narrows-figure table")).not.toHaveCount(0);
  expect((await frame.locator("narrows-figure").innerText()).length).toBeGreaterThan(50);
  await expect(frame.getByRole("link").first()).toHaveAttribute("href", /debt\//u);
});

base("a frame with no origin makes the files of its figure, and says what to do where the browser drops them", async ({ page }) => {
  const figure = await open(page, '<iframe sandbox="allow-scripts allow-downloads" width="700" height="800" src="/dist/site/embed/debt/index.html"></iframe>');
  await expect(figure.locator("input[type=range]").first()).toBeEnabled();
  await figure.getByRole("button", { name: "Share" }).click();
  for (const type of ["SVG", "PNG"]) {
    const [saved] = await Promise.all([page.waitForEvent("download"), figure.getByRole("button", { name: type }).click()]);
    expect(saved.suggestedFilename()).toMatch(new RegExp(`^narrows-debt-[a-z]+\\.${type.toLowerCase()}$`, "u"));
    await expect(figure.getByRole("dialog").getByRole("status")).toContainText("in a tab of its own");
  }
});

test("words of a frame's address that name no control and no colors are told", async ({ page }) => {
  await page.goto("embed/coordination/?hide=people,nobody&theme=blue");
  const figure = await alive(page, "coordination");
  await expect(page.locator("[data-problems] li")).toHaveText([/^hide: “nobody” is not one of .*team/u, /^theme: “blue”/u]);
  await expect(figure.locator("input[data-setting=people]")).toHaveCount(0);
});

test("a parameter's own name in the address of a frame moves the figure, and a key that is nothing is told", async ({ page }) => {
  await page.goto("embed/coordination/?people=30&persons=4");
  const figure = await alive(page, "coordination");
  await expect(figure.locator("input[type=range]").first()).toHaveAttribute("aria-valuetext", "30 people");
  await expect(page.locator("[data-problems]")).toContainText("persons");
  await expect(page.locator("[data-problems] li")).toHaveCount(1);
});

for (const id of EMBEDS) {
  test(`the line that embeds ${id} gives its frame the height that it has there`, async ({ page }) => {
    await page.setViewportSize({ width: 700, height: 800 });
    await page.goto(`embed/${id}/`);
    const figure = await alive(page, id);
    // With the words that come when a hand comes near.
    await figure.hover();
    await expect(figure.getByRole("button", { name: "What would it take?" })).toBeVisible();
    const tall = await page.evaluate(() => document.body.getBoundingClientRect().height);
    await figure.getByRole("button", { name: "Share" }).click();
    const line = figure.getByRole("textbox", { name: "Frame for another page" });
    await expect(line).toHaveValue(/^<iframe /u);
    const given = Number(/ height="(\d+)"/u.exec(await line.inputValue())?.[1]);
    expect(given).toBeGreaterThanOrEqual(tall);
    expect(given).toBeLessThan(tall + 40);
  });
}

test("resize.js gives a frame the height that it announces, and heeds nobody else", async ({ page }) => {
  const figure = await open(page, '<script src="/dist/site/resize.js"></script><iframe width="700" height="300" src="/dist/site/embed/debt/index.html"></iframe>');
  await expect(figure.locator("input[type=range]").first()).toBeEnabled();
  const heights = () => page.frameLocator("iframe").locator("body").evaluate((body) => [innerHeight, Math.ceil(body.getBoundingClientRect().height)]);
  await expect.poll(async () => new Set(await heights()).size).toBe(1);
  const [height] = await heights();
  await page.evaluate(() => postMessage({ type: "narrows-height", height: 2000 }, "*"));
  await page.frameLocator("iframe").locator("body").evaluate(() => {
    for (const wrong of [50, 1e9, NaN, "900", null]) parent.postMessage({ type: "narrows-height", height: wrong }, "*");
  });
  await page.evaluate(() => new Promise((done) => setTimeout(done, 200)));
  expect((await heights())[0]).toBe(height);
});

test("the classic script shows a figure in a file that is opened without a server", async ({ page }) => {
  const folder = mkdtempSync(join(tmpdir(), "narrows-file-"));
  const script = pathToFileURL(join(ROOT, "dist/npm/narrows.iife.js")).href;
  const figures = ["coordination", "debt"].map((id) => `<narrows-figure mechanism="${id}">loading</narrows-figure>`);
  writeFileSync(join(folder, "one.html"), `<!doctype html><meta charset="utf-8"><title>File</title><script src="${script}"></script>${figures.join("")}`);
  await page.goto(pathToFileURL(join(folder, "one.html")).href);
  await alive(page, "coordination");
  await alive(page, "debt");
  expect(await page.evaluate(async () => Object.keys((await (globalThis as unknown as { narrows: typeof import("../../www/widgets/compute.js") }).narrows.evaluate("debt")).outputs).length)).toBeGreaterThan(5);
  rmSync(folder, { recursive: true });
});
