// Lessons and the bank against figures that were worked out beforehand, here retyped from the design of the lessons; what the
// models say is asked of their Wasm without what the pages are built with.
import assert from "node:assert/strict";
import { test } from "node:test";
import MarkdownIt from "markdown-it";
import { contents } from "../lib/content.js";
import { coreOf, mechanismOf, studied } from "../lib/core.js";
import { lessonMarkdown } from "../lib/lesson-markdown.js";
import { checkNumbers, lessonOf } from "../lib/lessons.js";
import { misconceptions } from "../lib/misconceptions.js";
import { readingGrade } from "./reading-grade.js";
import { bank } from "../lib/teaching.js";

const pages = contents().flatMap(({ page }) => page ?? []);
const lessons = new Map(pages.map((page) => [page.id, lessonOf(page)]));

/** One output of a mechanism's model. */
function model(id, settings, output) {
  const mechanism = mechanismOf(id);
  const values = mechanism.parameters.map(({ name, default: opening, options }) => {
    const given = settings[name] ?? opening;
    return typeof given === "string" ? options.indexOf(given) : given;
  });
  return coreOf(id).evaluate(id, studied(coreOf(id), mechanism, values))[output];
}

const near = (found, stated, what) => {
  const places = String(stated).split(".")[1]?.length ?? 0;
  assert.ok(Math.abs(found - stated) <= 0.5001 * 10 ** -places, `${what}: the model gives ${found}, and ${stated} was worked out`);
};

test("the models give the numbers that the lessons were written around", () => {
  const line = { capacity_count: 3, capacity_1: 100, capacity_2: 30, capacity_3: 100, demand: 200, buffer: 0 };
  const loops = { own_loop: 3, rival_loop: 3, loop_gain: 0.2, error_floor: 0.1, window: 30, day: 260 };
  const held = [
    ["throughput", {}, "ahead_speed", 69.3],
    ["throughput", { slow_dropped: 0 }, "slow_latency", 80.0],
    ["gap", {}, "arrives", 0.328],
    ["constraint", line, "blocking_throughput", 26.9],
    ["constraint", { ...line, capacity_1: 200 }, "blocking_throughput", 27.8],
    ["constraint", { ...line, capacity_2: 60 }, "blocking_throughput", 44.1],
    ["coordination", { added_day: 110, added_people: 10 }, "finish_day", 295],
    ["loop", loops, "error_ratio", 1.203],
    ["information", { undoable: 0.8 }, "best_threshold", 0.702],
    ["planning", { estimate: 10, confidence: 0.8 }, "quartiles_date", 21.1],
    ["debt", {}, "trap_week", 25.9],
    ["delegation", { hand_offs: 4 }, "intent_left", 0.14],
    ["delegation", { hand_offs: 4, read_back: 0.7 }, "read_back_left", 0.61],
    ["options", { probe_hours: 5, hour_worth: 0.1 }, "best_probes", 10],
    ["options", { probe_hours: 5, hour_worth: 0.1 }, "best_value", 5.43],
    ["operator", { people: 49 }, "wait", 2.0],
    // A spread of 0.6 in radians.
    ["alignment", { spread: (0.6 * 180) / Math.PI }, "mean_cosine", 0.835],
    ["machine", {}, "score", 0.624],
    ["machine", { release_period: 1 }, "score", 1.685],
    ["machine", { release_period: 1, threshold: 0.65, deferral: 1.75, people: 14 }, "score", 2.994],
  ];
  for (const [id, settings, output, stated] of held) near(model(id, settings, output), stated, `${id}.${output}`);
  near(model("coordination", { people: 16 }, "output") / model("coordination", { people: 8 }, "output"), 1.12, "16 people against 8");
  near(model("feedback", { release_period: 1 }, "cost") / model("feedback", { release_period: 13 }, "cost"), 0.124, "weekly against quarterly");
  near(model("debt", { deferral: 30 }, "effort") / model("debt", { deferral: 26 }, "effort"), 1.87, "four more weeks");
  near(model("two-speeds", {}, "all_90_cost") / model("two-speeds", {}, "sorted_cost"), 1.18, "all with care against sorted");
});

test("each chapter's question has the right answer that was worked out, and its key says so", () => {
  const right = { throughput: "D", gap: "B", constraint: "B", coordination: "C", loop: "D", information: "B", planning: "D", feedback: "C", debt: "C", delegation: "C", options: "C", "two-speeds": "B", operator: "D", alignment: "B", capacity: "C", diagnosis: "B", machine: "B" };
  assert.deepEqual(Object.fromEntries([...lessons].map(([id, lesson]) => [id, lesson.right.letter])), right);
});

/** The numbers of a task's row, in the order in which they are set. */
const answers = (id, task, row) => lessons.get(id).tasks.find((one) => one.id === task).rows[row].answers;

