// The built site, as served by `cargo xtask serve`.
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));

/** How the browser is started. */
export const options = {
  executablePath: process.env.CHROME_PATH ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"],
};

/** Serves it at this port, once it answers; the answer ends it. */
export async function serveSite(port) {
  const server = spawn("cargo", ["xtask", "serve", "--no-build", "--port", String(port)], { cwd: root, stdio: "ignore" });
  const url = `http://127.0.0.1:${port}/`;
  for (let attempt = 0; attempt < 300; attempt += 1) {
    try {
      await fetch(url);
      return { url, end: () => server.kill() };
    } catch {
      await new Promise((done) => setTimeout(done, 100));
    }
  }
  server.kill();
  throw new Error(`nothing answers at ${url}: has the site been built?`);
}
