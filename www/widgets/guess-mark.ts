/** What a reader guessed, in a figure: a diamond in the picture and a sentence under it. */

import words from "../generated/strings/draw.js";
import type { MechanismInfo } from "./core.js";
import { describeBy } from "./describe-by.js";
import { make, setText } from "./dom.js";
import css from "./draw.css?inline";
import type { FigureFacade } from "./figure-facade.js";
import { overlayOf } from "./overlay-host.js";
import { parameterSetting } from "./settings.js";
import type { Guess } from "./sketches.js";
import type { Strings } from "./strings.js";
import { adoptStyles } from "./style.js";

/** A guess, with the unit of what was asked. */
export interface Guessed extends Guess {
  readonly unit: string;
}

/** What was asked for last in a figure: one that is taken away while the analysis is loading is never shown. */
const wanted = new WeakMap<HTMLElement, Guessed | null>();

/** Shows a guess in a figure whose slider lies on the axis that the question is about; `null` takes it away. */
export async function showGuess(figure: FigureFacade, guess: Guessed | null): Promise<void> {
  const host = overlayOf(figure);
  const { root } = figure.parts;
  wanted.set(root, guess);
  const overlay = guess === null ? host.overlay : await host.load();
  if (overlay === null || wanted.get(root) !== guess) return;
  overlay.guess = guess;
  write(figure, guess);
  figure.refresh();
}

function write(figure: FigureFacade, guess: Guessed | null): void {
  const { parts: { root, plot, picture }, shape: { mechanism, chart, prefix } } = figure;
  const id = `${prefix}-guess`;
  const known = root.querySelector<HTMLElement>(`#${id}`);
  const parameter = mechanism.parameters.find((one) => one.name === chart.slider);
  if (guess === null || parameter === undefined) {
    if (known !== null) describeBy(picture, known, false);
    known?.remove();
    return;
  }
  if (known === null) {
    figure.addWords(words);
    adoptStyles(root.getRootNode() as ShadowRoot, css);
  }
  const { strings } = figure.shape;
  const amount = (value: number): string => value === Number.POSITIVE_INFINITY ? strings.text("guess-no-end") : strings.output(Number.isNaN(value) ? "undefined" : value, guess.unit);
  const setting = parameterSetting(parameter, strings);
  const x = strings.setting(setting, guess.x);
  const said = strings.text(guess.isNumber ? "guess-said" : "guess-said-here", { name: setting.label, x, guess: amount(guess.y), model: amount(guess.model) });
  const text = guess.elsewhere.length === 0 ? said : `${said} ${elsewhere(mechanism, guess, strings)}`;
  const note = known ?? make(document, "p", { class: "narrows-guess", id });
  setText(note, text);
  if (known !== null) return;
  plot.after(note);
  describeBy(picture, note, true);
}

/** That the picture shows another setting than the question's, and what is otherwise in the question. */
function elsewhere({ parameters }: MechanismInfo, guess: Guessed, strings: Strings): string {
  const settings = guess.elsewhere.flatMap((index) => {
    const [parameter, value] = [parameters[index], guess.values[index]];
    if (parameter === undefined || value === undefined) return [];
    const setting = parameterSetting(parameter, strings);
    return strings.text("guess-setting", { name: setting.label, value: setting.optionLabels[value] ?? strings.setting(setting, value) });
  });
  return strings.text("guess-elsewhere", { settings: new Intl.ListFormat(strings.locale).format(settings) });
}
