/** A figure alone in a frame: it takes its settings from the address and tells the page around it how tall it is. */

import "../widgets/define.js";
import { leverStore } from "../widgets/lever-store.js";
import { lacks, load, loadAll, type Core } from "../widgets/wasm.js";
import { Address } from "./address.js";

interface Resizing {
  requestResize?: () => void;
}

/** Newer browsers let a frame ask for its own size; most embedding pages have not agreed to that. */
function requestResize(): void {
  try {
    (window as Resizing).requestResize?.();
  } catch {
    // Not agreed: the frame keeps its height and scrolls.
  }
}

function announceHeight(): void {
  if (parent === window) return;
  let told = 0;
  const tell = (): void => {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    if (height === told) return;
    told = height;
    // Nothing secret in it, and the page around is unknown: any origin may hear it.
    parent.postMessage({ type: "narrows-height", height }, "*");
    requestResize();
  };
  new ResizeObserver(tell).observe(document.body);
}

/** The chart that the address asks for, if the figure's mechanism has it. */
function chosenChart(core: Core, mechanism: string, wanted: string): string | null {
  const charts = core.mechanisms().find(({ id }) => id === mechanism)?.charts;
  return charts?.find(({ id }) => id === wanted)?.id ?? null;
}

async function begin(first: Core): Promise<void> {
  const figure = document.querySelector("narrows-figure");
  const mechanism = figure?.getAttribute("mechanism") ?? "";
  const wanted = new URLSearchParams(location.search).get("chart") ?? "";
  const core = wanted !== "" && lacks(mechanism, wanted) ? await loadAll() : first;
  const chart = chosenChart(core, mechanism, wanted);
  if (chart !== null) figure?.setAttribute("chart", chart);
  leverStore.assign(core.decodeState(location.search).values);
  new Address(leverStore, core.encodeState, chart === null ? "" : `chart=${chart}`);
}

announceHeight();
load().then(begin).catch(() => undefined);
