/**
 * The package: importing it registers `<narrows-figure>` and `<narrows-levers>`.
 *
 * @packageDocumentation
 */

import "./define.js";

export { NarrowsFigure, type FigureChange } from "./figure-element.js";
export { NarrowsLevers } from "./levers-element.js";
export { leverStore, type LeverStore, type StoreChange } from "./lever-store.js";
