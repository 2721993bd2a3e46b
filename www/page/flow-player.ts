/** The pipe, played: its controls, its clock and what is said of it. Loaded when it is first played. */

import words from "../generated/strings/flow";
import { make, setText } from "../widgets/dom.js";
import type { NarrowsFigure } from "../widgets/figure-element.js";
import { loadFlow } from "../widgets/flow.js";
import { announce, prepareRegion } from "../widgets/live.js";
import type { Strings } from "../widgets/strings.js";
import { adoptStyles } from "../widgets/style.js";
import { loadStringsWith } from "../widgets/words.js";
import { figureOf } from "./figure-of.js";
import { FlowClock } from "./flow-clock.js";
import { flowDrawing } from "./flow-drawing.js";
import { FlowRun } from "./flow-run.js";
import { flowText, stepText } from "./flow-text.js";
import css from "./flow.css?inline";

/** Weeks a second. */
const SPEEDS = [0.25, 0.5, 1, 2, 4];
const USUAL = 1;
/** What is said of the picture. */
const ABOUT = ["flow-scale", "flow-not-to-scale", "flow-moved"];
/** Seconds between two texts while it plays. */
const WRITE = 0.25;

/** Plays the pipe of this figure in the place of the button; where `calm` holds, it only goes from event to event. */
export async function playFlow(element: NarrowsFigure, button: HTMLButtonElement, calm: MediaQueryList): Promise<void> {
  const [flow, strings, figure] = await Promise.all([loadFlow(), loadStringsWith([words], "machine", true), figureOf(element)]);
  if (figure === undefined) throw new Error("the pipe is not there");
  const { model, values, shape: { mechanism } } = figure;
  if (flow.version !== model.core.engine.wireVersion()) throw new Error("the flow and the engine are of different builds");
  // Below the picture: in the figure where that has a menu, else in the page.
  const main = button.closest(".narrows-main");
  adoptStyles(main === null ? document : (element.shadowRoot as ShadowRoot), css);
  prepareRegion();
  figure.addWords(words);

  const still = model.core;
  const run = new FlowRun(flow, Float64Array.from(values.list));
  const paper = matchMedia("print");
  const moving = flowDrawing(still, run, mechanism.parameters.length, {
    isShown: () => !paper.matches,
    isPlaying: () => clock.playing,
    // While it plays, the next text says so anyway.
    moved: () => clock.playing || write(),
  });
  let speed = USUAL;
  let unwritten = 0;
  const panel = buildPanel(strings);
  const write = (): void => {
    unwritten = 0;
    setText(panel.status, flowText(strings, run));
  };
  const clock = new FlowClock(element, (seconds) => {
    run.advance(seconds * speed);
    element.paint();
    unwritten += seconds;
    if (unwritten >= WRITE) write();
  });
  model.core = moving;
  const play = (on: boolean): void => {
    clock.playing = on;
    setText(panel.play, strings.text(on ? "flow-pause" : "flow-go-on"));
    write();
  };
  const step = (direction: "next" | "previous"): void => {
    play(false);
    const found = run.step(direction);
    element.paint();
    write();
    const text = found === null ? strings.text(`flow-no-${direction}`) : stepText(strings, run, found);
    setText(panel.step, text);
    announce(panel.root, () => text);
  };
  const listening = new AbortController();
  const stop = (): void => {
    listening.abort();
    clock.end();
    if (model.core === moving) model.core = still;
    figure.refresh();
    panel.root.remove();
    button.hidden = false;
    button.focus();
  };
  const follow = (): void => {
    panel.play.hidden = panel.speedField.hidden = calm.matches;
    if (calm.matches && clock.playing) play(false);
  };

  const { signal } = listening;
  panel.play.addEventListener("click", () => {
    setText(panel.step, "");
    play(!clock.playing);
  });
  panel.next.addEventListener("click", () => step("next"));
  panel.previous.addEventListener("click", () => step("previous"));
  panel.stop.addEventListener("click", stop);
  panel.speed.addEventListener("change", () => {
    speed = Number(panel.speed.value);
  });
  panel.root.addEventListener("keydown", (event) => {
    if (event.target instanceof HTMLSelectElement || event.altKey || event.ctrlKey || event.metaKey) return;
    const direction = event.key === "ArrowRight" ? "next" : event.key === "ArrowLeft" ? "previous" : null;
    if (direction === null) return;
    event.preventDefault();
    step(direction);
  });
  calm.addEventListener("change", follow, { signal });
  button.hidden = true;
  if (main === null) button.after(panel.root);
  else main.append(panel.root);
  follow();
  element.paint();
  play(!calm.matches);
  (calm.matches ? panel.next : panel.play).focus();
}

interface Panel {
  readonly root: HTMLElement;
  readonly play: HTMLButtonElement;
  readonly next: HTMLButtonElement;
  readonly previous: HTMLButtonElement;
  readonly stop: HTMLButtonElement;
  readonly speed: HTMLSelectElement;
  readonly speedField: HTMLElement;
  readonly status: HTMLElement;
  readonly step: HTMLElement;
}

function buildPanel(strings: Strings): Panel {
  const act = (name: string): HTMLButtonElement => make(document, "button", { class: "narrows-word", type: "button", "data-flow-act": name }, strings.text(`flow-${name}`));
  const [play, previous, next, stop] = [act("pause"), act("previous"), act("next"), act("stop")];
  const speed = make(
    document,
    "select",
    { autocomplete: "off" },
    ...SPEEDS.map((one) => make(document, "option", { value: one, selected: one === USUAL }, strings.text("flow-weeks", { speed: one }))),
  );
  const speedField = make(document, "label", {}, strings.text("flow-speed"), " ", speed);
  const status = make(document, "p", { class: "flow-status" });
  const step = make(document, "p", { class: "flow-step" });
  const root = make(
    document,
    "div",
    { class: "flow-panel", role: "group", "aria-label": strings.text("flow-name") },
    make(document, "div", { class: "flow-acts" }, play, previous, next, speedField, stop),
    step,
    status,
    make(document, "details", {}, make(document, "summary", { class: "narrows-word" }, strings.text("flow-about")), ...ABOUT.map((key) => make(document, "p", {}, strings.text(key)))),
  );
  return { root, play, next, previous, stop, speed, speedField, status, step };
}
