/** What pages have for a class: each part is loaded when it is asked for, by a hand or by the address. */

import { readLesson } from "./lesson-keys.js";
import type { Address } from "./address.js";
import { once } from "./once.js";
import { readAddress } from "./read-address.js";
import type { State } from "./state.js";

export function watchClassroom(place: HTMLElement, state: State, address: Address): void {
  if (place.dataset["class"] !== undefined) {
    void import("./class.js").then(({ showClass }) => showClass(place)).catch(() => undefined);
    return;
  }
  // A teacher's page of a chapter has the form alone.
  const { chapter } = place.dataset;
  if (chapter !== undefined) {
    // It begins where the lesson does.
    void Promise.all([import("./teach-form.js"), readAddress(state.store, place.dataset["start"])])
      .then(([{ showTeachForm }]) => showTeachForm(place, chapter, new URL(`../../${chapter}/`, location.href), address))
      .catch(() => undefined);
    return;
  }
  const id = document.body.dataset["mechanism"] ?? "";
  const [number, home] = [Number(place.dataset["number"]), new URL(place.dataset["home"] ?? "", document.baseURI).href];
  const poll = document.querySelector<HTMLDetailsElement>("[data-poll]");
  const form = document.querySelector<HTMLFormElement>("[data-predict] form");
  once(poll, async () => {
    if (poll !== null && form !== null) (await import("./poll.js")).showPoll(poll, form, number, home);
  });
  const teach = place.querySelector<HTMLDetailsElement>("[data-teach]");
  once(teach, async () => {
    const into = teach?.querySelector<HTMLElement>("[data-teach-form]");
    if (into != null) await (await import("./teach-form.js")).showTeachForm(into, id, new URL(location.pathname, location.href), address);
  });
  const present = async (): Promise<void> => (await import("./presenter.js")).present({ id, number, home });
  for (const button of place.querySelectorAll<HTMLButtonElement>("[data-present]")) {
    button.addEventListener("click", () => void present().catch(() => undefined));
    button.hidden = false;
  }
  const read = readLesson(location.search, () => true);
  const isLesson = read !== null;
  // Whatever fails, the chapter itself is there.
  const ready = (): void => void (document.documentElement.dataset["lesson"] = "ready");
  if (isLesson) {
    void import("./lesson.js")
      .then(({ applyLesson }) => applyLesson(id, state))
      .then(() => (read.lesson.present ? present() : undefined))
      .catch(() => undefined)
      .finally(ready);
  }
}
