import { asked, expectAccessible, row } from "./checks";
import { alive, drawn, expect, rested, slider, test } from "./fixture";

test("what the model says is the model's, and follows the reader's settings", async ({ page }) => {
  await page.goto("coordination/");
  const section = await asked(page);
  await section.getByRole("radio", { name: "Twice as much" }).check();
  await section.getByRole("button", { name: "Show me" }).click();
  // 8 people make 5.41 and 16 make 6.04 by the scaling law at α = 0.03, β = 0.005.
  const usl = (people: number): number => people / (1 + 0.03 * (people - 1) + 0.005 * people * (people - 1));
  await expect(row(section, "The model")).toContainText(`${(usl(16) / usl(8)).toPrecision(3)}×`);
  await expect(section.locator(".predict-why")).toContainText(`8 people make ${usl(8).toPrecision(3)} people’s worth and 16 make ${usl(16).toPrecision(3)}`);
  await expect(row(section, "About the same")).toContainText("nearest to the model");

  const figure = await alive(page, "coordination");
  await figure.getByRole("radio", { name: "Quadratic tax" }).check();
  const quadratic = (people: number): number => people * (1 - 0.0006 * people ** 2);
  await expect(row(section, "The model")).toContainText(`${(quadratic(16) / quadratic(8)).toPrecision(3)}×`);
  await expect(row(section, "Twice as much")).toContainText("nearest to the model");
  await expect(section.locator(".predict-verdict")).toHaveText("You said “Twice as much”. So does the model.");
});

test("the number too: right stage and number, right stage and wrong number, wrong stage", async ({ page }) => {
  await page.goto("constraint/");
  const section = await asked(page);
  const number = section.locator(".predict-number");
  const guess = async (stage: string, made: string): Promise<void> => {
    await section.getByRole("radio", { name: stage, exact: true }).check();
    await section.getByRole("textbox").fill(made);
    await section.getByRole("textbox").press("Enter");
  };
  // A line makes what its narrowest stage makes: 60 with B doubled, 30 with any other.
  await guess("B", "60");
  await expect(section.locator(".predict-verdict")).toHaveText("You said “B”. So does the model.");
  await expect(number).toHaveText("You guessed 60 an hour, and the model gives 60 an hour.");
  for (const [stage, made] of [["A", 30], ["B", 60], ["C", 30]]) await expect(row(section, String(stage))).toContainText(`${made} an hour`);
  await expect(row(section, "B")).toContainText("your guess, the most");

  await section.getByRole("button", { name: "Guess again" }).click();
  await guess("B", "100");
  await expect(number).toHaveText("You guessed 100 an hour; the model gives less: 60 an hour.");

  await section.getByRole("button", { name: "Guess again" }).click();
  await guess("A", "130");
  await expect(section.locator(".predict-verdict")).toHaveText("You said “A”. The model says “B”.");
  await expect(number).toHaveText("You guessed 130 an hour; the model gives less: 30 an hour.");
  await expect(section.locator(".predict-why")).toContainText("still makes 30");
});

test("before the reader commits the figure can be used, and nothing gives the answer away", async ({ page }) => {
  await page.goto("coordination/");
  const section = await asked(page);
  const figure = await alive(page, "coordination");
  await slider(figure).focus();
  await page.keyboard.press("ArrowRight");
  await expect(slider(figure)).toHaveAttribute("aria-valuetext", "13 people");
  await drawn(page);
  await expect(section.getByRole("table")).toHaveCount(0);
  await expect(section.locator(".predict-why")).toBeHidden();
});

test("the figure below keeps its sentences until the question is answered or skipped, and for none who comes to a setting", async ({ page }) => {
  await page.goto("delegation/");
  const section = await asked(page);
  const figure = page.locator(".lead-figure narrows-figure");
  const [claim, takeaway] = [figure.locator("[part~=claim]"), figure.locator("[part~=takeaway]")];
  const waits = page.getByText("What this figure says is told once you have guessed");
  await expect(waits).toBeVisible();
  for (const sentence of [claim, takeaway]) await expect(sentence).toBeHidden();
  await page.emulateMedia({ media: "print" });
  await expect(claim).toBeVisible();
  await page.emulateMedia({ media: "screen" });
  await section.getByRole("button", { name: "Skip the guess" }).click();
  for (const sentence of [claim, takeaway]) await expect(sentence).toBeVisible();
  await expect(waits).toBeHidden();
  for (const address of ["delegation/?delegation.hand_offs=2", "delegation/#figure-intent"]) {
    await page.goto("about:blank");
    await page.goto(address);
    await expect(claim).toBeVisible();
  }
});

