/** A figure alone in a frame: it takes its settings from the address and tells the page around it how tall it is. */

import "../widgets/define.js";
import type { Problem } from "../widgets/address/decode.js";
import { leverStore } from "../widgets/lever-store.js";
import { levers } from "../generated/levers.js";
import { describe, requestedChart } from "../widgets/model-loader.js";
import { loadStringsWith } from "../widgets/words.js";
import { Address } from "./address.js";
import type { Saying } from "./lesson-frame.js";
import { readAddress } from "./read-address.js";
import type { Settings } from "./settings.js";

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

const figure = document.querySelector("narrows-figure");
const [mechanism] = figure === null ? [""] : requestedChart(figure);
const given = new URLSearchParams(location.search);
const wanted = given.get("chart");
if (wanted !== null) figure?.setAttribute("chart", wanted);
const theme = given.get("theme");
if (theme === "light" || theme === "dark") document.documentElement.dataset["theme"] = theme;
// What a low frame leaves out is in embed.css.
document.body.classList.toggle("compact", given.has("compact"));

async function begin(): Promise<void> {
  const described = location.search === "" ? null : await describe(mechanism);
  const keys = described && (await import("./own-keys.js"));
  const own = keys && described && keys.ownKeys(location.search, described, levers);
  const { settings, problems, foreign } = await readAddress(leverStore, own?.query);
  new Address(leverStore, settings, foreign);
  const saying = keys?.setFrame(figure, described, leverStore, levers);
  const all = [...(own?.problems ?? []), ...problems];
  if (all.length > 0 || saying) await tell(all, settings, saying);
}

/** What is wrong with an address is told in sight; the words for that come only then. */
async function tell(problems: readonly Problem[], settings: Settings, saying?: Saying | null): Promise<void> {
  const box = document.querySelector<HTMLElement>("[data-problems]");
  const [{ showProblems }, { default: live }] = await Promise.all([
    import("./problems.js"),
    import("../generated/strings/live.js"),
  ]);
  const strings = await loadStringsWith([live], mechanism, false);
  if (box !== null) showProblems(box, problems, settings, strings, await saying?.(strings));
}

announceHeight();
begin().catch(() => undefined);
