/**
 * The models: each holds one mechanism, or a bundle of several, and is loaded, once, when a chart that it draws is asked
 * for. One instance serves every figure of a page that it can draw; it holds no state, so that after a failure a fresh
 * one takes its place and nothing is lost.
 */

import { levers } from "../generated/levers.js";
import { sources } from "../generated/models.js";
import { Core } from "./core.js";
import { expand, type Compact, type MechanismInfo } from "./description.js";
import { compile, loadEngine } from "./engine.js";
import { Instance } from "./instance.js";

export { levers };

/** A model as the build wrote it down. */
export interface Source {
  /** Ids of the charts that it draws, by their mechanism; the opening one first. */
  readonly charts: Readonly<Record<string, readonly string[]>>;
  readonly description: () => Promise<{ default: Compact }>;
  readonly file: URL;
}

/** A model that is loaded, with the engine. */
export interface Module {
  readonly core: Core;
  /** Every mechanism that it holds. */
  readonly mechanisms: readonly MechanismInfo[];
  /** Its place among the models that there are. */
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

const places: readonly Place[] = sources.map((source) => ({
  source,
  charts: new Map(Object.entries(source.charts)),
  loading: null,
  module: null,
}));
const watching = new Set<(module: Module) => void>();

/** Ids of all charts there are, by their mechanism, whichever model draws them. */
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
  if (place === undefined) return Promise.reject(new Error("there is no model"));
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

/** What a mechanism is, with all its charts; null where none is called so. Loads data, no Wasm. */
export async function describe(id: string): Promise<MechanismInfo | null> {
  const all = allCharts.get(id)?.length;
  const whole = places.find(({ charts }) => all !== undefined && charts.get(id)?.length === all);
  if (whole === undefined) return null;
  const { default: compact } = await whole.source.description();
  return expand(compact).mechanisms.find((one) => one.id === id) ?? null;
}

async function begin({ description, file }: Source, source: number): Promise<Module> {
  const [engine, { default: compact }, instance] = await Promise.all([loadEngine(), description(), compile(file).then((binary) => Instance.of(binary))]);
  const described = expand(compact);
  return { core: new Core(engine, instance, described), mechanisms: described.mechanisms, source, binary: instance.binary };
}
