/** What a figure needs for tasks in the place of what it needs for lists: a chunk of its own. */

import listCss from "./list.css?inline";
import taskCss from "./tasks.css?inline";
import listWords from "../generated/strings/list";
import taskWords from "../generated/strings/tasks";
import type { Words } from "./strings.js";

export { buildTasks as buildLists, findTasks as findLists, writeTasks as writeList } from "./tasks-view.js";
export { listenToTasks as listenToLists } from "./tasks-events.js";
export const css = listCss + taskCss;
export const words: Words = { body: [...listWords.body, ...taskWords.body] };
