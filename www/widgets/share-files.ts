/** The files that a reader saves of a figure. */

import type { Codec } from "./address/codec.js";
import { linkAddress } from "./figure-addresses.js";
import { toBlob, toCSV } from "./figure-export.js";
import type { FigureFacade } from "./figure-facade.js";
import { below, download } from "./menu.js";

/** A file, and the key of what it is called. */
interface ShareFile {
  readonly key: string;
  save(): Promise<void>;
}

/** What a file of this figure is called. */
export function fileName({ shape: { mechanism, chart } }: FigureFacade, ending: string): string {
  return `narrows-${mechanism.id}-${chart.id}.${ending}`;
}

/** The picture, the table, and where a home is known a page that works offline. */
export function shareFiles(figure: FigureFacade, codec: Codec): ShareFile[] {
  const picture = (type: "png" | "svg"): ShareFile => ({
    key: `share-${type}`,
    save: async () => {
      const file = await toBlob(figure, type);
      if (file === null) throw new Error("the picture is empty");
      download(fileName(figure, type), file);
    },
  });
  const table: ShareFile = {
    key: "share-csv",
    save: async () => download(fileName(figure, "csv"), new Blob([toCSV(figure)], { type: "text/csv" })),
  };
  const { mechanism } = figure.shape;
  const page = below(figure.home, `offline/${mechanism.id}.html`);
  const offline: ShareFile[] = page === null ? [] : [{ key: "share-offline", save: () => saveOffline(page, mechanism.id, new URL(linkAddress(figure, codec)).search.slice(1)) }];
  return [picture("png"), picture("svg"), table, ...offline];
}

/** An offline page takes the settings that it opens with from its first tag: a file that is opened has no address of its own. */
async function saveOffline(page: string, id: string, query: string): Promise<void> {
  const response = await fetch(page);
  if (!response.ok) throw new Error(`${page}: ${response.status}`);
  const text = (await response.text()).replace('data-settings=""', () => `data-settings="${query.replaceAll("&", "&amp;").replaceAll('"', "&quot;")}"`);
  download(`narrows-${id}.html`, new Blob([text], { type: "text/html" }));
}
