/** Everything that a figure needs for a mechanism with lists: a chunk of its own, since most mechanisms have none. */

import css from "./list.css?inline";
import words from "../generated/strings/list";
import type { MechanismInfo } from "./core.js";
import type { FigureFacade } from "./figure-facade.js";
import type { ListView } from "./figure-shape.js";
import { listenToLists } from "./list-events.js";
import { buildLists, findLists, writeList } from "./list-view.js";
import { NamedValues } from "./names.js";
import type { Words } from "./strings.js";

/** What builds, writes and listens to the lists of a mechanism. */
export interface Lists extends ListView {
  readonly css: string;
  readonly words: Words;
  readonly NamedValues: typeof NamedValues;
  listenToLists(figure: FigureFacade, signal: AbortSignal): void;
}

/** The same for a mechanism: where its items are tasks, with what these need instead. */
export async function loadLists({ parameters }: MechanismInfo): Promise<Lists> {
  const lists = { css, words, NamedValues, buildLists, findLists, writeList, listenToLists };
  if (parameters.every(({ list }) => list === null || list >= 0)) return lists;
  return { ...lists, ...(await import("./tasks.js")) };
}
