import { test as base } from "../../www/node_modules/@playwright/test/index.js";
import { alive, expect, slider, type Page } from "./fixture";
import { plainServer } from "./plain-server";

/** Here the console is not empty: what it says is what is tested. */
const test = base;

const POLICY = "script-src 'self'; style-src 'self' 'unsafe-inline'";
let origin: string;
let close: () => Promise<unknown>;
/** How the server answers for the model's file. */
let fault = "";

test.beforeAll(async () => {
  const answer: Parameters<typeof plainServer>[1] = (url, response) => {
    if (url.pathname === "/one.html") {
      response.writeHead(200, { "content-type": "text/html", ...(fault === "policy" ? { "content-security-policy": POLICY } : {}) });
      response.end('<!doctype html><title>One</title><script type="module" src="/dist/npm/narrows.js"></script><narrows-figure mechanism="debt">A picture of debt.</narrows-figure>');
      return true;
    }
    if (!url.pathname.endsWith("/debt.wasm") || fault === "" || fault === "policy") return false;
    if (fault === "reset") response.destroy();
    else if (fault === "page") response.writeHead(200, { "content-type": "text/html" }).end("<!doctype html><title>Home</title>");
    else response.writeHead(Number(fault)).end();
    return true;
  };
  ({ origin, close } = await plainServer(() => ({}), answer));
});

test.afterAll(() => close());

interface Report {
  code: string;
  message: string;
}

/** What the page's developer is told. */
async function open(page: Page, how: string) {
  fault = how;
  const told: string[] = [];
  page.on("console", (message) => message.text().startsWith("narrows:") && told.push(message.text()));
  await page.addInitScript(() => {
    const reports: unknown[] = [];
    Object.assign(window, { reports });
    document.addEventListener("narrows-error", ({ detail }) => reports.push({ code: detail.code, message: detail.message }));
  });
  await page.goto(`${origin}/one.html`);
  const figure = page.locator("narrows-figure");
  await expect(figure.locator("[data-part=problem]")).toBeVisible();
  const reports = () => page.evaluate(() => (window as unknown as { reports: Report[] }).reports);
  await expect.poll(async () => (await reports()).length).toBe(1);
  return { figure, told, report: (await reports())[0]! };
}

for (const [how, code, names] of [
  ["policy", "blocked-by-policy", "wasm-unsafe-eval"],
  ["page", "not-wasm", "/dist/npm/debt.wasm"],
] as const) {
  test(`a model that can never load because of "${how}" is named to the developer, and no retry is offered`, async ({ page }) => {
    const { figure, told, report } = await open(page, how);
    expect(report.code).toBe(code);
    expect(report.message).toContain(names);
    expect(told).toEqual([`narrows: ${report.message}`]);
    await expect(figure).toContainText("The model cannot run on this page.");
    await expect(figure.getByText("A picture of debt.")).toBeVisible();
    await expect(figure.getByRole("button", { name: "Try again" })).toBeHidden();
  });
}

for (const [how, code] of [["404", "not-found"], ["503", "unreachable"], ["reset", "unreachable"]] as const) {
  test(`after "${how}" another try is offered, and works once the server does`, async ({ page }) => {
    const { figure, report } = await open(page, how);
    expect(report.code).toBe(code);
    fault = "";
    await figure.getByRole("button", { name: "Try again" }).click();
    await alive(page, "debt");
    await expect(slider(figure)).toBeEnabled();
    await expect(figure.locator("[data-part=problem]")).toBeHidden();
  });
}
