/** Everything that a figure needs for a mechanism with lists: a chunk of its own, since most mechanisms have none. */

export { default as css } from "./list.css?inline";
export { default as words } from "../generated/strings/list";
export { buildLists, findLists, writeList } from "./list-view.js";
export { listenToLists } from "./list-events.js";
export { NamedValues } from "./names.js";
