import assert from "node:assert/strict";
import { test, type TestContext } from "node:test";
import type { Core, MechanismInfo } from "../core.js";
import { Desk, Wish, type Client } from "../desk.js";
import { studied } from "../prerender.js";
import { ElsewhereRunner, HereRunner, type Answer, type Hand, type Order } from "../runners.js";
import type { LoadedModel } from "../models.js";

/** Numbers with many digits, so that bits are compared. */
function find(values: Float64Array, part: number): Float64Array {
  return Float64Array.of(Math.sqrt((values[0] ?? 0) + part), 1 / (part + 3));
}

const core = { studyParts: () => Uint32Array.of(0, 1, 2, 3), study: (_: string, values: Float64Array, part: number) => find(values, part) } as unknown as Core;
const module = { core, source: 0, binary: {}, mechanisms: [{ id: "line" }] } as unknown as LoadedModel;

/** A worker that answers when it is told to. */
class FakeHand implements Hand {
  static all: FakeHand[] = [];
  onmessage: Hand["onmessage"] = null;
  onerror: Hand["onerror"] = null;
  onmessageerror: Hand["onmessageerror"] = null;
  readonly orders: Order[] = [];
  ended = false;

  constructor() {
    FakeHand.all.push(this);
  }

  postMessage(order: Order): void {
    this.orders.push(structuredClone(order));
  }

  terminate(): void {
    this.ended = true;
  }

  get parts() {
    return this.orders.filter((order) => "part" in order);
  }

  /** Does the oldest part that it has. */
  async answer(found?: null): Promise<void> {
    const at = this.orders.findIndex((order) => "part" in order);
    const [order] = this.orders.splice(at, 1);
    assert.ok(order !== undefined && "part" in order, "there is a part to do");
    const data: Answer = { serial: order.serial, found: found === undefined ? find(order.values, order.part) : found };
    this.onmessage?.({ data } as MessageEvent<Answer>);
    await settled();
  }
}

/** Lets what was promised come true, without waiting for a timer. */
async function settled(): Promise<void> {
  for (let index = 0; index < 10; index += 1) await Promise.resolve();
}

function begin(context: TestContext, make: () => Hand = () => new FakeHand()) {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  FakeHand.all = [];
  const desk = new Desk(new HereRunner(), new ElsewhereRunner(make));
  const seen: number[] = [];
  const client: Client = { found: (wish) => seen.push(wish.progress) };
  /** What a setting wants: parts in this order, or so many of them. */
  const wish = (start: number, parts: number | readonly number[] = 4): Wish =>
    new Wish(desk.work(String(start)), module, "line", Float64Array.of(start), typeof parts === "number" ? [...Array(parts).keys()] : parts);
  const hand = (): FakeHand => {
    const last = FakeHand.all.at(-1);
    assert.ok(last !== undefined, "a worker was made");
    return last;
  };
  /** Lets the page do a part. */
  const idle = async (): Promise<void> => {
    context.mock.timers.tick(1);
    await settled();
  };
  return { desk, client, seen, wish, hand, idle };
}

function all(start: number, parts = 4): Float64Array {
  return Float64Array.from(Array.from({ length: parts }, (_, part) => [...find(Float64Array.of(start), part)]).flat());
}

test("a worker is told its model once and has a few parts at a time", async (context) => {
  const { desk, client, seen, wish, hand } = begin(context);
  const wanted = wish(2);
  desk.want(client, wanted);
  assert.deepEqual(hand().orders.map((order) => ("part" in order ? order.part : "module")), ["module", 0, 1, 2]);
  assert.equal(wanted.findings, null);
  await hand().answer();
  assert.deepEqual(seen, [0.25]);
  assert.deepEqual([...(wanted.findings ?? [])].map(Number.isNaN), [false, false, true, true, true, true, true, true]);
  for (let part = 1; part < 4; part += 1) await hand().answer();
  assert.deepEqual(seen, [0.25, 0.5, 0.75, 1]);
  assert.equal(wanted.complete, true);
  assert.deepEqual(wanted.findings, all(2));
});

