/** The engine that draws charts: loaded once, for all figures of a page. */

import { readWasm } from "./wasm-files.js";

export type * from "../generated/engine/engine.js";
export type Engine = Omit<SvgEngine, "svg">;
/** The engine that makes SVG of charts too: `svg-engine.ts` loads it. */
export type SvgEngine = typeof import("../generated/engine/engine.js");

const file = new URL("../generated/engine/engine_bg.wasm", import.meta.url);

let loading: Promise<Engine> | null = null;

/** The engine; a load that failed is retried by the next call. */
export function loadEngine(): Promise<Engine> {
  loading ??= start(import("../generated/engine/engine.js"), file).catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}

/** An engine at work: the code around it, and its Wasm file. */
export async function start<E extends Engine & { default(from: { module: WebAssembly.Module }): Promise<unknown> }>(code: Promise<E>, address: URL): Promise<E> {
  const [engine, binary] = await Promise.all([code, compile(address)]);
  await engine.default({ module: binary });
  return engine;
}

/** A Wasm file, compiled. The error of one that cannot be is called by its address; its cause is the status, or what the browser said. */
export async function compile(address: URL): Promise<WebAssembly.Module> {
  try {
    const response = await readWasm(address);
    if (!response.ok) throw response.status;
    const typed = response.headers.get("content-type")?.startsWith("application/wasm") === true;
    // A server that does not know the type still gives the right bytes.
    return await (typed ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer()));
  } catch (cause) {
    throw new Error(address.href, { cause });
  }
}
