/** The lines of HTML by which a figure stands in other pages. */

import type { MechanismInfo } from "./core.js";
import type { Labels } from "./menu.js";

/** A frame that shows the page at this address. */
export function frameLine(address: string, title: string, height: number): string {
  return `<iframe src="${escape(address)}" title="${escape(title)}" width="100%" height="${height}" loading="lazy"></iframe>`;
}

/** The element, with what differs from its defaults; `controls` as it has them. */
export function elementLine(mechanism: MechanismInfo, chart: string, values: readonly number[], labels: Labels = {}, controls: string | null = null, compare = ""): string {
  const settings = mechanism.parameters.flatMap((one, index) => {
    const value = values[index] ?? one.default;
    const name = labels[`label-${one.attribute}`];
    return [
      ...(value === one.default ? [] : [`${one.attribute}="${escape(one.options[value] ?? String(value))}"`]),
      ...(name === undefined ? [] : [`${one.attribute}-name="${escape(name)}"`]),
    ];
  });
  const named = chart === mechanism.charts[0]?.id ? [] : [`chart="${escape(chart)}"`];
  const shown = controls === null ? [] : [`controls="${escape(controls)}"`];
  return `<narrows-figure ${[`mechanism="${escape(mechanism.id)}"`, ...named, ...shown, ...settings].join(" ")}${compare}></narrows-figure>`;
}

/** A picture that leads to the figure, for mail and wherever frames, scripts and elements are removed. */
export function pictureLine(link: string, file: string, alternative: string, { width, height }: { readonly width: number; readonly height: number }): string {
  return `<a href="${escape(link)}"><img src="${escape(file)}" alt="${escape(alternative)}" width="${width}" height="${height}"></a>`;
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}