test("the answers of the tasks are the numbers that were worked out", () => {
  const tasks = [
    ["throughput", "steady", [[0.621], [80.0], [6.2], [800], [10], [10]]],
    ["throughput", "by-week", [[0.278], [0.478]]],
    ["gap", "dependence", [[0.328, 0.599, 0.87]]],
    ["gap", "close-one", [[0.226, 0.377, 0.26]]],
    ["constraint", "elsewhere", [[100, 40]]],
    ["constraint", "no-room", [[26.9, 27.8, 44.1]]],
    ["constraint", "room", [[30.0, 30.0, 59.9]]],
    ["coordination", "one-more", [[0.012, -0.014]]],
    ["coordination", "late-help", [[275, 272, 295], [5500, 6250, 7750]]],
    ["loop", "weeks", [[10], [2], [0.107], [0.64]]],
    ["loop", "noise", [[2.24, 1.54]]],
    ["information", "final", [[42.0, 33.0], [0.9, 0.9]]],
    ["information", "dear-delay", [[0.702, 0.49]]],
    ["planning", "dates", [[16.1, 21.1, 24.3]]],
    ["planning", "measured", [[0.067], [0.296], [26.9]]],
    ["feedback", "periods", [[420, 52.2, 88.0]]],
    ["feedback", "cheaper", [[0.79, 0.39], [50.7, 25.4]]],
    ["debt", "growth", [[1.28, 2.34, 7.87], [35.8, 35.8, 35.8]]],
    ["debt", "holding", [[0.234, 0.31, 0.745], [25.9, 25.9, 25.9]]],
    ["delegation", "two", [[0.375, 0.14]]],
    ["delegation", "read-back", [[0.61]]],
    ["delegation", "measured", [[0.025, 0.855, 0.99]].map((row) => row.slice(0, 1))],
    ["options", "probes", [[1.48, 5.43, 0.43]]],
    ["options", "dearer", [[0.5, 1, 2], [10, 4, 0], [5.43, 2.13, 0]]],
    ["two-speeds", "rules", [[22.7], [26.7], [23.1], [12.6], [23.0], [12.0]]],
    ["two-speeds", "final-one", [[42.0], [33.0], [0.3], [0.1]]],
    ["operator", "near-the-limit", [[0.2, 0.4, 2.0]]],
    ["alignment", "legs", [[0.243, 0.486, 0.27]]],
    ["capacity", "loads", [[1.5, 2.33, 19, 4.5]]],
    ["capacity", "ambition", [[0.625, 0.769]]],
    ["diagnosis", "opening", [[0.611], [1], [0.75]]],
    ["diagnosis", "weights", [[0.5], [0.4]]],
    ["machine", "next", [[1.983, 2.839, 1.054]]],
    ["machine", "tuned", [[2.597, 3.172, 2.218]]],
  ];
  for (const [id, task, rows] of tasks) rows.forEach((row, at) => row.forEach((stated, column) => near(answers(id, task, at)[column].value, stated, `${id}, ${task}`)));
  // What was counted of five people in a row who pass on a text.
  ["0.025", "0.855", "0.99"].forEach((stated, at) => near(answers("delegation", "measured", at)[0].value, Number(stated), "measured"));
  assert.deepEqual(answers("operator", "let-go", 1).map(({ value }) => value), [62.5, 100]);
});

test("a lesson that takes the model's right answer for wrong, or a wrong one for right, is refused", () => {
  const page = pages.find(({ id }) => id === "coordination");
  const changed = (misconceptions) => ({ ...page, lesson: { ...page.lesson, misconceptions } });
  assert.throws(() => lessonOf(changed({ ...page.lesson.misconceptions, same: "LIN" })), /misconceptions\.same: "LIN" is given; allowed: nothing: the model says that this choice is right/);
  const { double, ...rest } = page.lesson.misconceptions;
  assert.throws(() => lessonOf(changed(rest)), /misconceptions\.double: nothing is given; allowed: one of LIN, .*this choice is wrong/);
  assert.throws(() => lessonOf(changed({ ...rest, double: "XYZ" })), /misconceptions\.double: "XYZ" is given/);
  assert.equal(double, "LIN");
});

test("words that ask for a number that there is not are refused by name", () => {
  const page = pages.find(({ id }) => id === "coordination");
  const words = { ...page.lesson.words, why: "It is { $nothing }." };
  assert.throws(() => lessonOf({ ...page, lesson: { ...page.lesson, words } }), /coordination\.md: lesson: there is no \{ \$nothing \}, but before_people/);
});

test("the bank has the twelve answers that were worked out, and refuses one that a model denies", () => {
  const items = bank();
  assert.equal(items.map(({ right }) => right.letter).join(""), "BCDACBDADBCA");
  assert.deepEqual(items.map(({ number }) => number), Array.from({ length: 12 }, (_, at) => 101 + at));
  assert.equal(items.filter(({ proven }) => proven).length, 9);
  const desks = { id: "desks", number: 102, chapter: "gap", right: "a", misconceptions: { b: "ADD", c: "PART" }, proof: { output: "arrives", from: { leak_count: 6 }, choices: [{ id: "a", value: 0.9 }, { id: "c", value: 0.43 }] } };
  assert.throws(() => bank([desks]), /bank\.yaml/);
});

