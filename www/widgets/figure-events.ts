/** The events of figures and levers. */

import type { OutputValue } from "./core.js";

/** Detail of the event `narrows-change`: the reader moved something. */
export interface FigureChange {
  /** Id of the mechanism; `null` for a lever moved on its own. */
  readonly mechanism: string | null;
  /** Name of the parameter, in snake_case. */
  readonly parameter: string;
  /** Key of the global lever that the parameter follows, if it does. */
  readonly lever: string | null;
  /** The new value: a number, the name of a choice's option, or what an item of a list is called now. */
  readonly value: number | string;
  /** The mechanism's outputs by name, computed when they are read; none for a lever. */
  readonly outputs: Readonly<Record<string, OutputValue>>;
}

/** Detail of the event `narrows-ready`: the figure can be moved. */
export interface FigureReady {
  readonly mechanism: string;
  readonly chart: string;
}

/** Detail of the event `narrows-error`: the model cannot be loaded, or fails. */
export interface FigureError {
  readonly code: "blocked-by-policy" | "no-webassembly" | "no-origin" | "not-found" | "not-wasm" | "damaged" | "mixed-builds" | "unreachable" | "broken";
  /** What happened and what helps, for developers. */
  readonly message: string;
  readonly cause: unknown;
}

interface FigureEvents {
  "narrows-change": CustomEvent<FigureChange>;
  "narrows-ready": CustomEvent<FigureReady>;
  "narrows-error": CustomEvent<FigureError>;
}

declare global {
  interface HTMLElementEventMap extends FigureEvents {}
  interface DocumentEventMap extends FigureEvents {}
}
