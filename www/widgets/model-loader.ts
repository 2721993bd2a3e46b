/**
 * Loads models: each holds one mechanism, or a bundle of several, and is loaded, once, when a chart that it draws is asked
 * for. One instance serves every figure of a page that it can draw; it holds no state, so that after a failure a fresh
 * one takes its place and nothing is lost.
 */

import { sources } from "../generated/models.js";
import { Core } from "./core.js";
import { expand, type MechanismInfo } from "./description.js";
import { compile, loadEngine } from "./engine.js";
import { Instance } from "./instance.js";
import type { LoadedModel, Source } from "./models.js";

type Charts = ReadonlyMap<string, readonly string[]>;

interface Slot {
  readonly source: Source;
  readonly charts: Charts;
  loading: Promise<LoadedModel> | null;
  loaded: LoadedModel | null;
}

const slots: readonly Slot[] = sources.map((source) => ({
  source,
  charts: new Map(Object.entries(source.charts).map(([id, own]) => [id, own.split(" ")])),
  loading: null,
  loaded: null,
}));
const subscribers = new Set<(loaded: LoadedModel) => void>();

/** Ids of all charts there are, by their mechanism, whichever model draws them. */
export const allCharts: Charts = slots.reduce((all, { charts }) => {
  for (const [id, own] of charts) all.set(id, [...new Set([...(all.get(id) ?? []), ...own])]);
  return all;
}, new Map<string, readonly string[]>());

/** Whether a mechanism is among these, with this chart if one is named. */
function holds(charts: Charts, mechanism: string, chart: string | null): boolean {
  const own = charts.get(mechanism);
  return own !== undefined && (chart === null || own.includes(chart));
}

/** The mechanism and the chart that a figure's attributes request. */
export function requestedChart(figure: Element): [mechanism: string, chart: string | null] {
  return [figure.getAttribute("mechanism")?.trim() ?? "", figure.getAttribute("chart")?.trim() ?? null];
}

/** The slots whose model draws this chart; where none does, those that hold the mechanism; else all. */
function candidates(mechanism: string, chart: string | null): readonly Slot[] {
  const drawing = slots.filter(({ charts }) => holds(charts, mechanism, chart));
  if (drawing.length > 0) return drawing;
  return chart === null ? slots : candidates(mechanism, null);
}

/**
 * Of several slots one that is loaded or loading; else the one that draws most of the page's figures, and of several
 * such the one that draws most of the mechanism.
 */
function choose(from: readonly Slot[], mechanism: string): Slot | undefined {
  const present = from.find(({ loaded }) => loaded) ?? from.find(({ loading }) => loading);
  if (present !== undefined) return present;
  const requested = [...document.querySelectorAll("narrows-figure")].map(requestedChart);
  const drawn = ({ charts }: Slot): number => requested.filter((one) => holds(charts, ...one)).length;
  const own = ({ charts }: Slot): number => charts.get(mechanism)?.length ?? 0;
  return from.reduce((best, next) => (drawn(next) - drawn(best) || own(next) - own(best)) > 0 ? next : best);
}

/**
 * Loads a model that draws this chart of this mechanism (its first for `null`), or without a mechanism any that the
 * page's figures need; or waits for one that is loading. A load that failed is retried by the next call.
 */
export function loadModel(mechanism = "", chart: string | null = null): Promise<LoadedModel> {
  const slot = choose(candidates(mechanism, chart), mechanism);
  if (slot === undefined) return Promise.reject(new Error("there is no model"));
  slot.loading ??= instantiate(slot.source, slots.indexOf(slot)).then(
    (loaded) => {
      slot.loaded = loaded;
      for (const notify of [...subscribers]) notify(loaded);
      return loaded;
    },
    (error: unknown) => {
      slot.loading = null;
      throw error;
    },
  );
  return slot.loading;
}

/** Whether a model misses a chart that another one draws. */
export function isMissing({ mechanisms }: LoadedModel, mechanism: string, chart: string | null): boolean {
  const own = mechanisms.find(({ id }) => id === mechanism)?.charts;
  const held = own !== undefined && (chart === null || own.some(({ id }) => id === chart));
  return !held && holds(allCharts, mechanism, chart);
}

/** Calls back once, when a model is loaded that can draw this figure (any model for `null`); the result unsubscribes. */
export function whenLoaded(figure: Element | null, notify: () => void): () => void {
  const fits = (loaded: LoadedModel): boolean => figure === null || !isMissing(loaded, ...requestedChart(figure));
  if (slots.some(({ loaded }) => loaded !== null && fits(loaded))) {
    notify();
    return () => undefined;
  }
  const once = (loaded: LoadedModel): void => {
    if (!fits(loaded)) return;
    subscribers.delete(once);
    notify();
  };
  subscribers.add(once);
  return () => subscribers.delete(once);
}

/** What a mechanism is, with all its charts; null where none is called so. Loads data, no Wasm. */
export async function describe(id: string): Promise<MechanismInfo | null> {
  const all = allCharts.get(id)?.length;
  const whole = slots.find(({ charts }) => all !== undefined && charts.get(id)?.length === all);
  if (whole === undefined) return null;
  const { default: compact } = await whole.source.description();
  return expand(compact).mechanisms.find((one) => one.id === id) ?? null;
}

async function instantiate({ description, file }: Source, source: number): Promise<LoadedModel> {
  const [engine, { default: compact }, instance] = await Promise.all([loadEngine(), description(), compile(file).then((binary) => Instance.of(binary))]);
  const described = expand(compact);
  return { core: new Core(engine, instance, described), mechanisms: described.mechanisms, source, binary: instance.binary };
}
