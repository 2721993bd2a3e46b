import { defineConfig } from "../../www/node_modules/@playwright/test/index.js";

const port = Number(process.env.NARROWS_E2E_PORT ?? 4173);

/** A person's path through the built site, in the Chromium named by CHROME_PATH. */
export default defineConfig({
  testDir: ".",
  outputDir: "output",
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  timeout: 60_000,
  // How long a machine may take until what is expected is there: a slow one is not a wrong one.
  expect: { timeout: 15_000 },
  reporter: [["list"]],
  use: {
    baseURL: `http://127.0.0.1:${port}/`,
    viewport: { width: 1280, height: 800 },
    launchOptions: {
      executablePath: process.env.CHROME_PATH ?? "/usr/bin/chromium",
      args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--js-flags=--expose-gc", "--enable-precise-memory-info"],
    },
  },
  webServer: {
    command: `cargo xtask serve --no-build --port ${port}`,
    cwd: "../..",
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
    timeout: 120_000,
  },
});
