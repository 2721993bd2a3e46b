// A notebook has to be run before it shows anything, and one that somebody else ran is not trusted.
export async function before(page) {
  await page.getByText("Python 3 (ipykernel) | Idle").waitFor();
  await page.getByRole("menuitem", { name: "Run", exact: true }).click();
  await page.getByRole("menuitem", { name: "Run All Cells", exact: true }).click();
}

export async function between(page) {
  const answer = page.locator(".jp-CodeCell").last().locator(".jp-OutputArea-output");
  await answer.getByText("0", { exact: true }).waitFor();
  const slider = page.locator('narrows-figure[mechanism="constraint"] input[type=range]').first();
  await slider.focus();
  await page.keyboard.press("PageUp");
  await page.locator(".jp-CodeCell").last().locator(".cm-content").click();
  await page.keyboard.press("Control+Enter");
  await answer.getByText(/^[1-9]\d*$/).waitFor();

  const received = await page.context().browser().newPage();
  await received.goto(new URL("received.ipynb", page.url()).href);
  const output = received.locator(".jp-OutputArea-output", { hasText: "Output rises" });
  await output.waitFor();
  if ((await output.locator("narrows-figure, script").count()) > 0) throw new Error("JupyterLab trusts the output of others: the documentation says otherwise");
  await received.close();
  return "outputs read by Python, and of a notebook that is not trusted the words";
}
