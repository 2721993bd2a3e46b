/** What a figure needs for tasks in the place of what it needs for lists: a chunk of its own. */

import css from "./tasks.css?inline";
import words from "../generated/strings/tasks";
import { listenToTasks } from "./tasks-events.js";
import { buildTasks, findTasks, writeTasks } from "./tasks-view.js";

export { css, words };
export { buildTasks as buildLists, findTasks as findLists, writeTasks as writeList, listenToTasks as listenToLists };
