/** Findings as the messages that say them, with their numbers. */

import type { Arguments } from "../../widgets/strings.js";
import type { Estimates, Finished, Interval, Report, Sizes, Spans } from "./report.js";

export type Sentence = readonly [key: string, values: Arguments];

/** Little's law is said to hold within this share. */
const WITHIN = 0.1;

export function sentencesOf(report: Report, locale: string): readonly Sentence[] {
  if (report.findings === null) return [];
  switch (report.kind) {
    case "finished":
      return finished(report.findings, locale);
    case "spans":
      return spans(report.findings, locale);
    case "sizes":
      return sizes(report.findings);
    case "estimates":
      return estimates(report.findings);
  }
}

function finished({ quantiles: [half, sure, surest], backlog, estimate, chance, mean, weeks, days }: Finished, locale: string): Sentence[] {
  return [
    ["numbers-finished-claim", { backlog, sure }],
    ["numbers-finished-half", { half, surest }],
    ["numbers-finished-own", { estimate, chance }],
    ["numbers-finished-pace", { mean, weeks, first: day(days[0], locale), last: day(days[1], locale) }],
  ];
}

function spans({ quantiles: [half, sure, surest], little }: Spans, locale: string): Sentence[] {
  const { inProgress, rate, took, product, flow, days } = little;
  const fit = Math.abs(inProgress - product) <= WITHIN * product ? "holds" : inProgress > product ? "more" : "less";
  const open: Sentence[] = flow.atLast > 0 ? [["numbers-spans-open", { atLast: flow.atLast, age: flow.age, took }]] : [];
  return [
    ["numbers-spans-claim", { half, sure }],
    ["numbers-spans-tail", { surest }],
    ["numbers-spans-law", { inProgress, rate, took, product }],
    ["numbers-spans-fit", { fit }],
    ["numbers-spans-flow", { ...flow, first: day(days[0], locale), last: day(days[1], locale) }],
    ...open,
  ];
}

function sizes({ sizes: [, largest], alpha, beta, gamma, peak, explained, error }: Sizes): Sentence[] {
  const about = (key: string, { value, low, high }: Interval): Sentence => [key, { value, low, high }];
  const beyond: Sentence[] = peak !== null && peak.value > largest ? [["numbers-sizes-beyond", { largest }]] : [];
  return [
    ["numbers-sizes-claim", { peak: peak === null ? "none" : "some", people: peak?.value ?? 0 }],
    peak === null ? ["numbers-sizes-no-peak", {}] : ["numbers-sizes-peak", { low: peak.low, high: peak.high }],
    ...beyond,
    about("numbers-sizes-alpha", alpha),
    about("numbers-sizes-beta", beta),
    about("numbers-sizes-gamma", gamma),
    ["numbers-sizes-fit", { explained, error }],
  ];
}

function estimates({ quantiles: [half, sure, surest], kept, tasks, ratioOfSums }: Estimates): Sentence[] {
  return [
    ["numbers-estimates-claim", { half }],
    ["numbers-estimates-sure", { sure, surest }],
    ["numbers-estimates-kept", { kept, tasks, sums: ratioOfSums }],
  ];
}

/** A day such as 2024-03-01, as the language writes it. */
function day(iso: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" }).format(new Date(`${iso}T00:00:00Z`));
}