test("the numbers that the bank states are the models'", () => {
  const items = Object.fromEntries(bank().map((item) => [item.id, item]));
  const label = (id, letter) => items[id].choices.find((one) => one.letter === letter).label;
  const desks = Object.fromEntries([1, 2, 3, 4, 5, 6].map((at) => [`leak_${at}`, 0.1]));
  near(model("gap", { leak_count: 6, ...desks }, "arrives"), 0.53, "six desks");
  assert.equal(label("desks", "C"), "About 53%");
  // The debt's effort after ten, twenty and thirty weeks, in units of which a repair at once costs ten.
  const [early, late, later] = [10, 20, 30].map((deferral) => 10 * model("debt", { deferral }, "effort"));
  near(early, 19, "a repair after ten weeks");
  near(late, 41, "a repair after twenty weeks");
  assert.match(items.repair.ask, /costs 19 in week 10 and 41 in week 20/u);
  assert.deepEqual(["B", "C"].map((letter) => label("repair", letter)), [`About ${41 + (41 - 19)}`, `About ${Math.floor((41 * 41) / 19)}`]);
  assert.ok(later > 1.5 * ((41 * 41) / 19));
  const busier = model("capacity", { load: 0.9, variability: 1 }, "wait") / model("capacity", { load: 0.8, variability: 1 }, "wait");
  near(40 * busier, 90, "the doctor's wait");
  assert.equal(label("doctor", "C"), "90 minutes");
  const waits = { estimate: 8, confidence: 0.8, reference_class: "history", history_count: 8, history_1: 1, history_2: 1.1, history_3: 1.3, history_4: 1.5, history_5: 1.5, history_6: 1.7, history_7: 2.2, history_8: 2.6 };
  near(model("planning", waits, "chosen_date"), 16, "a date from eight of the ten jobs");
  assert.equal(label("history", "D"), "Week 16");
});

test("numbers of questions are used once", () => {
  checkNumbers([...lessons.values(), ...bank()]);
  assert.deepEqual([...lessons.values()].map(({ number }) => number), pages.map(({ number }) => number));
  assert.throws(() => checkNumbers([{ number: 3 }, { number: 3 }]), /two questions have the number 3/);
});

test("every misconception is met in a question", () => {
  const met = new Set([...lessons.values(), ...bank()].flatMap(({ choices }) => choices.flatMap(({ code }) => code ?? [])));
  assert.deepEqual(Object.keys(misconceptions).filter((code) => !met.has(code)), []);
  assert.equal(Object.keys(misconceptions).length, 18);
});

test("sheets and keys in Markdown have each heading and each table whole", () => {
  const markdown = new MarkdownIt();
  for (const lesson of lessons.values()) {
    for (const which of ["sheet", "key"]) {
      const text = lessonMarkdown(lesson, which);
      const tokens = markdown.parse(text, {});
      const of = (type) => tokens.filter((token) => token.type === type).length;
      assert.equal(tokens[0].tag, "h1", lesson.id);
      assert.equal(of("table_open"), lesson.tasks.length, `${lesson.id}, ${which}`);
      assert.equal(of("heading_open"), which === "sheet" ? 6 : 5, `${lesson.id}, ${which}`);
      assert.doesNotMatch(text, /\{ \$|undefined|NaN/u);
    }
    const rows = lesson.tasks.reduce((sum, task) => sum + task.rows.length, 0);
    const answered = lessonMarkdown(lesson, "key");
    for (const { rows: all } of lesson.tasks) for (const { answers: cells } of all) for (const { text } of cells) assert.ok(answered.includes(text), `${lesson.id}: ${text}`);
    assert.ok(rows > 0);
  }
});

test("lessons and the bank read at the eighth grade or below", () => {
  const said = ({ objective = "", choices, why, tasks = [], discuss = "", leavesOut = "" }) => [objective, ...choices.map(({ say }) => say ?? ""), why, ...tasks.map(({ text }) => text), discuss, leavesOut].join(" ");
  for (const [id, lesson] of lessons) assert.ok(readingGrade(said(lesson)) <= 8, `${id}: grade ${readingGrade(said(lesson)).toFixed(1)}`);
  const asked = bank().map(({ ask, why }) => `${ask} ${why}`).join(" ");
  assert.ok(readingGrade(asked) <= 8, `the bank: grade ${readingGrade(asked).toFixed(1)}`);
  assert.ok(readingGrade("Organizational coordination necessitates considerable communication, notwithstanding individual capabilities.") > 12);
});
