/**
 * The calculation module: loaded once a page, when somebody asks for it. One instance serves every figure; it holds
 * no state, so that after a failure a fresh one takes its place and nothing is lost.
 */

import * as core from "../generated/wasm/narrows_wasm.js";
import type { MechanismInfo } from "../generated/wasm/narrows_wasm.js";

/** What the module exports. */
export type Core = typeof core;

const SOURCE = new URL("../generated/wasm/narrows_wasm_bg.wasm", import.meta.url);

let loading: Promise<Core> | null = null;
let ready: Core | null = null;
let known: readonly MechanismInfo[] = [];
const waiting = new Set<() => void>();

/** Loads the module, or waits for it. A load that failed is begun anew by the next call. */
export function load(): Promise<Core> {
  loading ??= begin().then(
    (loaded) => {
      ready = loaded;
      for (const tell of [...waiting]) tell();
      waiting.clear();
      return loaded;
    },
    (error: unknown) => {
      loading = null;
      throw error;
    },
  );
  return loading;
}

/** The module, or `null` while it is not there. */
export function loaded(): Core | null {
  return ready;
}

/** Calls back once, when a load succeeds, or at once if one has; the answer takes that back. */
export function whenLoaded(tell: () => void): () => void {
  if (ready !== null) tell();
  else waiting.add(tell);
  return () => waiting.delete(tell);
}

/** Every mechanism, once the module is there. */
export function mechanisms(): readonly MechanismInfo[] {
  return known;
}

/** Whether an error says that a value was refused; any other error means that the instance is broken. */
export function isRefusal(error: unknown): boolean {
  return error instanceof Error && error.name === "ModelError";
}

/** Puts a fresh instance in the place of a broken one. */
export function revive(): void {
  core.renew();
  // The exchange happens inside the next call, after its arguments were written to the old instance's memory: so that
  // call must have none.
  core.roles();
}

async function begin(): Promise<Core> {
  const response = await fetch(SOURCE);
  if (!response.ok) throw new Error(`${SOURCE.pathname}: ${response.status}`);
  const typed = response.headers.get("content-type")?.startsWith("application/wasm") === true;
  // A server that does not know the type still gives the right bytes.
  const module = typed ? await WebAssembly.compileStreaming(response) : await WebAssembly.compile(await response.arrayBuffer());
  await core.default({ module_or_path: module });
  known = core.mechanisms();
  return core;
}
