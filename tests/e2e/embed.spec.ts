import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { alive, claim, expect, expectChange, models, pixels, rested, slider, test } from "./fixture";
import { plainServer, ROOT } from "./plain-server";

const STRICT =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src 'self'; require-trusted-types-for 'script'";

let origin: string;
let close: () => Promise<unknown>;

test.beforeAll(async () => {
  ({ origin, close } = await plainServer((url): Record<string, string> => (url.searchParams.has("strict") ? { "content-security-policy": STRICT } : {})));
});

test.afterAll(() => close());

for (const policy of ["", "?strict"]) {
  test(`the package works from a plain file server${policy && " under a strict policy"}`, async ({ page }) => {
    await page.goto(`${origin}/examples/plain.html${policy}`);
    const figure = await alive(page, "coordination");
    const [picture, sentence] = [await pixels(figure), await claim(figure)];
    await slider(figure).focus();
    await page.keyboard.press("PageUp");
    await expectChange(() => pixels(figure), picture);
    await expectChange(() => claim(figure), sentence);
  });
}

test("the first arrow keys on a slider and on a chart stay inside, whatever else is still loading", async ({ page }) => {
  let release = (): void => undefined;
  const held = new Promise<void>((done) => (release = done));
  await page.route("**/nearby*", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`${origin}/examples/plain.html`);
  const figure = await alive(page, "coordination");
  const keys = await page.evaluateHandle(() => {
    const heard: string[] = [];
    addEventListener("keydown", ({ key }) => heard.push(key));
    return heard;
  });
  const before = await claim(figure);
  await slider(figure).focus();
  for (const key of ["ArrowRight", "PageUp", "x"]) await page.keyboard.press(key);
  await figure.locator("[data-part=cursor]").focus();
  await page.keyboard.press("ArrowLeft");
  expect(await keys.jsonValue()).toEqual(["x"]);
  await expectChange(() => claim(figure), before);
  release();
});

test("two figures on one plain page both come alive, each with its own model and both with one engine", async ({ page }) => {
  const asked = models(page, true);
  const ids = ["constraint", "debt"];
  const figures = ids.map((id) => `<narrows-figure mechanism="${id}">loading</narrows-figure>`).join("");
  const body = `<!doctype html><title>Two</title><script type="module" src="../dist/npm/narrows.js"></script>${figures}`;
  await page.route("**/two.html", (route) => route.fulfill({ contentType: "text/html", body }));
  await page.goto(`${origin}/examples/two.html`);
  for (const id of ids) {
    const figure = await alive(page, id);
    const before = await pixels(figure);
    await slider(figure).focus();
    await page.keyboard.press("End");
    await expectChange(() => pixels(figure), before);
  }
  expect(asked).toHaveLength(3);
});

test("one figure loads by itself what is weighed", async ({ page }) => {
  const read = (file: string): Buffer => readFileSync(join(ROOT, file));
  const rows: { budget: string; "bytes after brotli": number }[] = JSON.parse(read("target/bench/weight.json").toString());
  const weights = new Map(rows.map((row) => [row.budget, row["bytes after brotli"]]));
  const packed = new Map<string, number>();
  /** Bytes of a file after brotli; what figures share is packed once. */
  const weigh = (file: string): number => {
    if (!packed.has(file)) packed.set(file, brotliCompressSync(read(file)).length);
    return packed.get(file)!;
  };
  const { mechanisms } = JSON.parse(read("www/generated/mechanisms.json").toString()) as { mechanisms: { id: string }[] };
  for (const { id } of mechanisms) {
    const loaded = new Set<string>();
    page.removeAllListeners("request");
    page.on("request", (request) => loaded.add(new URL(request.url()).pathname));
    const body = `<!doctype html><title>One</title><script type="module" src="../dist/npm/narrows.js"></script><narrows-figure mechanism="${id}">loading</narrows-figure>`;
    await page.route("**/one.html", (route) => route.fulfill({ contentType: "text/html", body }));
    await page.goto(`${origin}/examples/one.html`);
    await expect(page.locator(".narrows-painted")).toHaveCount(1);
    await rested(page);
    const files = [...loaded].filter((path) => path.startsWith("/dist/"));
    expect(files.reduce((sum, file) => sum + weigh(file), 0), id).toBe(weights.get(`one_figure ${id}`));
  }
});

test("a bad attribute is named in sight and the figure still draws", async ({ page }) => {
  await page.goto(`${origin}/examples/plain.html`);
  const figure = await alive(page, "coordination");
  await figure.evaluate((element) => element.setAttribute("people", "999"));
  await expect(figure).toContainText("999");
  await expect(figure).toContainText("60");
  await expect.poll(() => pixels(figure)).not.toBe("");
});

test("an unknown mechanism is refused by name, listing those there are", async ({ page }) => {
  await page.goto(`${origin}/examples/plain.html`);
  await alive(page, "coordination");
  await page.evaluate(() => {
    const figure = document.createElement("narrows-figure");
    figure.setAttribute("mechanism", "alchemy");
    document.body.prepend(figure);
    figure.scrollIntoView();
  });
  const figure = page.locator('narrows-figure[mechanism="alchemy"]');
  await expect(figure).toContainText("alchemy");
  await expect(figure).toContainText("coordination");
});

test("figures are told apart, and a change is announced as an event", async ({ page }) => {
  await page.goto(`${origin}/examples/plain.html`);
  const figure = await alive(page, "coordination");
  await page.evaluate(() => {
    const seen: unknown[] = [];
    (window as unknown as { seen: unknown[] }).seen = seen;
    document.addEventListener("narrows-change", (event) => seen.push((event as CustomEvent).detail));
  });
  await slider(figure).focus();
  await page.keyboard.press("ArrowRight");
  await expect
    .poll(() => page.evaluate(() => (window as unknown as { seen: Record<string, unknown>[] }).seen.at(-1)))
    .toMatchObject({ mechanism: "coordination", parameter: "people", lever: "team" });
});

test("1 000 figures connected and disconnected leave nothing behind", async ({ page }) => {
  await page.goto(`${origin}/examples/plain.html`);
  await alive(page, "coordination");
  const churn = (times: number) =>
    page.evaluate(async (times) => {
      for (let index = 0; index < times; index += 1) {
        const figure = document.createElement("narrows-figure");
        figure.setAttribute("mechanism", "coordination");
        document.body.append(figure);
        if (index % 50 === 0) await new Promise((done) => requestAnimationFrame(done));
        figure.remove();
      }
      await new Promise((done) => setTimeout(done, 500));
    }, times);
  const heap = () =>
    page.evaluate(async () => {
      (globalThis as unknown as { gc?: () => void }).gc?.();
      await new Promise((done) => setTimeout(done, 100));
      (globalThis as unknown as { gc?: () => void }).gc?.();
      return (performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize;
    });
  await churn(200);
  const before = await heap();
  await churn(1000);
  // What was let go may be collected a little later; what is held is never collected.
  await expect.poll(async () => (await heap()) - before).toBeLessThan(2_000_000);
});
