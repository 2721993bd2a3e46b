/** `import type {} from "narrows/react"`: the elements in JSX. */
import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type { FigureAttributes, NarrowsFigure, NarrowsLevers } from "./narrows.js";

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "narrows-figure": DetailedHTMLProps<HTMLAttributes<NarrowsFigure>, NarrowsFigure> & FigureAttributes;
      "narrows-levers": DetailedHTMLProps<HTMLAttributes<NarrowsLevers>, NarrowsLevers>;
    }
  }
}
