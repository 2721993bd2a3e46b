/** `import type {} from "narrows/solid"`: the elements in JSX. */
import type { JSX } from "solid-js";
import type { FigureAttributes, NarrowsFigure, NarrowsLevers } from "./narrows.js";

declare module "solid-js" {
  namespace JSX {
    interface IntrinsicElements {
      "narrows-figure": JSX.HTMLAttributes<NarrowsFigure> & FigureAttributes;
      "narrows-levers": JSX.HTMLAttributes<NarrowsLevers>;
    }
  }
}
