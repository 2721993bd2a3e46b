import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { LOCALE, shared } from "../../generated/strings/index";
import words from "../../generated/strings/numbers.js";
import { describe } from "../../widgets/model-loader.js";
import { Strings } from "../../widgets/strings.js";
import { usesOf } from "../table/links.js";
import { CHARTS, FIELDS, KINDS, type Report } from "../table/report.js";
import { sentencesOf } from "../table/sentences.js";

const strings = new Strings(LOCALE, shared, words);
const rust = (file: string): string => readFileSync(new URL(`../../../records/src/${file}`, import.meta.url), "utf8");

/** The variants of an enum of the crate, as they cross. */
function variants(name: string): string[] {
  const body = new RegExp(`pub enum ${name} \\{(.*?)\\n\\}`, "su").exec(rust("report.rs"))?.[1] ?? "";
  return [...body.matchAll(/^ {4}([A-Z]\w+),$/gmu)].map(([, variant = ""]) => variant.replace(/(?!^)[A-Z]/gu, (letter) => `-${letter}`).toLowerCase());
}

test("every reason of the crate has words", () => {
  for (const [name, key] of [["Refusal", "refusal"], ["Flaw", "flaw"], ["Ask", "ask"]] as const) {
    const found = variants(name);
    assert.ok(found.length >= 3, name);
    for (const variant of found) assert.ok(strings.has(`numbers-${key}-${variant}`), `numbers-${key}-${variant}`);
  }
});

test("the numbers that are asked for are those that the crate takes, and its own if none are given", () => {
  const text = rust("request.rs");
  const number = (pattern: RegExp): number => Number(pattern.exec(text)?.[1]);
  for (const [name, type] of [["backlog", "Jobs"], ["estimate", "Weeks"]] as const) {
    assert.match(text, new RegExp(`pub ${name}: ${type},`, "u"));
    const most = number(new RegExp(`pub type ${type} = UpTo<(\\d+)>`, "u"));
    const initial = number(new RegExp(`${name}: UpTo\\((\\d+)\\)`, "u"));
    assert.deepEqual(FIELDS[name], { most, initial }, name);
    assert.match(strings.text(`numbers-${name}-wrong`, { given: "5x", most }), new RegExp(`“5x”.* from 1 to ${most}\\.`, "u"));
  }
});

test("every chart of the crate and each of its texts has words", () => {
  const text = rust("charts.rs");
  const labels = [...text.matchAll(/"(label-[\w-]+)"/gu)].map(([, key = ""]) => key);
  assert.ok(labels.length > 10);
  for (const key of labels) assert.ok(strings.has(key), key);
  const charts = [...text.matchAll(/chart\(\s*"(\w+)"/gu)].map(([, id = ""]) => id);
  assert.deepEqual(charts.sort(), KINDS.flatMap((kind) => CHARTS[kind]).sort());
  for (const id of charts) for (const part of ["", ".x", ".y"]) assert.ok(strings.has(`chart-${id}${part}`), id + part);
});

const told = { names: [], hasHeads: true, columns: [0, 1], ask: null, refusal: null, used: 9, bad: 0, badRows: [], example: "" } as const;
const interval = (value: number) => ({ value, low: value / 2, high: value * 2 });
const sizes = (alpha: number): Report => ({
  ...told,
  kind: "sizes",
  findings: { sizes: [2, 20], alpha: interval(alpha), beta: interval(0.0049), gamma: interval(9), peak: interval(13), error: 2, explained: 0.9, rounds: 400 },
});
const spans: Report = {
  ...told,
  kind: "spans",
  findings: {
    finished: 50,
    open: 3,
    quantiles: [7.5, 13, 18],
    little: { days: ["2026-01-10", "2026-04-08"], inProgress: 8, rate: 0.5, took: 9, product: 4.5, flow: { begun: 49, ended: 50, atFirst: 4, atLast: 1, age: 3 } },
  },
};

const finished = (estimate: number): Report => ({
  ...told,
  kind: "finished",
  findings: { days: ["2024-01-03", "2024-04-01"], weeks: 12, lastWeeks: [8, 9, 4], mean: 4.4, backlog: 70, quantiles: [12, 13, 13], estimate, chance: 0.4 },
});
const estimates = (upper: number): Report => ({
  ...told,
  kind: "estimates",
  findings: { tasks: 9, kept: 0.3, quantiles: [1.3, 2, 2.6], quartiles: [1.1, upper], ratioOfSums: 1.5 },
});

test("findings are said with their numbers, and no placeholder is left", () => {
  for (const report of [finished(12), sizes(0.05), spans, estimates(1.9)]) {
    for (const [key, values] of sentencesOf(report, LOCALE)) {
      assert.ok(strings.has(key), key);
      assert.doesNotMatch(strings.text(key, values), /[{}$]|undefined|NaN/u, key);
    }
  }
  const said = sentencesOf(spans, LOCALE).map(([key, values]) => strings.text(key, values)).join(" ");
  assert.match(said, /jobs pile up/u);
  assert.match(said, /The one in progress/u);
});

test("links carry settings on the grid of their chapter, and none that it does not allow", async () => {
  const addresses = async (report: Report): Promise<(string | null)[]> => (await usesOf(report)).map(({ address }) => address);
  assert.deepEqual(await addresses(sizes(0.0512)), ["../../coordination/index.html?coordination.alpha=0.05", "../../index.html?machine.alpha=0.05"]);
  assert.deepEqual(await addresses(sizes(0.4)), ["../../coordination/index.html?coordination.alpha=0.4", null]);
  assert.deepEqual(await addresses(spans), ["../../throughput/index.html?throughput.decision_rate=3.5&throughput.latency=1.5"]);
  const weeks = "planning.finished_count=3&planning.finished_1=8&planning.finished_2=9&planning.finished_3=4&planning.backlog=70";
  assert.deepEqual(await addresses(finished(12)), [`../../planning/index.html?${weeks}&planning.by_week=12`]);
  assert.deepEqual(await addresses(estimates(1.9)), ["../../planning/index.html?planning.lower_quartile=1.1&planning.upper_quartile=1.9"]);
  assert.deepEqual(await addresses(estimates(90)), [null]);
});

test("a week beyond planning's last is cut to it, and the link says so", async () => {
  const link = async (estimate: number): Promise<[string, string]> => {
    const [use] = await usesOf(finished(estimate));
    return [strings.text(use!.key, use!.values), /by_week=(\d+)/u.exec(use!.address ?? "")?.[1] ?? ""];
  };
  const most = (await describe("planning"))!.parameters.find(({ name }) => name === "by_week")!.maximum;
  assert.deepEqual(await link(most - 1), ["Planning: your last 3 weeks and the backlog", `${most - 1}`]);
  assert.deepEqual(await link(most + 1), [`Planning: your last 3 weeks and the backlog, by week ${most}, the last one there`, `${most}`]);
});
