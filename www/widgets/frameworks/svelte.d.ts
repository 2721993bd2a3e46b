/** `import type {} from "narrows/svelte"`: the elements in markup. */
import type { HTMLAttributes } from "svelte/elements";
import type { FigureAttributes, NarrowsFigure, NarrowsLevers } from "./narrows.js";

declare module "svelte/elements" {
  interface SvelteHTMLElements {
    "narrows-figure": HTMLAttributes<NarrowsFigure> & FigureAttributes;
    "narrows-levers": HTMLAttributes<NarrowsLevers>;
  }
}
