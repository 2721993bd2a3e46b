/** What a term means, beside it: on hover, on focus, and at a tap; Esc closes it. */

import glossary from "../generated/strings/glossary.js";
import { make } from "../widgets/dom.js";
import type { Strings } from "../widgets/strings.js";

/** So long a pointer may be on its way from the term to its note. */
const LINGER_MS = 250;
const ID = "term-note";

export function showTerms(prose: Element, first: Element, strings: Strings): void {
  const note = make(document, "span", { class: "term-note", role: "tooltip", id: ID });
  let shown: HTMLAnchorElement | null = null;
  let leaving: ReturnType<typeof setTimeout> | undefined;
  let touched = false;

  const hide = (): void => {
    clearTimeout(leaving);
    shown?.removeAttribute("aria-describedby");
    shown = null;
    note.remove();
  };
  const show = (target: EventTarget | null): void => {
    const term = target instanceof Element ? target.closest<HTMLAnchorElement>(".term") : null;
    const meaning = glossary[term?.dataset["term"] ?? ""];
    if (term === null || meaning === undefined) return;
    clearTimeout(leaving);
    if (term === shown) return;
    hide();
    shown = term;
    const more = touched ? make(document, "a", { href: term.getAttribute("href"), class: "term-more" }, strings.text("term-more")) : null;
    note.replaceChildren(make(document, "b", {}, meaning[0]), ` ${meaning[1]} `, ...(more === null ? [] : [more]));
    term.setAttribute("aria-describedby", ID);
    // Its place in the flow is under the line that the term stands in.
    term.after(note);
  };
  const leave = (): void => {
    clearTimeout(leaving);
    leaving = setTimeout(() => {
      if (shown !== null && !shown.matches(":hover, :focus") && !note.matches(":hover")) hide();
    }, LINGER_MS);
  };

  prose.addEventListener("pointerdown", (event) => (touched = event instanceof PointerEvent && event.pointerType === "touch"));
  prose.addEventListener("pointerover", (event) => {
    if ((event as PointerEvent).pointerType === "touch") return;
    touched = false;
    show(event.target);
  });
  prose.addEventListener("pointerout", leave);
  prose.addEventListener("focusin", ({ target }) => {
    show(target);
    if (target instanceof Element && target.closest(".term, .term-note") === null) hide();
  });
  prose.addEventListener("focusout", leave);
  // The first tap opens the note, and the link in it leads to the glossary.
  prose.addEventListener("click", (event) => {
    const term = event.target instanceof Element ? event.target.closest(".term") : null;
    if (term === null || !touched) return;
    event.preventDefault();
    hide();
    show(term);
  });
  document.addEventListener("pointerdown", ({ target }) => {
    if (target instanceof Element && target.closest(".term, .term-note") === null) hide();
  });
  document.addEventListener("keydown", ({ key }) => {
    if (key === "Escape") hide();
  });
  if (first.matches(":hover, :focus")) show(first);
}
