/** A meeting's price while it runs, from the settings and the outputs of its model. */

import words from "../generated/strings/clock";
import { make, setText } from "../widgets/dom.js";
import { announce } from "../widgets/live.js";
import { loadModel } from "../widgets/model-loader.js";
import { writeSentence } from "../widgets/sentence.js";
import { adoptStyles } from "../widgets/style.js";
import { loadStringsWith } from "../widgets/words.js";
import { at, duration, isBegun, KEY, pause, read, run, write, ZERO, type Count } from "./clock-count.js";
import css from "./clock.css?inline";
import type { State } from "./state.js";
import { recall, remember } from "./tab.js";

/** Names of the model's parameters and outputs that the clock counts with. */
interface Terms {
  readonly fixed: string;
  readonly rate: string;
  readonly planned: string;
  readonly alone: string;
}

/** Hours between two announcements. */
const ANNOUNCED = 1 / 6;
/** Milliseconds between two pictures: seconds, or minutes where motion is to be reduced. */
const [SECOND, MINUTE] = [1000, 60_000];

export async function showClock(place: HTMLElement, state: State): Promise<void> {
  const id = document.body.dataset["mechanism"] ?? "";
  const terms = JSON.parse(place.dataset["clock"] ?? "{}") as Terms;
  const [{ core, mechanisms }, strings] = await Promise.all([loadModel(id), loadStringsWith([words], id, false)]);
  const mechanism = mechanisms.find((one) => one.id === id);
  if (mechanism === undefined) throw new Error(`no model of ${id}`);
  adoptStyles(document, css);
  const isCalm = matchMedia("(prefers-reduced-motion: reduce)");

  const time = make(document, "p", { class: "clock-time", role: "timer", "aria-label": strings.text("clock-time") });
  const taken = make(document, "p", { class: "clock-taken" });
  const compared = make(document, "p");
  const startOrPause = make(document, "button", { type: "button" });
  const reset = make(document, "button", { type: "button" }, strings.text("clock-reset"));
  place.append(make(document, "div", { class: "clock-face" }, make(document, "p", {}, strings.text("clock-lead")), time, taken, compared, make(document, "p", { class: "clock-acts" }, startOrPause, reset)));

  let count: Count = read(recall(KEY)) ?? ZERO;
  let timer: ReturnType<typeof setInterval> | undefined;
  let announced = Math.floor(at(count, Date.now()).hours / ANNOUNCED);

  /** The model's terms at the page's settings. */
  const now = (): Record<keyof Terms, number> => {
    const values = state.valuesOf(mechanism);
    const outputs = core.evaluate(id, Float64Array.from(values));
    const term = (name: string): number => {
      const index = mechanism.parameters.findIndex((parameter) => parameter.name === name);
      return index < 0 ? Number(outputs[name]) : values[index] ?? 0;
    };
    return { fixed: term(terms.fixed), rate: term(terms.rate), planned: term(terms.planned), alone: term(terms.alone) };
  };
  const show = (): void => {
    const { fixed, rate, planned, alone } = now();
    const { hours, taken: attended } = at(count, Date.now());
    const price = isBegun(count) ? fixed + attended : 0;
    const given = { price, rate, times: price / alone, before: isBegun(count) ? fixed : 0, late: Math.max(0, Math.floor(60 * (hours - planned))), whole: fixed + rate * planned };
    setText(time, duration(hours, !isCalm.matches));
    writeSentence(taken, strings.parts("clock-taken", given));
    writeSentence(compared, strings.parts("clock-compared", given));
    setText(startOrPause, strings.text(count.since !== null ? "clock-pause" : isBegun(count) ? "clock-resume" : "clock-start"));
    reset.disabled = !isBegun(count);
    const turn = Math.floor(hours / ANNOUNCED);
    if (turn > announced) announce(place, () => strings.text("clock-passed", { ...given, minutes: Math.round(60 * hours) }));
    announced = turn;
  };
  /** Keeps a count, and lets the picture follow while it runs. */
  const set = (next: Count): void => {
    count = next;
    remember(KEY, isBegun(count) ? write(count) : null);
    clearInterval(timer);
    if (count.since !== null) timer = setInterval(show, isCalm.matches ? MINUTE : SECOND);
    show();
  };
  startOrPause.addEventListener("click", () => {
    const isRunning = count.since !== null;
    set(isRunning ? pause(count, Date.now()) : run(count, Date.now(), now().rate));
    announce(place, () => strings.text(isRunning ? "clock-paused" : "clock-started"));
  });
  reset.addEventListener("click", () => {
    set(ZERO);
    startOrPause.focus();
    announce(place, () => strings.text("clock-was-reset"));
  });
  state.store.addEventListener("change", () => {
    const heads = now().rate;
    // Whoever comes or goes counts from now on.
    if (count.since !== null && heads !== count.heads) set(run(count, Date.now(), heads));
    else show();
  });
  isCalm.addEventListener("change", () => set(count));
  document.addEventListener("visibilitychange", show);
  set(count);
}
