import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { extname, join, normalize } from "node:path";

/** The top of the repository. */
export const ROOT = join(__dirname, "../..");
const TYPES: Record<string, string> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".wasm": "application/wasm",
};

/** Answers a request by itself: whether it did. */
export type Answer = (url: URL, response: ServerResponse) => boolean;

/** A plain file server, such as a writer's blog has: no bundler, no rewriting, no headers for other origins. */
export async function plainServer(headers: (url: URL) => Record<string, string> = () => ({}), answer: Answer = () => false) {
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? "/", "http://localhost");
    if (answer(url, response)) return;
    const file = join(ROOT, normalize(url.pathname));
    if (!file.startsWith(ROOT) || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(url.pathname === "/favicon.ico" ? 204 : 404).end();
      return;
    }
    response.writeHead(200, { "content-type": TYPES[extname(file)] ?? "application/octet-stream", ...headers(url) });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const address = server.address();
  const origin = `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
  const close = () =>
    new Promise((done) => {
      server.close(done);
      // A browser holds connections open that it may use again.
      server.closeAllConnections();
    });
  return { origin, close };
}
