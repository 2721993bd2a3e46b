// Links to places of a page, for readers who want to pass one on.
import { stringsOf } from "./core.js";
import { words } from "./words.js";

const ESCAPES = { "&": "&amp;", "<": "&lt;", '"': "&quot;" };
const escaped = (text) => text.replace(/[&<"]/gu, (mark) => ESCAPES[mark]);

/** A link to the element of this id; `name` says what it is. */
export const anchorTo = (id, name) => `<a class="anchor" href="#${id}" aria-label="${escaped(words("anchor", { name }))}">#</a>`;

/** A link to a figure. */
export const anchor = (mechanism, chart) => anchorTo(`figure-${chart}`, stringsOf(mechanism).text(`chart-${chart}`));
