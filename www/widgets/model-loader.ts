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

interface Slot {
  readonly source: Source;
  loading: Promise<LoadedModel> | null;
  loaded: LoadedModel | null;
}

const slots: readonly Slot[] = sources.map((source) => ({ source, loading: null, loaded: null }));
const subscribers = new Set<(loaded: LoadedModel) => void>();

/** Ids of the opening charts of all mechanisms there are. */
export const openingCharts: ReadonlyMap<string, string> = new Map(sources.flatMap(({ charts }) => Object.entries(charts)));

/** Whether a model draws all charts of a mechanism. */
function isWhole({ source: { charts, openingOnly } }: Slot, mechanism: string): boolean {
  return mechanism in charts && openingOnly?.includes(mechanism) !== true;
}

/** Whether a model draws this chart of a mechanism, or any for `null`. A whole one tells what there is instead of a chart that there is not. */
function holds(slot: Slot, mechanism: string, chart: string | null): boolean {
  const opening = slot.source.charts[mechanism];
  return opening !== undefined && (chart === null || chart === opening || isWhole(slot, mechanism));
}

/** The mechanism and the chart that a figure's attributes request. */
export function requestedChart(figure: Element): [mechanism: string, chart: string | null] {
  return [figure.getAttribute("mechanism")?.trim() ?? "", figure.getAttribute("chart")?.trim() ?? null];
}

/** The slots whose model draws this chart; where there is no such mechanism, all. */
function candidates(mechanism: string, chart: string | null): readonly Slot[] {
  const drawing = slots.filter((slot) => holds(slot, mechanism, chart));
  return drawing.length > 0 ? drawing : slots;
}

/**
 * Of several slots one that is loaded or loading; else the one that draws most of the page's figures, and of several
 * such one that draws all of the mechanism.
 */
function choose(from: readonly Slot[], mechanism: string): Slot | undefined {
  const present = from.find(({ loaded }) => loaded) ?? from.find(({ loading }) => loading);
  if (present !== undefined) return present;
  const requested = [...(globalThis.document?.querySelectorAll("narrows-figure") ?? [])].map(requestedChart);
  const drawn = (slot: Slot): number => requested.filter((one) => holds(slot, ...one)).length;
  const own = (slot: Slot): number => Number(isWhole(slot, mechanism));
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

/** Whether a model misses a chart that another one draws, or would know not to exist. */
export function isMissing({ source }: LoadedModel, mechanism: string, chart: string | null): boolean {
  const slot = slots[source];
  return slot !== undefined && !holds(slot, mechanism, chart) && openingCharts.has(mechanism);
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
  const whole = slots.find((slot) => isWhole(slot, id));
  if (whole === undefined) return null;
  const { default: compact } = await whole.source.description();
  return expand(compact).mechanisms.find((one) => one.id === id) ?? null;
}

async function instantiate({ description, file }: Source, source: number): Promise<LoadedModel> {
  const [engine, { default: compact }, instance] = await Promise.all([loadEngine(), description(), compile(file).then((binary) => Instance.of(binary))]);
  const described = expand(compact);
  return { core: new Core(engine, instance, described), mechanisms: described.mechanisms, source, binary: instance.binary };
}
