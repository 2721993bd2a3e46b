/** What may stand on the elements where a framework writes them. */

/** Attributes of `<narrows-figure>`; every parameter of the mechanism is one more, by its kebab-case name. */
export interface FigureAttributes {
  /** Id of the mechanism. */
  mechanism: string;
  /** One of its charts; the first without it. */
  chart?: string | undefined;
  layout?: "full" | "compact" | "bare" | undefined;
  /** Names of the parameters that get a control, or `lever` or `none`; all without it. */
  controls?: string | undefined;
  /** Names of the parameters that the reader sees and cannot move, or `all`. */
  locked?: string | undefined;
  /** Level of the claim among the page's headings. */
  heading?: "none" | "1" | "2" | "3" | "4" | "5" | "6" | number | undefined;
  /** Shares its settings with the page's other linked elements. */
  linked?: boolean | "" | undefined;
  /** Leaves the reader nothing to move. */
  readonly?: boolean | "" | undefined;
  /** Light or dark whatever the page has; `auto`, as without it, for the scheme of the page. */
  theme?: "auto" | "light" | "dark" | undefined;
  /** Address of the explainer, for links and embed lines. */
  home?: string | undefined;
  [parameter: string]: unknown;
}
