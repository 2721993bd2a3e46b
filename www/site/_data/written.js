import { contents } from "../lib/content.js";

/** Chapters that have a page, each with its written neighbors. */
export default function () {
  const pages = contents().filter((entry) => entry.page);
  return pages.map((entry, index) => ({ ...entry.page, before: pages[index - 1], next: pages[index + 1] }));
}
