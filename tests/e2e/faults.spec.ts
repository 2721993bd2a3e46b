import { readFileSync } from "node:fs";
import type { ServerResponse } from "node:http";
import { join } from "node:path";
import { test as base } from "../../www/node_modules/@playwright/test/index.js";
import { alive, expect, slider, type Page } from "./fixture";
import { plainServer, ROOT } from "./plain-server";

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
      const far = url.searchParams.has("far") ? '<div style="height: 5000px"></div>' : "";
      response.end(`<!doctype html><title>One</title><script type="module" src="/dist/npm/narrows.js"></script>${far}<narrows-figure mechanism="debt">A picture of debt.</narrows-figure>`);
      return true;
    }
    if (!url.pathname.endsWith("/debt.wasm") || fault === "" || fault === "policy") return false;
    if (fault === "reset") response.destroy();
    else if (fault === "page") response.writeHead(200, { "content-type": "text/html" }).end("<!doctype html><title>Home</title>");
    else if (fault in FAULTY) response.writeHead(200, { "content-type": "application/wasm" }).end(FAULTY[fault]!(readFileSync(join(ROOT, url.pathname))));
    else if (fault.endsWith("%")) breakOff(response, readFileSync(join(ROOT, url.pathname)), Number(fault.slice(0, -1)) / 100);
    else response.writeHead(Number(fault)).end();
    return true;
  };
  ({ origin, close } = await plainServer(() => ({}), answer));
});

test.afterAll(() => close());

/** What a server may make of a module and still call it whole. */
const FAULTY: Readonly<Record<string, (file: Buffer) => Buffer>> = {
  "a short file": (file) => file.subarray(0, file.length / 2),
  "a wrong byte": (file) => {
    for (let at = Math.floor(file.length / 2); ; at += 1) {
      const wrong = Buffer.from(file);
      wrong[at]! ^= 0xff;
      // A wrong number in a right place is still a module.
      if (!WebAssembly.validate(wrong)) return wrong;
    }
  },
  "another build": (file) => {
    const { version } = JSON.parse(readFileSync(join(ROOT, "www/generated/mechanisms.json"), "utf8")) as { version: number };
    const [own, other] = [signed(version), signed(version ^ 1)];
    const at = file.indexOf(own);
    if (at < 0) throw new Error("the model does not hold its version");
    return Buffer.concat([file.subarray(0, at), other, file.subarray(at + own.length)]);
  },
};

/** A number of 32 bits as the constants of a module are written. */
function signed(number: number): Buffer {
  const bytes: number[] = [];
  for (let rest = number | 0; ; rest >>= 7) {
    const isLast = (rest >> 6 === 0) || (rest >> 6 === -1);
    bytes.push((rest & 0x7f) | (isLast ? 0 : 0x80));
    if (isLast) return Buffer.from(bytes);
  }
}

/** The connection is lost when so much has come. */
function breakOff(response: ServerResponse, file: Buffer, share: number): void {
  response.writeHead(200, { "content-type": "application/wasm", "content-length": file.length });
  response.write(file.subarray(0, file.length * share), () => response.destroy());
}

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
  ["another build", "mixed-builds", "copy the whole package again"],
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

const PASSING = {
  404: "not-found",
  503: "unreachable",
  reset: "unreachable",
  "50%": "unreachable",
  "99%": "unreachable",
  "a short file": "damaged",
  "a wrong byte": "damaged",
};
for (const [how, code] of Object.entries(PASSING)) {
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

test("a figure that is reached when the network is gone says so, and comes alive once it is back", async ({ page, context }) => {
  fault = "";
  await page.goto(`${origin}/one.html?far`);
  await page.waitForFunction(() => customElements.get("narrows-figure") !== undefined);
  await context.setOffline(true);
  const figure = page.locator("narrows-figure");
  await figure.scrollIntoViewIfNeeded();
  await expect(figure).toContainText("The model could not be loaded.");
  await expect(figure.getByText("A picture of debt.")).toBeVisible();
  await context.setOffline(false);
  await figure.getByRole("button", { name: "Try again" }).click();
  await expect(slider(await alive(page, "debt"))).toBeEnabled();
});
