// What a reader must find on an integration's page.
import { chromium } from "../www/node_modules/playwright-core/index.mjs";

const ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"];
const PATIENCE = 20_000;

/**
 * Opens the page; every figure on it must be drawn, follow the keyboard, and complete its study. What is in the console is an error.
 * `path` is where the first figure is, `noise` is what the tool itself says in the console; `before` is done first; `between` is what the tool has besides,
 * done after the first figure, and says what it saw.
 */
export async function look(address, { path = "", worker = true, noise = null, before = null, between = null }) {
  const browser = await chromium.launch({ executablePath: process.env.CHROME_PATH ?? "/usr/bin/chromium", args: ARGUMENTS });
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(PATIENCE);
    const complaints = [];
    let workers = 0;
    page.on("console", (message) => {
      const isNoise = noise !== null && message.text().includes(noise);
      if (["error", "warning"].includes(message.type()) && !isNoise) complaints.push(`${message.text()} ${message.location().url}`);
    });
    page.on("pageerror", ({ message }) => complaints.push(message));
    page.on("worker", () => (workers += 1));
    await page.goto(`${address}${path}`);
    await before?.(page);
    await followsKeys(page, "coordination");
    const seen = await between?.(page);
    await followsKeys(page, "constraint");
    if (worker) await until(() => workers > 0, "the study has no worker");
    await completes(page, "constraint");
    if (complaints.length > 0) throw new Error(`the console is not empty: ${complaints.join("; ")}`);
    return ["two figures alive", seen, `the study complete ${workers > 0 ? "in a worker" : "on the page"}`].filter(Boolean).join(", ");
  } finally {
    await browser.close();
  }
}

async function until(reached, otherwise) {
  for (const begin = Date.now(); !reached(); await new Promise((done) => setTimeout(done, 50))) {
    if (Date.now() - begin > PATIENCE) throw new Error(otherwise);
  }
}

async function followsKeys(page, mechanism) {
  const figure = page.locator(`narrows-figure[mechanism="${mechanism}"]`);
  await figure.scrollIntoViewIfNeeded();
  try {
    await figure.locator(".narrows-painted").waitFor();
  } catch {
    throw new Error(`${mechanism} is not drawn: ${(await figure.locator("[data-part=problem-text]").allTextContents()).join(" ")}`);
  }
  const slider = figure.locator("input[type=range]").first();
  const before = await slider.getAttribute("aria-valuetext");
  await slider.focus();
  await page.keyboard.press("PageUp");
  await page.waitForFunction(([element, text]) => element.getAttribute("aria-valuetext") !== text, [await slider.elementHandle(), before]);
}

/** Nothing of the study is left to be found: the outputs are no longer undefined. */
async function completes(page, mechanism) {
  const figure = page.locator(`narrows-figure[mechanism="${mechanism}"]`);
  await page.waitForFunction((element) => element.shadowRoot.querySelector(".narrows-progress:not([hidden])") === null, await figure.elementHandle());
}
