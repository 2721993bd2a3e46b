/** Whoever asks for the findings of a study. */

import type { Strings } from "./strings.js";

/** What shows the findings of a study: a figure, or a page's paragraphs. */
export interface StudyHost {
  /** More was found, or nothing more will be; `late` when it took so long that the progress was shown. */
  findingsChanged(late: boolean): void;
  /** Where the progress is shown; `null` for nowhere. */
  readonly progress: { readonly plot: HTMLElement; readonly strings: Strings } | null;
}
