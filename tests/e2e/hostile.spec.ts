import { plainServer } from "./plain-server";
import { alive, begun, claim, expect, expectChange, LEVERS, pixels, rested, test } from "./fixture";

const ADDRESSES = [
  "?team=999",
  "?team=-1&batch=0&info=2&defer=1e9",
  "?team=NaN&batch=Infinity&info=-Infinity",
  "?team=1e999&batch=0x10&info=0,5&defer=１２",
  "?team=<img src=x onerror=alert(1)>&coordination.link_minutes=javascript:alert(1)",
  "?__proto__=1&constructor=2&coordination.__proto__=3&__proto__.team=4",
  "?team=12&team=13&team=14",
  "?%E0%A4%A=1&team=%ZZ&=&&&&==",
  "?coordination.nothing=1&nothing.people=2&feedback.calendar=sometimes",
  "?team=\u202E21&info=\u2066.7",
  `?team=${"9".repeat(5000)}`,
  `?${Array.from({ length: 400 }, (_, index) => `x${index}.y=${index}`).join("&")}`,
];

for (const [index, address] of ADDRESSES.entries()) {
  test(`hostile address ${index} still draws every figure`, async ({ page }) => {
    await page.goto(`./${address}`);
    await begun(page);
    for (const { mechanism } of LEVERS) await alive(page, mechanism);
    // Texts follow their pictures; until then those stand that were written when the page was built.
    await rested(page);
    for (const { mechanism } of LEVERS) {
      const figure = page.locator(`narrows-figure[mechanism="${mechanism}"]`);
      expect(await pixels(figure)).not.toBe("");
      expect(await claim(figure)).not.toMatch(/NaN|undefined|Infinity|\{|\}/);
    }
  });
}

test("a value out of range is clamped in sight", async ({ page }) => {
  await page.goto("./?team=999");
  await alive(page, "coordination");
  const notice = page.locator("[data-problems]");
  await expect(notice).toBeVisible();
  await expect(notice).toContainText("999");
  await expect(notice).toContainText("60");
});

test("a value that is no number is refused in sight", async ({ page }) => {
  await page.goto("./?batch=soon");
  await alive(page, "feedback");
  await expect(page.locator("[data-problems]")).toContainText("soon");
});

test("secondary settings travel in the address", async ({ page }) => {
  await page.goto("coordination/?coordination.beta=0");
  const figure = await alive(page, "coordination");
  await begun(page);
  await expect(page.locator("[data-problems]")).toBeHidden();
  const flat = await claim(figure);
  await page.goto("coordination/");
  const usual = await alive(page, "coordination");
  await expectChange(() => claim(usual), flat);
});

const WORDS = [
  "", " ", "NaN", "-0", "1e999", "0x10", "1e-320", "１２", "<img src=x onerror=alert(1)>", '"><script>alert(1)</script>', "javascript:alert(1)", "__proto__", "constructor", "\u202E21", "\u0000",
  "{ $name }", "%ZZ", "&amp;&lt;", "a".repeat(100_000), "9".repeat(5000),
];
const NAMES = ["mechanism", "chart", "deferral", "controls", "locked", "layout", "heading", "theme", "home", "compare", "linked", "__proto__"];

test("hundreds of hostile attributes, messages and addresses of a frame cause no error, and the figure draws", async ({ page, baseURL }) => {
  test.setTimeout(180_000);
  const policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src data: blob:; frame-src *; require-trusted-types-for 'script'";
  const { origin, close } = await plainServer(() => ({}), (url, response) => {
    if (url.pathname !== "/one.html") return false;
    const frame = `<iframe width="700" height="600" src="/dist/site/embed/debt/index.html"></iframe>`;
    const scripts = '<script type="module" src="/dist/npm/narrows.js"></script><script src="/dist/site/resize.js"></script>';
    response.writeHead(200, { "content-type": "text/html", "content-security-policy": policy }).end(`<!doctype html><title>One</title>${scripts}<narrows-figure mechanism="debt">loading</narrows-figure>${frame}`);
    return true;
  });
  await page.goto(`${origin}/one.html`);
  const figure = await alive(page, "debt");
  const frame = page.frameLocator("iframe").locator("narrows-figure input[type=range]").first();
  await page.locator("iframe").scrollIntoViewIfNeeded();
  await expect(frame).toBeEnabled();
  await figure.evaluate(async (element, [names, words]) => {
    for (const name of names!) {
      const was = element.getAttribute(name);
      for (const word of words!) {
        element.setAttribute(name, word);
        await new Promise((done) => requestAnimationFrame(done));
      }
      if (was === null) element.removeAttribute(name);
      else element.setAttribute(name, was);
    }
  }, [NAMES, WORDS]);
  await page.evaluate((words) => {
    const cycle: Record<string, unknown> = { type: "narrows-height", height: 1e9 };
    cycle["self"] = cycle;
    const messages = [null, 0, [], cycle, ...words.flatMap((word) => [word, { type: word }, { type: "narrows-height", height: word }, { type: "narrows-set", [word]: word }])];
    for (const to of [window, document.querySelector("iframe")!.contentWindow!]) for (const message of messages) to.postMessage(message, "*");
  }, WORDS);
  await expect(frame).toBeEnabled();
  await expect(await alive(page, "debt")).not.toContainText(/undefined|NaN|\[object/u);
  await close();

  for (const word of WORDS) {
    const query = new URLSearchParams(NAMES.map((name) => [name, word.slice(0, 500)]));
    await page.goto(`${baseURL}embed/debt/?${query}`);
    await alive(page, "debt");
  }
});
