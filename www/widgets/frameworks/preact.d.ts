/** `import type {} from "narrows/preact"`: the elements in JSX. */
import type { JSX } from "preact";
import type { FigureAttributes, NarrowsFigure, NarrowsLevers } from "./narrows.js";

declare module "preact" {
  namespace JSX {
    interface IntrinsicElements {
      "narrows-figure": JSX.HTMLAttributes<NarrowsFigure> & FigureAttributes;
      "narrows-levers": JSX.HTMLAttributes<NarrowsLevers>;
    }
  }
}