test("the first picture has its numbers once the question is answered or skipped, and again no more", async ({ page }) => {
  await page.addInitScript(() => {
    const drawn = new Map<HTMLCanvasElement, string[]>();
    Object.assign(window, { drawn });
    const [fill, clear] = [CanvasRenderingContext2D.prototype.fillText, CanvasRenderingContext2D.prototype.clearRect];
    CanvasRenderingContext2D.prototype.clearRect = function (...given) {
      drawn.delete(this.canvas);
      return clear.apply(this, given);
    };
    CanvasRenderingContext2D.prototype.fillText = function (text, ...given) {
      drawn.set(this.canvas, [...(drawn.get(this.canvas) ?? []), text]);
      return fill.call(this, text, ...given);
    };
  });
  await page.goto("information/");
  const section = await asked(page);
  await alive(page, "information");
  const texts = (): Promise<string[]> =>
    page.evaluate(() => {
      const canvas = document.querySelector(".lead-figure narrows-figure")?.shadowRoot?.querySelector("canvas");
      return (window as unknown as { drawn: Map<unknown, string[]> }).drawn.get(canvas) ?? [];
    });
  const isVeiled = (): Promise<[boolean, boolean]> => texts().then((all) => [all.includes("best ?"), all.includes("best 70.2%")]);
  await expect.poll(isVeiled).toEqual([true, false]);
  // Axes and names of curves tell nothing that was asked.
  expect(await texts()).toEqual(expect.arrayContaining(["being wrong", "75"]));
  await section.getByRole("radio", { name: "At 90%" }).check();
  await section.getByRole("button", { name: "Show me" }).click();
  await expect.poll(isVeiled).toEqual([false, true]);
  await section.getByRole("button", { name: "Guess again" }).click();
  await expect.poll(isVeiled).toEqual([true, false]);
  await page.goto("information/?info=0.8");
  await expect.poll(isVeiled).toEqual([false, true]);
});

test("without scripts the first picture tells its numbers", async ({ browser, baseURL }) => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(`${baseURL}information/`);
  await expect(page.locator(".lead-figure .narrows-still text", { hasText: "best 70.2%" }).locator("visible=true")).toHaveCount(1);
  await page.close();
});

test("who skips sees the model alone", async ({ page }) => {
  await page.goto("feedback/");
  const section = await asked(page);
  await section.getByRole("button", { name: "Skip the guess" }).click();
  await expect(section.getByRole("heading", { name: "What the model says" })).toBeFocused();
  await expect(section.locator(".predict-verdict")).toHaveText(/^The model says “.+”\.$/);
  await expect(section.locator("tr.predict-yours")).toHaveCount(0);
});

test("without a choice nothing is shown, and the browser says what is missing", async ({ page }) => {
  await page.goto("debt/");
  const section = await asked(page);
  await section.getByRole("button", { name: "Show me" }).click();
  await expect(section.getByRole("radio").first()).toBeFocused();
  await expect(section.getByRole("table")).toHaveCount(0);
  expect(await section.locator("form").evaluate((form: HTMLFormElement) => form.checkValidity())).toBe(false);
});

