/**
 * The package: importing it registers `<narrows-figure>` and `<narrows-levers>`.
 *
 * @packageDocumentation
 */

import "./define.js";

export { NarrowsFigure } from "./figure-element.js";
export type { FigureAttributes } from "./frameworks/attributes.js";
export type { FigureChange, FigureError, FigureReady } from "./figure-events.js";
export type { OutputValue } from "./core.js";
export { NarrowsLevers } from "./levers-element.js";
export { leverStore, type LeverStore, type StoreChange } from "./lever-store.js";
