import { test as base, expect, type Locator, type Page } from "../../www/node_modules/@playwright/test/index.js";

export { expect, type Locator, type Page };

/** What one of the opening screen's four levers is called, where it is drawn and how it is addressed. */
export const LEVERS = [
  { key: "team", mechanism: "coordination", opening: "12", moved: "13" },
  { key: "batch", mechanism: "feedback", opening: "13", moved: "13.25" },
  { key: "info", mechanism: "information", opening: "0.9", moved: "0.91" },
  { key: "defer", mechanism: "debt", opening: "26", moved: "26.25" },
] as const;

export const CHAPTERS = ["coordination", "information", "feedback", "debt"] as const;

/** A test page that fails on anything in the console, any uncaught error, dialog or policy report. */
export const test = base.extend<{ complaints: string[] }>({
  complaints: [
    async ({ page }, use) => {
      const complaints: string[] = [];
      listen(page, complaints);
      await use(complaints);
      expect(complaints, "the console stays empty").toEqual([]);
    },
    { auto: true },
  ],
});

function listen(page: Page, complaints: string[]): void {
  page.on("console", (message) => complaints.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => complaints.push(`uncaught: ${error.message}`));
  page.on("dialog", (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
}

/** The figure of a mechanism, once it is alive: its slider can be moved. */
export async function alive(page: Page, mechanism: string): Promise<Locator> {
  const figure = page.locator(`narrows-figure[mechanism="${mechanism}"]`).first();
  await figure.scrollIntoViewIfNeeded();
  await expect(slider(figure)).toBeEnabled({ timeout: 15_000 });
  await expect.poll(() => pixels(figure), { timeout: 15_000 }).not.toBe("");
  return figure;
}

/** The figure's slider that lies on its axis. */
export function slider(figure: Locator): Locator {
  return figure.locator("input[type=range]").first();
}

/** A digest of the canvas, empty while nothing is drawn. */
export function pixels(figure: Locator): Promise<string> {
  return figure.evaluate((element) => {
    const canvas = element.shadowRoot?.querySelector("canvas");
    if (!canvas || canvas.width === 0) return "";
    // A copy is read, so that the browser does not warn about reading the one that is drawn on.
    const copy = Object.assign(document.createElement("canvas"), { width: canvas.width, height: canvas.height });
    const context = copy.getContext("2d", { willReadFrequently: true })!;
    context.drawImage(canvas, 0, 0);
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    let digest = 0;
    let painted = 0;
    for (let index = 0; index < data.length; index += 4) {
      if (data[index + 3] === 0) continue;
      painted += 1;
      digest = (Math.imul(digest, 31) + data[index]! * 7 + data[index + 1]! * 5 + data[index + 2]! + index) | 0;
    }
    return painted > 100 ? String(digest) : "";
  });
}

/** The figure's computed claim. */
export function claim(figure: Locator): Promise<string> {
  return part(figure, "claim");
}

/** The text of the figure's data table. */
export function table(figure: Locator): Promise<string> {
  return figure.evaluate((element) => element.shadowRoot?.querySelector("table")?.textContent ?? "");
}

/** The text of one of the figure's parts. */
export function part(figure: Locator, name: string): Promise<string> {
  return figure.evaluate(
    (element, part) => element.shadowRoot?.querySelector(`[part~="${part}"]`)?.textContent?.trim() ?? "",
    name,
  );
}
