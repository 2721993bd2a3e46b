/**
 * A file that holds several pages shows the one that the fragment of its address names: `#debt`, or `#debt:content` for a
 * place in it. Another page is another load, as on a server. The build writes each page into a template.
 */

import { readCarried } from "../widgets/carried-files.js";
import { setWasmReader } from "../widgets/wasm-files.js";

setWasmReader(readCarried);

const pages = [...document.querySelectorAll<HTMLTemplateElement>("template[data-page]")];
const [opening] = pages;

function wanted(): HTMLTemplateElement | undefined {
  const [name] = location.hash.slice(1).split(":");
  return pages.find(({ dataset }) => dataset["page"] === name) ?? opening;
}

function reveal(): void {
  const [, id = ""] = location.hash.split(":");
  const target = document.getElementById(id);
  target?.scrollIntoView();
  target?.focus();
}

const shown = wanted();
if (shown !== undefined) {
  const { title = "", kind = "", mechanism } = shown.dataset;
  document.title = title;
  document.body.className = kind;
  if (mechanism !== undefined) document.body.dataset["mechanism"] = mechanism;
  document.body.prepend(document.importNode(shown.content, true));
  reveal();
  addEventListener("hashchange", () => {
    if (wanted() === shown) return reveal();
    // Another page begins at its top, or at its fragment.
    history.scrollRestoration = "manual";
    location.reload();
  });
}
