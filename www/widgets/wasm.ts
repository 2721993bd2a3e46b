/**
 * The calculation modules: each holds a group of mechanisms and is loaded, once, when somebody asks for a chart that it
 * draws. One instance serves every figure of a page that it can draw; it holds no state, so that after a failure a
 * fresh one takes its place and nothing is lost.
 */

import { modules } from "../generated/modules.js";
import type { Core, MechanismInfo } from "./core.js";

/** A module as the build wrote it down. */
export interface Source {
  /** Ids of the charts that it draws, by their mechanism; the opening one first. */
  readonly charts: Readonly<Record<string, readonly string[]>>;
  /** Loads the code around it. */
  readonly glue: () => Promise<Core>;
  readonly file: URL;
}

/** A module that is there. */
export interface Module {
  readonly core: Core;
  /** Every mechanism that it holds. */
  readonly mechanisms: readonly MechanismInfo[];
  /** Its place among the modules that there are. */
  readonly source: number;
  /** What a worker makes an instance of its own of. */
  readonly binary: WebAssembly.Module;
}

type Charts = ReadonlyMap<string, readonly string[]>;

interface Place {
  readonly source: Source;
  readonly charts: Charts;
  loading: Promise<Module> | null;
  module: Module | null;
}

const places: readonly Place[] = modules.map((source) => ({
  source,
  charts: new Map(Object.entries(source.charts)),
  loading: null,
  module: null,
}));
const watching = new Set<(module: Module) => void>();

/** Ids of all charts there are, by their mechanism, whichever module draws them. */
export const allCharts: Charts = places.reduce((all, { charts }) => {
  for (const [id, own] of charts) all.set(id, [...new Set([...(all.get(id) ?? []), ...own])]);
  return all;
}, new Map<string, readonly string[]>());

/** Whether a mechanism is among these, with this chart if one is named. */
function have(charts: Charts, mechanism: string, chart: string | null): boolean {
  const own = charts.get(mechanism);
  return own !== undefined && (chart === null || own.includes(chart));
}

/** The mechanism and the chart that a figure's attributes name. */
export function wishOf(figure: Element): [mechanism: string, chart: string | null] {
  return [figure.getAttribute("mechanism")?.trim() ?? "", figure.getAttribute("chart")?.trim() ?? null];
}

/** The places whose module draws this chart; where none does, those that hold the mechanism; else all. */
function able(mechanism: string, chart: string | null): readonly Place[] {
  const drawing = places.filter(({ charts }) => have(charts, mechanism, chart));
  if (drawing.length > 0) return drawing;
  return chart === null ? places : able(mechanism, null);
}

/**
 * Of several places one that is there or comes already; else the one that draws most of the page's figures, and of
 * several such the one that draws most of the mechanism.
 */
function choose(from: readonly Place[], mechanism: string): Place | undefined {
  const begun = from.find(({ module }) => module) ?? from.find(({ loading }) => loading);
  if (begun !== undefined) return begun;
  const wishes = [...document.querySelectorAll("narrows-figure")].map(wishOf);
  const drawn = ({ charts }: Place): number => wishes.filter((wish) => have(charts, ...wish)).length;
  const own = ({ charts }: Place): number => charts.get(mechanism)?.length ?? 0;
  return from.reduce((best, next) => (drawn(next) - drawn(best) || own(next) - own(best)) > 0 ? next : best);
}

/**
 * Loads a module that draws this chart of this mechanism (its first for `null`), or without a mechanism whichever the
 * page's figures need; or waits for one that is loading. A load that failed is begun anew by the next call.
 */
export function load(mechanism = "", chart: string | null = null): Promise<Module> {
  const place = choose(able(mechanism, chart), mechanism);
  if (place === undefined) return Promise.reject(new Error("there is no module"));
  place.loading ??= begin(place.source, places.indexOf(place)).then(
    (module) => {
      place.module = module;
      for (const tell of [...watching]) tell(module);
      return module;
    },
    (error: unknown) => {
      place.loading = null;
      throw error;
    },
  );
  return place.loading;
}

/** Whether a module lacks a chart that another one draws. */
export function lacks({ mechanisms }: Module, mechanism: string, chart: string | null): boolean {
  const own = mechanisms.find(({ id }) => id === mechanism)?.charts;
  const held = own !== undefined && (chart === null || own.some(({ id }) => id === chart));
  return !held && have(allCharts, mechanism, chart);
}

/** Calls back for every module that is there and for every one that comes; the answer takes that back. */
export function eachModule(tell: (module: Module) => void): () => void {
  for (const { module } of places) if (module !== null) tell(module);
  watching.add(tell);
  return () => watching.delete(tell);
}

/** Calls back once, when a module comes, or is there, that can draw this figure; the answer takes that back. */
export function whenLoaded(figure: Element | null, tell: () => void): () => void {
  const fits = (module: Module): boolean => figure === null || !lacks(module, ...wishOf(figure));
  if (places.some(({ module }) => module !== null && fits(module))) {
    tell();
    return () => undefined;
  }
  const once = (module: Module): void => {
    if (!fits(module)) return;
    watching.delete(once);
    tell();
  };
  watching.add(once);
  return () => watching.delete(once);
}

/** Whether an error says that a value was refused; any other error means that the instance is broken. */
export function isRefusal(error: unknown): boolean {
  return error instanceof Error && error.name === "ModelError";
}

/** Puts a fresh instance in the place of a broken one. */
export function revive(core: Core): void {
  core.renew();
  // The exchange happens inside the next call, after its arguments were written to the old instance's memory: so that
  // call must have none.
  core.roles();
}

async function begin({ glue, file }: Source, source: number): Promise<Module> {
  const [core, binary] = await Promise.all([glue(), compile(file)]);
  await core.default({ module: binary });
  return { core, mechanisms: core.mechanisms(), source, binary };
}

async function compile(file: URL): Promise<WebAssembly.Module> {
  const response = await fetch(file);
  if (!response.ok) throw new Error(`${file.pathname}: ${response.status}`);
  const typed = response.headers.get("content-type")?.startsWith("application/wasm") === true;
  // A server that does not know the type still gives the right bytes.
  return typed ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
}
