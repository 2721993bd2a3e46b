import { contents } from "../lib/content.js";
import { mechanismOf } from "../lib/core.js";
import { checkNames } from "../lib/names.js";

/** Chapters that have a page, each with its written neighbors. */
export default function () {
  const pages = contents().filter((entry) => entry.page);
  for (const { id, page } of pages) checkNames(`${id}.yaml`, page.structure, mechanismOf(id));
  return pages.map((entry, index) => ({ ...entry.page, before: pages[index - 1], next: pages[index + 1] }));
}
