// Serving what a tool built: a plain file server, or the tool's own one.
import { spawn } from "node:child_process";
import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

const TYPES = { ".html": "text/html", ".js": "text/javascript", ".mjs": "text/javascript", ".css": "text/css", ".wasm": "application/wasm", ".svg": "image/svg+xml", ".txt": "text/plain" };
/** Milliseconds that a tool's server may take to answer. */
const PATIENCE = 60_000;

function listen(server) {
  return new Promise((ready) => server.listen(0, "127.0.0.1", () => ready(server.address().port)));
}

/** A folder on a port of its own. */
export async function serve(folder) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    const file = join(folder, normalize(decodeURIComponent(pathname.endsWith("/") ? `${pathname}index.html` : pathname)));
    if (!file.startsWith(folder) || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(pathname === "/favicon.ico" ? 204 : 404).end();
      return;
    }
    response.writeHead(200, { "content-type": TYPES[extname(file)] ?? "application/octet-stream" });
    createReadStream(file).pipe(response);
  });
  const port = await listen(server);
  const close = () => new Promise((done) => {
    server.closeAllConnections();
    server.close(done);
  });
  return { address: `http://127.0.0.1:${port}/`, close };
}

/** `npm run dev` of a folder, which is told where to listen by HOST and PORT. */
export async function start(folder, path) {
  const probe = createServer();
  const port = await listen(probe);
  await new Promise((done) => probe.close(done));
  const child = spawn("npm", ["run", "dev"], { cwd: folder, env: { ...process.env, PATH: path, HOST: "127.0.0.1", PORT: String(port) }, stdio: "ignore", detached: true });
  const address = `http://127.0.0.1:${port}/`;
  const begin = Date.now();
  while (!(await fetch(address).then(({ ok }) => ok, () => false))) {
    if (Date.now() - begin > PATIENCE) {
      process.kill(-child.pid);
      throw new Error("its server does not answer");
    }
    await new Promise((done) => setTimeout(done, 250));
  }
  const close = () => new Promise((done) => {
    child.once("exit", done);
    process.kill(-child.pid);
  });
  return { address, close };
}
