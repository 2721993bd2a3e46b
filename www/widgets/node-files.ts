/** Reading Wasm files where there is no page: from the disk in Node, by `fetch` in workers. */

interface NodeProcess {
  getBuiltinModule?(name: "node:fs/promises"): { readFile(file: URL): Promise<Uint8Array<ArrayBuffer>> };
}

/** Reads a file of the package. Node's `fetch` knows no addresses of files, and an import of `node:fs` would stop other bundlers. */
export async function readInNode(file: URL): Promise<Response> {
  const files = file.protocol === "file:" ? (globalThis as { process?: NodeProcess }).process?.getBuiltinModule?.("node:fs/promises") : undefined;
  if (files === undefined) return fetch(file);
  return new Response(await files.readFile(file), { headers: { "content-type": "application/wasm" } });
}
