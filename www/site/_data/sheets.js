import { createJiti } from "jiti";
import { contents } from "../lib/content.js";
import { path } from "../lib/paths.js";

const { FORMS } = await createJiti(import.meta.url).import(path("sheets/forms.ts"));

/** The working sheets, each with its chapter if that is written. */
export default function () {
  const chapters = new Map(contents().map((entry) => [entry.id, entry.page]));
  return FORMS.map((form) => ({ ...form, page: chapters.get(form.chapter) }));
}
