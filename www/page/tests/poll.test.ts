import assert from "node:assert/strict";
import { test } from "node:test";
import { readCode, symbolValue, writeTest, writeVote, type Test, type Vote } from "../poll-code.js";
import { advise, commonQuestion, countVotes } from "../poll-count.js";
import { compareTests } from "../poll-gain.js";
import { readLines } from "../poll-lines.js";

const SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const read = (code: string): Vote | Test | null => readCode([...code].map(symbolValue));
// Question 4, first vote, C, random 123456; and the test before with BCDACBDADBCA and random part 7.
const VOTE = "N0433RJ0TW";
const TEST = "T1NDNP2D5S";
const ANSWERS = [...("BCDACBDADBCA")].map((letter) => "ABCD".indexOf(letter) + 1);

test("codes are written and read as the format's examples have them", () => {
  assert.equal(writeVote({ question: 4, round: 0, choice: 3, random: 123456 }), VOTE);
  assert.deepEqual(read(VOTE), { kind: "vote", question: 4, round: 0, choice: 3, random: 123456 });
  assert.equal(writeTest({ kind: "before", answers: ANSWERS, random: 7 }), TEST);
  assert.deepEqual(read(TEST), { kind: "before", answers: ANSWERS, random: 7 });
  const late = writeTest({ kind: "after", answers: ANSWERS.map(() => 4), random: 139 });
  assert.deepEqual(read(late), { kind: "after", answers: ANSWERS.map(() => 4), random: 139 });
});

test("any one wrong symbol and any two neighbors swapped are refused", () => {
  const codes = [VOTE, TEST, writeVote({ question: 112, round: 1, choice: 7, random: 32 ** 4 - 1 }), writeVote({ question: 1, round: 0, choice: 0, random: 0 })];
  for (const code of codes) {
    for (let at = 0; at < code.length; at++) {
      for (const wrong of SYMBOLS) {
        if (wrong !== code[at]) assert.equal(read(code.slice(0, at) + wrong + code.slice(at + 1)), null, `${code}: ${wrong} at ${at}`);
      }
      const [first, second] = [code[at], code[at + 1]];
      if (second === undefined || first === second) continue;
      assert.equal(read(code.slice(0, at) + second + first + code.slice(at + 2)), null, `${code}: swapped at ${at}`);
    }
  }
});

test("a number that a code has no room for is refused where it is written", () => {
  assert.throws(() => writeVote({ question: 4, round: 0, choice: 1, random: 32 ** 4 }), RangeError);
  assert.throws(() => writeVote({ question: -1, round: 0, choice: 1, random: 0 }), RangeError);
});

test("codes are found among names, times, links, spaces and look-alikes", () => {
  for (const line of [VOTE, "n0433rj0tw", "Ann: N0433RJ0TW", "10:42 Bo  NO433RJOTW!", "N043 3RJ0 TW", "https://a.example/class/#N0433RJ0TW", "xN0433RJ0TWy", "Ｎ０４３３ＲＪ０ＴＷ"]) {
    assert.deepEqual(readLines(line).found.map(({ code }) => code), [VOTE], line);
  }
  assert.deepEqual(readLines(`${VOTE} ${TEST}`).found.map(({ code }) => code), [VOTE, TEST]);
});

test("lines that have no code are told by number, with what is wrong", () => {
  const newer = "W0000000";
  const sum = [...newer].map(symbolValue).reduce((all, value) => all * 32 + value, 0) % 1021;
  const later = newer + SYMBOLS[Math.floor(sum / 32)]! + SYMBOLS[sum % 32]!;
  const { found, bad } = readLines(`Good morning\r\n\r\nN0433RJ0TX\n${later}\n<img src=x onerror=alert(1)>\nN0433RJ0T`);
  assert.deepEqual(found, []);
  assert.deepEqual(bad.map(({ line, fault }) => [line, fault]), [[1, "none"], [3, "damaged"], [4, "version"], [5, "none"], [6, "damaged"]]);
});

/** A chat of so many lines, in which so many pupils vote; no line but theirs has a code. */
function chat(lines: number, pupils: number, code: (pupil: number) => string): string {
  const talk = ["is this on? yes, we started at 9:05", "Tom: what did Uma and Vera take? Two of the twelve", "can you hear me", "<b>me too</b> 12345 & 67890", "No. 4 or No. 5?"];
  const every = Math.floor(lines / pupils);
  return Array.from({ length: lines }, (_, at) => {
    const pupil = at / every;
    if (!Number.isInteger(pupil) || pupil >= pupils) return `${talk[at % talk.length]} ${at}`;
    const [own, way] = [code(pupil), pupil % 4];
    return [`10:${10 + pupil} Pupil ${pupil}: ${own}`, own.toLowerCase(), `https://x.example/class/#${own}`, `${own.slice(0, 4)} ${own.slice(4)}`][way] ?? own;
  }).join("\n");
}