test("the newest setting is done first, and one that was known is known at once", async (context) => {
  const { desk, client, seen, wish, hand } = begin(context);
  desk.want(client, wish(1));
  desk.want(client, wish(2));
  for (let part = 0; part < 3; part += 1) await hand().answer();
  assert.deepEqual(seen, [], "of the first setting nothing is told any more");
  assert.deepEqual(hand().parts.map((order) => order.values[0]), [2, 2, 2]);
  for (let part = 0; part < 4; part += 1) await hand().answer();
  assert.deepEqual(wish(2).findings, all(2));
  assert.deepEqual(seen, [0.25, 0.5, 0.75, 1]);
  desk.want(client, wish(1));
  assert.equal(wish(1).progress, 0.75, "what was done of it is kept");
  assert.deepEqual(hand().parts.map(({ part }) => part), [3]);
});

test("two who want the same share its parts, and the last who leaves ends it", async (context) => {
  const { desk, client, seen, wish, hand } = begin(context);
  const other: number[] = [];
  const second: Client = { found: ({ progress }) => other.push(progress) };
  desk.want(client, wish(5));
  desk.want(second, wish(5));
  await hand().answer();
  assert.deepEqual([seen, other], [[0.25], [0.25]]);
  desk.leave(client);
  desk.leave(second);
  for (let part = 0; part < 3; part += 1) await hand().answer();
  assert.equal(hand().parts.length, 0);
  assert.deepEqual([seen, other], [[0.25], [0.25]]);
});

test("what is stopped goes on where it was", async (context) => {
  const { desk, client, seen, wish, hand } = begin(context);
  const wanted = wish(7, 8);
  desk.want(client, wanted);
  await hand().answer();
  desk.stop(client, true);
  assert.deepEqual(seen, [0.125, 0.125], "it is told that it stopped");
  for (let part = 0; part < 3; part += 1) await hand().answer();
  assert.equal(hand().parts.length, 0, "nothing more is given away");
  assert.deepEqual([wanted.progress, wanted.running, wanted.stopped], [0.5, false, true]);
  desk.stop(client, false);
  for (let part = 0; part < 4; part += 1) await hand().answer();
  assert.deepEqual(wanted.findings, all(7, 8));
});

test("a setting that differs in what the study does not use wants only the parts that were not found", async (context) => {
  const { desk, client, wish, hand } = begin(context);
  desk.want(client, wish(6, [9, 0, 1]));
  for (let part = 0; part < 3; part += 1) await hand().answer();
  const moved = wish(6, [5, 0, 1]);
  desk.want(client, moved);
  assert.deepEqual(hand().parts.map(({ part }) => part), [5]);
  const [first, ...rest] = Array.from(moved.findings ?? []);
  assert.deepEqual([first, rest.slice(1)], [Number.NaN, [...find(Float64Array.of(6), 0), ...find(Float64Array.of(6), 1)]]);
  await hand().answer();
  assert.deepEqual(moved.findings?.slice(0, 2), find(Float64Array.of(6), 5));
  desk.want(client, wish(6, [9, 0, 1]));
  assert.equal(wish(6, [9, 0, 1]).complete, true);
  assert.equal(hand().parts.length, 0);
});

test("without a worker, or with one that fails, the page finds the same bits", async (context) => {
  let tries = 0;
  const refuse = (): Hand => {
    tries += 1;
    throw new Error("SecurityError");
  };
  const failures: [string, () => Hand, (hand: () => FakeHand) => Promise<void> | void][] = [
    ["none can be made", refuse, () => undefined],
    ["its script does not load", () => new FakeHand(), (hand) => hand().onerror?.({ preventDefault: () => undefined } as ErrorEvent)],
    ["a part fails there", () => new FakeHand(), (hand) => hand().answer(null)],
    ["it fails later", () => new FakeHand(), async (hand) => {
      await hand().answer();
      await hand().answer(null);
    }],
  ];
  for (const [name, make, fail] of failures) {
    await context.test(name, async (inner) => {
      const { desk, client, seen, wish, hand, idle } = begin(inner, make);
      const wanted = wish(11);
      desk.want(client, wanted);
      await fail(hand);
      await settled();
      assert.ok(FakeHand.all.every(({ ended }) => ended), "no worker is left");
      while (wanted.running && seen.length < 20) await idle();
      assert.deepEqual(wanted.findings, all(11));
      assert.equal(seen.at(-1), 1);
    });
  }
  assert.equal(tries, 1, "a worker that is refused is not asked for again");
});

