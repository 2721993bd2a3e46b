/** The fields of a part of the page: `data-field` on an input, a text area, a list, or the group around radio buttons. */

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** The groups and controls of a part that are not in a row of it. */
export function fieldsOf(part: Element): HTMLElement[] {
  const row = part.closest("[data-row]");
  return [...part.querySelectorAll<HTMLElement>("[data-field]")].filter((field) => field.closest("[data-row]") === row);
}

export function readField(field: HTMLElement): string {
  if (isControl(field)) return field.value;
  return field.querySelector<HTMLInputElement>("input:checked")?.value ?? "";
}

/** What a part holds that was typed before there was a script: names and texts. */
export function typedIn(part: Element): [name: string, value: string][] {
  return fieldsOf(part).map((field): [string, string] => [field.dataset["field"] ?? "", readField(field)]).filter(([, value]) => value !== "");
}

export function writeField(field: HTMLElement, value: string): void {
  if (!isControl(field)) {
    for (const radio of field.querySelectorAll("input")) radio.checked = radio.value === value;
    return;
  }
  // While it is edited its text is that of the sheet, unless another tab was later.
  if (field.value !== value) field.value = value;
  dress(field);
}

/** Calls back with the field and its text whenever the reader changes one. */
export function watchFields(part: HTMLElement, edited: (name: string, value: string) => void): void {
  part.addEventListener("input", ({ target }) => {
    const field = target instanceof Element ? target.closest<HTMLElement>("[data-field]") : null;
    if (field === null || !fieldsOf(part).includes(field)) return;
    if (isControl(field)) dress(field);
    edited(field.dataset["field"] ?? "", readField(field));
  });
}

/** A text area is as high as its text: the style sheet lays a copy of it behind. A day that is not filled in stays blank on paper. */
function dress(control: Control): void {
  if (control.type === "date") control.toggleAttribute("data-empty", control.value === "");
  const copy = control.parentElement;
  if (copy?.classList.contains("grow") === true && copy.dataset["text"] !== control.value) copy.dataset["text"] = control.value;
}

function isControl(field: HTMLElement): field is Control {
  return field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement;
}
