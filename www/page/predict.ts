/** "Predict, then see": the reader commits to an answer, or skips, and only then sees what the model says. */

import { common, predictions } from "../generated/strings/predictions";
import { marks } from "../widgets/format.js";
import { plainNumber } from "../widgets/plain-number.js";
import { announce } from "../widgets/live.js";
import { parseNumber } from "../widgets/parse-number.js";
import type { NarrowsFigure } from "../widgets/figure-element.js";
import { fromShown } from "../widgets/strings.js";
import { isValidationError } from "../widgets/validation-error.js";
import { loadModel } from "../widgets/model-loader.js";
import { loadStringsWith } from "../widgets/words.js";
import { answer, guessed, readGuess, type Guess } from "./prediction.js";
import { verdict, writeAnswer } from "./prediction-view.js";
import type { State } from "./state.js";
import { recall, remember } from "./tab.js";

/** Lets the question of this section be answered. */
export async function predict(section: HTMLElement, state: State): Promise<void> {
  const id = section.dataset["predict"] ?? "";
  const own = predictions[id];
  const [form, box] = [section.querySelector("form"), section.querySelector<HTMLElement>("[data-answer]")];
  if (own === undefined || form === null || box === null) return;
  const [{ core, mechanisms }, { default: module }] = await Promise.all([loadModel(id), own()]);
  const mechanism = mechanisms.find((one) => one.id === id);
  if (mechanism === undefined) return;
  const { prediction } = module;
  const strings = await loadStringsWith([common, module.words], mechanism.id, true);
  const unit = mechanism.outputs.find((one) => one.name === prediction.output)?.unit ?? "";
  const evaluate = (values: readonly number[]) => core.evaluate(mechanism.id, Float64Array.from(values));
  const key = `narrows-guess-${id}`;

  let guess: Guess | null = null;
  let isMarked = false;
  /** Shows the guess in the question's chart, or takes it away. */
  const mark = (place: ReturnType<typeof guessed>): void => {
    if (prediction.chart === undefined || (place === null && !isMarked)) return;
    isMarked = place !== null;
    const { chart } = prediction;
    void import("./figure-drawing.js").then(({ markGuess }) => markGuess(id, chart, place)).catch(() => undefined);
  };
  /** Writes the answer at the reader's settings and gives its first sentence. */
  const write = (): string => {
    const values = state.valuesOf(mechanism);
    const found = orRefused(() => answer(mechanism, values, prediction, guess, evaluate));
    mark(orRefused(() => (guess === null ? null : guessed(mechanism, values, prediction, guess, evaluate))));
    if (found === null) box.textContent = strings.text("predict-refused");
    else writeAnswer(box, mechanism, prediction, found, strings);
    return found === null ? box.textContent ?? "" : verdict(found, strings);
  };

  const title = Object.assign(document.createElement("h2"), { tabIndex: -1, textContent: strings.text("predict-heading-skipped") });
  const again = Object.assign(document.createElement("button"), { type: "button", textContent: strings.text("predict-again") });
  const result = document.createElement("div");
  result.className = "predict-result";
  result.append(title, box, again);
  section.querySelector("details")?.replaceWith(result);

  /** The numbers of the chapter's first picture wait for the answer. */
  const setAnswered = (on: boolean): void => {
    section.classList.toggle("answered", on);
    document.querySelector<NarrowsFigure>(".lead-figure narrows-figure")?.refresh();
  };
  /** Shows the answer to a guess, or to none, and gives its first sentence. */
  const show = (made: Guess | null): string => {
    guess = made;
    title.textContent = strings.text(made === null ? "predict-heading-skipped" : "predict-heading");
    const sentence = write();
    setAnswered(true);
    return sentence;
  };
  const commit = (made: Guess | null): void => {
    remember(key, JSON.stringify(made));
    const sentence = show(made);
    title.focus();
    announce(section, () => sentence);
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const data = new FormData(form);
    const typed = parseNumber(plainNumber(String(data.get("number") ?? "")), marks(strings.locale).decimal);
    commit({ choice: Number(data.get("choice")), number: typed === null ? null : fromShown(unit, typed) });
  });
  form.querySelector("[data-skip]")?.addEventListener("click", () => commit(null));
  again.addEventListener("click", () => {
    remember(key, null);
    setAnswered(false);
    title.textContent = strings.text("predict-heading-skipped");
    guess = null;
    mark(null);
    form.reset();
    form.querySelector("input")?.focus();
  });
  // The answer follows the reader's settings while it is seen, and on paper.
  state.store.addEventListener("change", () => section.classList.contains("answered") && requestAnimationFrame(write));
  addEventListener("beforeprint", write);
  const kept = readGuess(recall(key), prediction);
  if (kept === undefined) write();
  else {
    for (const radio of form.querySelectorAll<HTMLInputElement>(`[value="${kept?.choice}"]`)) radio.checked = true;
    show(kept);
  }
  // By the figure, and in the question where its chart is the one to draw.
  for (const button of document.querySelectorAll<HTMLButtonElement>("[data-draw]")) {
    button.addEventListener("click", () => void import("./figure-drawing.js").then(({ drawFirst }) => drawFirst(id, button.dataset["draw"] ?? "")).catch(() => undefined));
    button.disabled = false;
  }
  for (const element of form.elements) (element as HTMLInputElement).disabled = false;
  section.classList.add("alive");
}

/** What is asked of the model, or `null` where the reader's settings have no answer together. */
function orRefused<T>(ask: () => T): T | null {
  try {
    return ask();
  } catch (error) {
    if (isValidationError(error)) return null;
    throw error;
  }
}
