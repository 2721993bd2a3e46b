/** Pages where the reader's numbers go on, with these settings in the address. */

import { levers } from "../../generated/levers.js";
import type { Codec } from "../../widgets/address/codec.js";
import type { MechanismInfo, ParameterInfo } from "../../widgets/description.js";
import { describe } from "../../widgets/model-loader.js";
import type { Arguments } from "../../widgets/strings.js";
import type { Report } from "./report.js";

export interface Use {
  /** What the page is called with what it takes. */
  readonly key: string;
  readonly values: Arguments;
  /** `null` where its settings do not reach so far. */
  readonly address: string | null;
}

/** A chapter, and what it is to be set to. */
interface Destination {
  readonly chapter: string;
  readonly key: string;
  readonly values?: Arguments;
  /** By the names of parameters. */
  readonly settings: Readonly<Record<string, number>>;
  /** The name of one that may exceed its parameter's maximum: it is then limited to that, and the link says so. */
  readonly limited?: string;
}

export async function usesOf(report: Report): Promise<readonly Use[]> {
  const { encode } = await import("../../widgets/address/codec.js");
  return Promise.all(destinations(report).map(async (one) => useOf(one, await describe(one.chapter), encode)));
}

function useOf({ key, values = {}, settings, limited }: Destination, mechanism: MechanismInfo | null, encode: Codec["encode"]): Use {
  if (mechanism === null) return { key, values, address: null };
  if (limited === undefined) return { key, values, address: address(mechanism, settings, encode) };
  const [value = Number.NaN, { maximum }] = [settings[limited], parameterOf(mechanism, limited)];
  const within = { ...settings, [limited]: Math.min(value, maximum) };
  return { key, values: { ...values, [limited]: maximum, cut: value > maximum ? "yes" : "no" }, address: address(mechanism, within, encode) };
}

function destinations(report: Report): readonly Destination[] {
  if (report.findings === null) return [];
  switch (report.kind) {
    case "finished": {
      const { lastWeeks, backlog, estimate } = report.findings;
      const items = lastWeeks.map((count, index): [string, number] => [`finished_${index + 1}`, count]);
      const settings = { finished_count: lastWeeks.length, ...Object.fromEntries(items), backlog, by_week: estimate };
      return [{ chapter: "planning", key: "numbers-use-planning-finished", values: { count: lastWeeks.length }, settings, limited: "by_week" }];
    }
    case "spans": {
      const { rate, took } = report.findings.little;
      return [{ chapter: "throughput", key: "numbers-use-throughput", settings: { decision_rate: 7 * rate, latency: took / 7 } }];
    }
    case "sizes": {
      const settings = { alpha: report.findings.alpha.value, beta: report.findings.beta.value };
      return [
        { chapter: "coordination", key: "numbers-use-coordination", settings },
        { chapter: "machine", key: "numbers-use-machine", settings },
      ];
    }
    case "estimates": {
      const [lower, upper] = report.findings.quartiles;
      return [{ chapter: "planning", key: "numbers-use-planning-estimates", settings: { lower_quartile: lower, upper_quartile: upper } }];
    }
  }
}

function parameterOf(mechanism: MechanismInfo, name: string): ParameterInfo {
  const parameter = mechanism.parameters.find((one) => one.name === name);
  if (parameter === undefined) throw new Error(`${mechanism.id} has no ${name}`);
  return parameter;
}

/** The address of a chapter, or of the opening page for the machine; `null` where a number is out of its range. */
function address(mechanism: MechanismInfo, wished: Readonly<Record<string, number>>, encode: Codec["encode"]): string | null {
  const settings: Record<string, number> = {};
  for (const [name, value] of Object.entries(wished)) {
    const { minimum, maximum, step } = parameterOf(mechanism, name);
    const rounded = Number((minimum + Math.round((value - minimum) / step) * step).toPrecision(12));
    if (rounded < minimum || rounded > maximum) return null;
    settings[`${mechanism.id}.${name}`] = rounded;
  }
  const query = encode(settings, { levers, mechanisms: [mechanism] });
  const page = mechanism.id === "machine" ? "" : `${mechanism.id}/`;
  return `../../${page}index.html${query === "" ? "" : `?${query}`}`;
}
