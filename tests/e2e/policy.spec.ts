import { alive, expect, expectChange, pixels, slider, test } from "./fixture";
import { plainServer } from "./plain-server";

/** What docs/embedding.md says that a policy has to allow, for each way to embed; nothing else is allowed. */
const ROWS = {
  "the element": {
    policy: "script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; trusted-types narrows",
    body: '<script type="module" src="/dist/npm/narrows.js"></script><narrows-figure mechanism="constraint">loading</narrows-figure>',
  },
  "the classic script": {
    policy: "script-src 'self' 'wasm-unsafe-eval'",
    body: '<narrows-figure mechanism="debt">loading</narrows-figure><script src="/dist/npm/narrows.iife.js"></script>',
  },
  "narrows/inline": {
    policy: "script-src 'self' 'wasm-unsafe-eval'",
    body: '<narrows-figure mechanism="debt">loading</narrows-figure><script type="module" src="/dist/npm/inline.js"></script>',
  },
} as const;

let origin: string;
let close: () => Promise<unknown>;
let row: { readonly policy: string; readonly body: string };

test.beforeAll(async () => {
  ({ origin, close } = await plainServer(() => ({}), (url, response) => {
    if (url.pathname !== "/one.html") return false;
    const policy = `default-src 'none'; ${row.policy}; require-trusted-types-for 'script'`;
    response.writeHead(200, { "content-type": "text/html", "content-security-policy": policy }).end(`<!doctype html><title>One</title>${row.body}`);
    return true;
  }));
});

test.afterAll(() => close());

for (const [way, given] of Object.entries(ROWS)) {
  test(`${way} needs no more of a policy than the documentation says`, async ({ page }) => {
    row = given;
    await page.goto(`${origin}/one.html`);
    const figure = await alive(page, /mechanism="([a-z]+)"/u.exec(given.body)![1]!);
    const before = await pixels(figure);
    await slider(figure).focus();
    await page.keyboard.press("PageUp");
    await expectChange(() => pixels(figure), before);
    await figure.getByRole("button", { name: "Share" }).click();
    const [saved] = await Promise.all([page.waitForEvent("download"), figure.getByRole("button", { name: "PNG" }).click()]);
    expect(saved.suggestedFilename()).toMatch(/^narrows-[a-z]+-[a-z]+\.png$/u);
  });
}

test("a frame needs no more of a policy than leave to be there", async ({ page, baseURL }) => {
  row = { policy: `frame-src ${new URL(baseURL!).origin}`, body: `<iframe width="700" height="600" src="${baseURL}embed/debt/"></iframe>` };
  await page.goto(`${origin}/one.html`);
  await expect(page.frameLocator("iframe").locator("narrows-figure input[type=range]").first()).toBeEnabled();
});
