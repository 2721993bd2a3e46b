/** Puts what the page's address says into the store. */

import type { Problem } from "../widgets/address/decode.js";
import type { LeverStore } from "../widgets/lever-store.js";
import { levers } from "../generated/levers.js";
import { describe, openingCharts } from "../widgets/model-loader.js";
import { Settings } from "./settings.js";

/** The settings of a query, this page's without another, what could not be used of them, and what is not ours and stays. */
export async function readAddress(store: LeverStore, query = location.search): Promise<{ settings: Settings; problems: readonly Problem[]; foreign: string }> {
  const settings = new Settings({ levers, known: openingCharts, describe, codec: () => import("../widgets/address/codec.js") });
  const { values, problems, foreign } = await settings.read(query);
  // What the reader has moved while the codec was loading stays.
  store.assign({ ...values, ...store.entries() });
  return { settings, problems, foreign };
}