test("thirty votes in five hundred lines are exact, in less than a tenth of a second", () => {
  const text = chat(500, 30, (pupil) => writeVote({ question: 4, round: 0, choice: pupil % 5, random: 7919 * (pupil + 1) }));
  const { found, bad } = readLines(text);
  // Of the processor's time, the least of three: other work on the machine is not this one's.
  const took = Math.min(...[1, 2, 3].map(() => {
    const began = process.cpuUsage();
    readLines(text);
    return process.cpuUsage(began).user / 1000;
  }));
  assert.equal(bad.length, 470);
  assert.deepEqual(countVotes(found, 4, 4).rounds, [[6, 6, 6, 6, 6], [0, 0, 0, 0, 0]]);
  assert.ok(took < 100, `${took} ms`);
});

test("thirty tests in a thousand lines are exact", () => {
  const { found } = readLines(chat(1000, 30, (pupil) => writeTest({ kind: "after", answers: ANSWERS.map((_, item) => ((pupil + item) % 4) + 1), random: pupil })));
  assert.equal(found.length, 30);
  assert.ok(found.every(({ answer }) => answer.kind === "after"));
});

test("a megabyte of one line is read in time", () => {
  const began = performance.now();
  assert.deepEqual(readLines("N1".repeat(500_000)).bad.map(({ line, text }) => [line, text.length]), [[1, 60]]);
  // A quadratic reading would take minutes; a busy machine takes seconds.
  assert.ok(performance.now() - began < 10_000);
});

test("of one tab the last line of a round counts, and equal codes count once", () => {
  const vote = (choice: number, random: number, round = 0): string => writeVote({ question: 4, round, choice, random });
  const text = [vote(1, 5), vote(2, 6), vote(3, 5), vote(2, 6), vote(2, 5, 1), writeVote({ question: 5, round: 0, choice: 1, random: 5 }), vote(7, 8)].join("\n");
  const count = countVotes(readLines(text).found, 4, 4);
  assert.deepEqual(count.rounds, [[0, 0, 1, 1, 0], [0, 0, 1, 0, 0]]);
  assert.deepEqual([count.repeated, count.replaced, count.impossible, count.others], [[4], [1], [7], [6]]);
  assert.equal(commonQuestion(readLines(text).found), 4);
});

test("what to do next follows the share that was right", () => {
  // 35 and 70 percent belong to the pairs: LEARNING requirement 7.
  const cases: [number, number, string][] = [[0, 0, "wait"], [34, 100, "explain"], [35, 100, "pairs"], [70, 100, "pairs"], [71, 100, "go-on"]];
  for (const [right, of, advice] of cases) assert.equal(advise(right, of), advice, `${right} of ${of}`);
});

/** Codes of a class in which these items are right and the others have no answer. */
const tests = (kind: Test["kind"], count: number, right: number): string =>
  Array.from({ length: count }, (_, at) => writeTest({ kind, answers: ANSWERS.map((answer, item) => (item < right ? answer : 0)), random: at })).join("\n");
const compare = (...texts: string[]) => compareTests(readLines(texts.join("\n")).found, ANSWERS);

test("the gain is of class means, and is kept back where it says nothing", () => {
  const risen = compare(tests("before", 10, 6), tests("after", 10, 9));
  // (0.75 − 0.5) ÷ (1 − 0.5)
  assert.equal(risen.gain, 0.5);
  assert.deepEqual([risen.before.count, risen.after.mean, risen.isApart], [10, 0.75, false]);
  // (0.25 − 0.5) ÷ (1 − 0.5): a loss stays one.
  assert.equal(compare(tests("before", 10, 6), tests("after", 10, 3)).gain, -0.5);
  assert.deepEqual([compare(tests("before", 7, 6), tests("after", 10, 9)).none, compare(tests("before", 10, 11), tests("after", 10, 12)).none], ["few", "high"]);
  assert.equal(compare(tests("before", 20, 6), tests("after", 17, 9)).isApart, true);
  assert.equal(compare(tests("before", 20, 6), tests("after", 18, 9)).isApart, false);
  assert.deepEqual(compare(tests("before", 8, 6), tests("after", 8, 9), tests("before", 1, 6)).repeated, [17]);
});
