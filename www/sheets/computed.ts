/** What a sheet computes from what is filled in, below it or in its rows. */

import type { Strings } from "../widgets/strings.js";
import type { RecordsView } from "./records-view.js";
import type { RowsView } from "./rows-view.js";
import type { Sheet } from "./sheet.js";

export interface Parts {
  readonly section: HTMLElement;
  readonly sheet: Sheet;
  readonly strings: Strings;
  readonly views: ReadonlyMap<string, RowsView | RecordsView>;
}

export interface Computed {
  write(): void;
  /** The same in sentences, for a file. */
  results(): readonly string[];
}
