/** The engine that draws charts: loaded once, for all figures of a page. */

export type * from "../generated/engine/engine.js";
export type Engine = typeof import("../generated/engine/engine.js");

const file = new URL("../generated/engine/engine_bg.wasm", import.meta.url);

let loading: Promise<Engine> | null = null;

/** The engine; a load that failed is begun anew by the next call. */
export function loadEngine(): Promise<Engine> {
  loading ??= load().catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}

async function load(): Promise<Engine> {
  const [engine, binary] = await Promise.all([import("../generated/engine/engine.js"), compile(file)]);
  await engine.default({ module: binary });
  return engine;
}

/** A Wasm file, compiled. */
export async function compile(address: URL): Promise<WebAssembly.Module> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address.pathname}: ${response.status}`);
  const typed = response.headers.get("content-type")?.startsWith("application/wasm") === true;
  // A server that does not know the type still gives the right bytes.
  return typed ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
}
