import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { alive, expect, expectChange, pixels, slider, test, type Page } from "./fixture";
import { plainServer, ROOT } from "./plain-server";

/** The blocks of HTML that the README has for a writer, in their order; nothing is put around them. */
const [, section = ""] = readFileSync(join(ROOT, "README.md"), "utf8").split("## Put a figure into your page");
const [CLASSIC = "", MODULE = ""] = [...section.matchAll(/```html\n([\s\S]*?)```/gu)].map(([, block]) => block!);

async function expectFigure(page: Page): Promise<void> {
  const figure = await alive(page, "coordination");
  await expect(slider(figure)).toHaveAttribute("aria-valuetext", "12 people");
  const before = await pixels(figure);
  await slider(figure).focus();
  await page.keyboard.press("PageUp");
  await expectChange(() => pixels(figure), before);
  // A page that names no encoding has its letters right all the same.
  const text = await figure.evaluate((element) => element.shadowRoot!.textContent);
  expect(text).toMatch(/[^\x00-\x7f]/u);
  expect(text).not.toMatch(/[ÂÃâ\ufffd]/u);
}

test("the first way of the README, alone in a file, shows the figure from a disk and from a server", async ({ page }) => {
  const folder = mkdtempSync(join(tmpdir(), "narrows-readme-"));
  writeFileSync(join(folder, "one.html"), CLASSIC);
  cpSync(join(ROOT, "dist/npm/narrows.iife.js"), join(folder, "narrows.iife.js"));
  await page.goto(pathToFileURL(join(folder, "one.html")).href);
  await expectFigure(page);
  const { origin, close } = await plainServer(() => ({}), (url, response) => {
    if (!["/one.html", "/narrows.iife.js"].includes(url.pathname)) return false;
    response.writeHead(200, { "content-type": url.pathname === "/one.html" ? "text/html" : "text/javascript" }).end(readFileSync(join(folder, url.pathname)));
    return true;
  });
  await page.goto(`${origin}/one.html`);
  await expectFigure(page);
  await close();
  rmSync(folder, { recursive: true });
});

test("the package's way of the README shows the figure", async ({ page }) => {
  const element = CLASSIC.split("\n").find((line) => line.startsWith("<narrows-figure"))!;
  const { origin, close } = await plainServer(() => ({}), (url, response) => {
    if (url.pathname === "/one.html") response.writeHead(200, { "content-type": "text/html" }).end(MODULE + element);
    else if (url.pathname.startsWith("/narrows/")) {
      const type = url.pathname.endsWith(".wasm") ? "application/wasm" : "text/javascript";
      response.writeHead(200, { "content-type": type }).end(readFileSync(join(ROOT, "dist/npm", url.pathname.slice("/narrows/".length))));
    } else return false;
    return true;
  });
  await page.goto(`${origin}/one.html`);
  await expectFigure(page);
  await close();
});