test("the keyboard alone guesses, hears the verdict, and guesses again", async ({ page }) => {
  await page.goto("information/");
  const section = await asked(page);
  await section.getByRole("radio").first().focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowDown");
  await expect(section.getByRole("radio", { name: "At 70%" })).toBeChecked();
  await page.keyboard.press("Enter");
  await expect(section.getByRole("heading", { name: "Your guess and the model" })).toBeFocused();
  const said = () => page.evaluate(() => document.querySelector("[data-narrows-live]")?.shadowRoot?.textContent?.trim() ?? "");
  await expect.poll(said).toBe("You said “At 70%”. So does the model.");

  await page.keyboard.press("Tab");
  await expect(section.getByRole("button", { name: "Guess again" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(section.getByRole("radio").first()).toBeFocused();
  await expect(section.getByRole("radio", { checked: true })).toHaveCount(0);
  await expect(section.getByRole("table")).toHaveCount(0);
});

test("a guess is kept for the tab alone, not in the address, and none is sent", async ({ page }) => {
  await page.goto("coordination/");
  const section = await asked(page);
  await alive(page, "coordination");
  await page.waitForLoadState("networkidle");
  const sent: string[] = [];
  // What draws the guess is loaded now: files of the site, asked for by their names alone.
  const isOwnFile = (url: URL): boolean => url.host === new URL(page.url()).host && url.pathname.startsWith("/assets/") && url.search === "";
  page.on("request", (request) => {
    if (request.method() !== "GET" || request.postData() !== null || !isOwnFile(new URL(request.url()))) sent.push(request.url());
  });
  const address = page.url();
  await section.getByRole("radio", { name: "Less" }).check();
  await section.getByRole("button", { name: "Show me" }).click();
  await expect(section.getByRole("table")).toBeVisible();
  // An address is written, and a file asked for, a little later.
  await rested(page);
  expect(page.url()).toBe(address);
  expect(sent).toEqual([]);
  // How far one has read is kept, and nothing else, but for as long as the tab is open the guess.
  expect(await page.evaluate(() => [Object.keys(localStorage).filter((key) => key !== "narrows-read"), Object.entries(sessionStorage), document.cookie])).toEqual([
    [],
    [["narrows-guess-coordination", '{"choice":3,"number":null}']],
    "",
  ]);
  expect(await page.evaluate(() => localStorage.getItem("narrows-read") ?? "{}")).toMatch(/^\{("[a-z-]+":[0-9.]+,?)*\}$/);
  await page.reload();
  await expect(section.locator(".predict-verdict")).toHaveText(/^You said “Less”\./);
  await expect(section.getByRole("heading", { name: "Your guess and the model" })).not.toBeFocused();
  await section.getByRole("button", { name: "Guess again" }).click();
  await expect(section.getByRole("radio", { checked: true })).toHaveCount(0);
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
  await page.reload();
  await asked(page);
  await expect(section.getByRole("table")).toHaveCount(0);
});

test("a skipped question is still skipped after a reload", async ({ page }) => {
  await page.goto("debt/");
  const section = await asked(page);
  await section.getByRole("button", { name: "Skip the guess" }).click();
  await page.reload();
  await expect(section.locator(".predict-verdict")).toHaveText(/^The model says/);
  await expect(page.locator(".lead-figure narrows-figure [part~=claim]")).toBeVisible();
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing, asked and answered, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto("debt/");
    const section = await asked(page);
    await section.getByRole("radio").nth(1).check();
    await expectAccessible(page, "[data-predict]");
    await section.getByRole("button", { name: "Show me" }).click();
    await expect(section.getByRole("table")).toBeVisible();
    await expectAccessible(page, "[data-predict]");
  });
}

test("on paper the answer stands open, whether or not anybody guessed", async ({ page }) => {
  await page.goto("debt/");
  const section = await asked(page);
  await page.emulateMedia({ media: "print" });
  await expect(section.getByRole("table")).toBeVisible();
  await expect(section.locator(".predict-why")).toBeVisible();
  await expect(section.getByRole("button")).toHaveCount(0);
});

test("a model that does not load leaves what was computed ahead", async ({ browser, baseURL }) => {
  const page = await browser.newPage();
  await page.route("**/*.wasm", (route) => route.fulfill({ status: 404, body: "gone" }));
  await page.goto(`${baseURL}coordination/`);
  const section = page.locator("[data-predict]");
  await section.getByText("What the model says").click();
  await expect(section.getByRole("table")).toBeVisible();
  await expect(section.getByRole("button", { name: "Show me" })).toBeHidden();
  await page.close();
});
