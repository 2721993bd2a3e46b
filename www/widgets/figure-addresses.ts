/** Addresses that show a figure as it is set now. */

import type { Codec } from "./address/codec.js";
import type { FigureFacade } from "./figure-facade.js";
import { below, stateEntries, withState } from "./menu.js";
import { overlayEntries } from "./overlay-entries.js";

/** Characters up to which mail and chat leave an address whole. */
export const SAFE_LENGTH = 200;

/** The figure alone, for frames; `null` where no home is known. A word such as `compact` goes into the address as a key. */
export function frameAddress(figure: FigureFacade, codec: Codec, word = ""): string | null {
  const { mechanism, chart } = figure.shape;
  const page = below(figure.home, `embed/${mechanism.id}/`);
  if (page === null) return null;
  const address = new URL(withState(codec, mechanism, page, entries(figure)));
  if (chart.id !== mechanism.charts[0]?.id) address.searchParams.set("chart", chart.id);
  // A key alone, without a sign of equality behind it.
  if (word !== "") address.search = [word, address.search.slice(1)].filter(Boolean).join("&");
  return address.href;
}

/** Which controls the figure's element names; `null` where it has all of its mechanism. */
export function ownControls({ parts }: FigureFacade): string | null {
  const root = parts.root.getRootNode();
  return root instanceof ShadowRoot ? root.host.getAttribute("controls") : null;
}

/** A frame's address with just these controls, unless mail and chat would no longer leave it whole. */
export function withControls(frame: string | null, controls: string | null): string | null {
  if (frame === null || controls === null) return frame;
  const address = new URL(frame);
  address.searchParams.set("show", controls.trim());
  return address.href.length > SAFE_LENGTH ? frame : address.href;
}

/** This page where it keeps the figure's settings in its address, else the figure alone, else the page as it is. */
export function linkAddress(figure: FigureFacade, codec: Codec): string {
  if (figure.linked) return withState(codec, figure.shape.mechanism, location.href, entries(figure));
  return frameAddress(figure, codec) ?? location.href;
}

/** The settings, and what they are compared with. */
function entries({ parts, shape, values }: FigureFacade): ReturnType<typeof stateEntries> {
  return { ...stateEntries(shape.mechanism, values.list, values.labels), ...overlayEntries(parts.root, shape.mechanism) };
}
