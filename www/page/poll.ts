/** A pupil's answer as a code for the class: shown before the model's answer is, and kept by nobody. */

import words from "../generated/strings/class";
import { LOCALE, shared } from "../generated/strings/index";
import { make } from "../widgets/dom.js";
import { copyText } from "../widgets/menu.js";
import { Strings } from "../widgets/strings.js";
import { adoptStyles } from "../widgets/style.js";
import css from "./poll.css?inline";
import { VOTE_RANDOM, writeVote } from "./poll-code.js";
import { recall, remember } from "./tab.js";

const KEY = "narrows-vote";

/** Fills a disclosure with the code of what is chosen in the form, as a vote on this question. `home`: address of the class page. */
export function showPoll(details: HTMLDetailsElement, form: HTMLFormElement, question: number, home: string): void {
  adoptStyles(document, css);
  const strings = new Strings(LOCALE, shared, words);
  const random = tabsRandom();
  let round = 0;
  const code = make(document, "output", {});
  const says = make(document, "p");
  const place = make(document, "div");
  const radio = (value: number, key: string): HTMLElement => {
    const input = make(document, "input", { type: "radio", name: "poll-round", value, checked: value === 0 });
    input.addEventListener("change", () => {
      round = value;
      write();
    });
    return make(document, "label", {}, input, strings.text(key));
  };
  const button = (key: string, act: (button: HTMLButtonElement) => void): HTMLButtonElement => {
    const made = make(document, "button", { type: "button" }, strings.text(key));
    made.addEventListener("click", () => act(made));
    return made;
  };
  const link = (): string => new URL(`#${code.value}`, home).href;
  const copy = button("poll-copy", (pressed) => {
    void copyText(link()).then((done) => (pressed.textContent = strings.text(done ? "poll-copied" : "poll-not-copied")));
  });
  const qr = button("poll-qr", () => void drawQr());
  const drawQr = async (): Promise<void> => {
    const { qrPicture } = await import("./qr.js");
    place.replaceChildren(qrPicture(document, link(), strings.text("poll-qr-label", { code: code.value })));
  };
  const write = (): void => {
    const chosen = form.querySelector<HTMLInputElement>("input[name=choice]:checked");
    code.value = writeVote({ question, round, choice: chosen === null ? 0 : Number(chosen.value) + 1, random });
    says.textContent = chosen === null ? strings.text("poll-unsure") : strings.text("poll-says", { choice: chosen.closest("label")?.textContent?.trim() ?? "" });
    copy.textContent = strings.text("poll-copy");
    place.replaceChildren();
  };
  const rounds = make(document, "fieldset", {}, make(document, "legend", { class: "unseen" }, strings.text("poll-round")), radio(0, "poll-first"), radio(1, "poll-second"));
  code.setAttribute("aria-label", strings.text("poll-code"));
  details.append(make(document, "div", { class: "poll" }, make(document, "p", {}, strings.text("poll-help")), rounds, code, says, make(document, "div", { class: "poll-acts" }, copy, qr), place));
  form.addEventListener("change", write);
  form.addEventListener("reset", () => setTimeout(write));
  write();
}

/** The tab's own number: the same for both votes, so that a vote that is made again counts once. */
function tabsRandom(): number {
  const kept = Number(recall(KEY) ?? Number.NaN);
  if (Number.isInteger(kept) && kept >= 0 && kept < VOTE_RANDOM) return kept;
  const [drawn = 0] = crypto.getRandomValues(new Uint32Array(1));
  const random = drawn % VOTE_RANDOM;
  remember(KEY, String(random));
  return random;
}