test("here one part is done at a time, so that the newest setting waits for one at most", async (context) => {
  const { desk, client, wish, idle } = begin(context, () => {
    throw new Error("none");
  });
  desk.want(client, wish(1));
  await settled();
  desk.want(client, wish(2));
  await idle();
  await idle();
  assert.deepEqual([wish(1).progress, wish(2).progress], [0.25, 0.25]);
});

test("a part that cannot be done anywhere ends its work and no other", async (context) => {
  const { desk, client, wish, idle } = begin(context, () => {
    throw new Error("none");
  });
  const broken = { ...module, core: { ...core, study: () => assert.fail("unreachable") } } as unknown as LoadedModel;
  const lost = new Wish(desk.work("lost"), broken, "line", Float64Array.of(1), [0, 1, 2, 3]);
  desk.want(client, lost);
  await settled();
  await idle();
  assert.deepEqual([lost.work.failed, lost.running, lost.findings], [true, false, null]);
  desk.want(client, wish(3));
  for (let part = 0; part < 4; part += 1) await idle();
  assert.deepEqual(wish(3).findings, all(3));
});

test("a long part that nobody wants any more is broken off after a while", async (context) => {
  const { desk, client, wish, hand } = begin(context);
  desk.want(client, wish(1, 9));
  await hand().answer();
  const old = hand();
  desk.want(client, wish(2));
  context.mock.timers.tick(249);
  assert.equal(old.ended, false);
  context.mock.timers.tick(1);
  assert.equal(old.ended, true);
  assert.deepEqual(hand().parts.map((order) => order.values[0]), [2, 2, 2]);
  for (let part = 0; part < 4; part += 1) await hand().answer();
  assert.deepEqual(wish(2).findings, all(2));
  desk.want(client, wish(1, 9));
  for (let part = 0; part < 8; part += 1) await hand().answer();
  assert.deepEqual(wish(1, 9).findings, all(1, 9), "what was broken off is done in the end");
});

test("a worker that has not begun yet is not taken for one that is stuck", (context) => {
  const { desk, client, wish, hand } = begin(context);
  desk.want(client, wish(1));
  desk.want(client, wish(2));
  context.mock.timers.tick(1000);
  assert.equal(hand().ended, false);
});

test("the worker ends with the wish, and while the page is hidden", async (context) => {
  const { desk, client, wish, hand } = begin(context);
  desk.want(client, wish(1));
  for (let part = 0; part < 4; part += 1) await hand().answer();
  context.mock.timers.tick(19_000);
  assert.equal(hand().ended, false);
  context.mock.timers.tick(1000);
  assert.equal(hand().ended, true);

  desk.want(client, wish(2));
  await hand().answer();
  const hidden = hand();
  desk.sleep();
  assert.equal(hidden.ended, true);
  desk.want(client, wish(3));
  assert.equal(hand(), hidden, "nothing is begun");
  desk.wake();
  assert.notEqual(hand(), hidden);
  for (let part = 0; part < 4; part += 1) await hand().answer();
  assert.deepEqual(wish(3).findings, all(3));
});

test("a few settings are kept and the oldest forgotten, but never one that is wanted", async (context) => {
  const { desk, client, wish, hand } = begin(context);
  desk.want(client, wish(0));
  for (let part = 0; part < 4; part += 1) await hand().answer();
  for (let start = 1; start <= 20; start += 1) desk.work(String(start));
  assert.equal(wish(0).complete, true);
  desk.leave(client);
  for (let start = 1; start <= 20; start += 1) desk.work(String(start));
  assert.equal(wish(0).complete, false);
});

test("ahead of time everything is found, behind the values", () => {
  const mechanism = { id: "line", study: { uses: [], charts: [] } } as unknown as MechanismInfo;
  assert.deepEqual(studied(core, mechanism, [2]), Float64Array.from([2, ...all(2)]));
  assert.deepEqual(studied(core, { ...mechanism, study: null }, [2]), Float64Array.of(2));
});
