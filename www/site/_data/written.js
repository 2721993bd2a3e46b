import { chapters, contents } from "../lib/content.js";
import { mechanismOf } from "../lib/core.js";
import { checkCurves } from "../lib/curves.js";
import { glossary, marked } from "../lib/glossary.js";
import { LANGUAGE } from "../lib/languages.js";
import { checkNames, checkOutputWords } from "../lib/names.js";

/** Each chapter with its neighbors. */
export default function () {
  const pages = contents();
  for (const { id, page } of pages) checkNames(`${id}.yaml`, page.structure, mechanismOf(id));
  for (const { id, page } of pages) checkCurves(id, page.structure);
  for (const { id, structure, strings } of chapters()) checkOutputWords(`${LANGUAGE}/${id}.md`, structure, strings, mechanismOf(id));
  const terms = glossary();
  const prose = (page) => marked(page.prose, "../glossary/index.html#", terms);
  return pages.map((entry, index) => ({ ...entry.page, prose: prose(entry.page), before: pages[index - 1], next: pages[index + 1] }));
}
