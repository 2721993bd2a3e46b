import { test } from "../../www/node_modules/@playwright/test/index.js";
import { alive, expect, slider } from "./fixture";
import { plainServer } from "./plain-server";

test("of two copies of the package on one page the first stays, and the second says so once", async ({ page }) => {
  const { origin, close } = await plainServer(() => ({}), (url, response) => {
    if (url.pathname !== "/two.html") return false;
    const copies = ["", "?second", "?third"].map((query) => `<script type="module" src="/dist/npm/narrows.js${query}"></script>`);
    response.writeHead(200, { "content-type": "text/html" }).end(`<!doctype html><title>Two</title>${copies.join("")}<narrows-figure mechanism="debt">loading</narrows-figure>`);
    return true;
  });
  const said: string[] = [];
  page.on("console", (message) => said.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => said.push(error.message));
  await page.goto(`${origin}/two.html`);
  const figure = await alive(page, "debt");
  await expect(slider(figure)).toBeEnabled();
  await expect.poll(() => said).toHaveLength(1);
  expect(said[0]).toMatch(/^warning: narrows: <narrows-(?:figure|levers)> was registered by another copy/u);
  await close();
});
