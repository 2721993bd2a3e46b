/** Everything that a figure needs for a mechanism with tasks: a chunk of its own, in the place of that for lists. */

import listCss from "./list.css?inline";
import tasksCss from "./tasks.css?inline";
import listWords from "../generated/strings/list";
import taskWords from "../generated/strings/tasks";
import type { Words } from "./strings.js";

export { buildTasks as buildLists, findTasks as findLists, writeTasks as writeList } from "./tasks-view.js";
export { listenToTasks as listenToLists } from "./tasks-events.js";
export { NamedValues } from "./names.js";
export const css = listCss + tasksCss;
export const words: Words = { body: [...listWords.body, ...taskWords.body] };
