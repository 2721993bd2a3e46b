/**
 * The calculation module: loaded when somebody asks for it. One instance serves every figure of a page; it holds no
 * state, so that after a failure a fresh one takes its place and nothing is lost.
 *
 * There are two builds. The light one draws each mechanism's opening chart, which is all that the opening page and most
 * lone figures need; the other draws every chart, and takes the light one's place for all once anybody needs it.
 */

import * as light from "../generated/wasm/narrows_wasm.js";
import type { MechanismInfo } from "../generated/wasm/narrows_wasm.js";

/** What the module exports. */
export type Core = typeof light;

const LIGHT = new URL("../generated/wasm/narrows_wasm_bg.wasm", import.meta.url);

let loading: Promise<Core> | null = null;
let completing: Promise<Core> | null = null;
let complete = false;
let ready: Core | null = null;
let known: readonly MechanismInfo[] = [];
const waiting = new Set<() => void>();

/** Loads a module, or waits for the one that is loading. A load that failed is begun anew by the next call. */
export function load(): Promise<Core> {
  loading ??= completing ?? (wantsAll() ? loadAll() : settle(begin(light, LIGHT)));
  return loading;
}

/** Whether the page says ahead, by `<html data-narrows-charts="all">`, that it shows more than opening charts. */
function wantsAll(): boolean {
  return document.documentElement.dataset["narrowsCharts"] === "all";
}

/** Loads the module that draws every chart. */
export function loadAll(): Promise<Core> {
  completing ??= settle(
    import("./every-chart.js").then(async ({ core, source }) => {
      await begin(core, source);
      complete = true;
      return core;
    }),
  );
  return completing;
}

/** Whether the module that is there lacks this chart and the other may have it. */
export function lacks(mechanism: string, chart: string): boolean {
  const charts = known.find(({ id }) => id === mechanism)?.charts;
  return !complete && charts !== undefined && !charts.some(({ id }) => id === chart);
}

function settle(begun: Promise<Core>): Promise<Core> {
  return begun.then(
    (core) => {
      // A light module that arrives late takes nothing from the one that draws every chart.
      if (complete && core === light) return ready ?? core;
      ready = core;
      known = core.mechanisms();
      for (const tell of [...waiting]) tell();
      waiting.clear();
      return core;
    },
    (error: unknown) => {
      loading = completing = null;
      throw error;
    },
  );
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
  ready?.renew();
  // The exchange happens inside the next call, after its arguments were written to the old instance's memory: so that
  // call must have none.
  ready?.roles();
}

async function begin(core: Core, source: URL): Promise<Core> {
  const response = await fetch(source);
  if (!response.ok) throw new Error(`${source.pathname}: ${response.status}`);
  const typed = response.headers.get("content-type")?.startsWith("application/wasm") === true;
  // A server that does not know the type still gives the right bytes.
  const module = typed ? await WebAssembly.compileStreaming(response) : await WebAssembly.compile(await response.arrayBuffer());
  await core.default({ module_or_path: module });
  return core;
}
