/** `import type {} from "narrows/vue"`: the elements in templates. The compiler's `isCustomElement` must know `narrows-` too. */
import type { DefineComponent } from "vue";
import type { FigureAttributes } from "./narrows.js";

declare module "vue" {
  interface GlobalComponents {
    "narrows-figure": DefineComponent<FigureAttributes>;
    "narrows-levers": DefineComponent<object>;
  }
}
