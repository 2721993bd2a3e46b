import assert from "node:assert/strict";
import { test, type TestContext } from "node:test";
import type { Core, MechanismInfo } from "../core.js";
import { studied } from "../studied.js";
import type { LoadedModel } from "../models.js";
import { PageRunner, WorkerRunner, type StudyWorker, type WorkerMessage, type WorkerReply } from "../study-runners.js";
import { StudyRequest, StudyScheduler, type Subscriber } from "../study-scheduler.js";

/** Numbers with many digits, so that bits are compared. */
function find(values: Float64Array, part: number): Float64Array {
  return Float64Array.of(Math.sqrt((values[0] ?? 0) + part), 1 / (part + 3));
}

const core = { studyParts: () => Uint32Array.of(0, 1, 2, 3), study: (_: string, values: Float64Array, part: number) => find(values, part) } as unknown as Core;
const model = { core, source: 0, binary: {}, mechanisms: [{ id: "line" }] } as unknown as LoadedModel;

/** A worker that replies when the test lets it. */
class FakeWorker implements StudyWorker {
  static all: FakeWorker[] = [];
  onmessage: StudyWorker["onmessage"] = null;
  onerror: StudyWorker["onerror"] = null;
  onmessageerror: StudyWorker["onmessageerror"] = null;
  readonly messages: WorkerMessage[] = [];
  ended = false;

  constructor() {
    FakeWorker.all.push(this);
  }

  postMessage(message: WorkerMessage): void {
    this.messages.push(structuredClone(message));
  }

  terminate(): void {
    this.ended = true;
  }

  get parts() {
    return this.messages.filter((message) => "part" in message);
  }

  /** Computes the oldest part that it has. */
  async answer(found?: null): Promise<void> {
    const at = this.messages.findIndex((message) => "part" in message);
    const [message] = this.messages.splice(at, 1);
    assert.ok(message !== undefined && "part" in message, "there is a part to do");
    const data: WorkerReply = { serial: message.serial, found: found === undefined ? find(message.values, message.part) : found };
    this.onmessage?.({ data } as MessageEvent<WorkerReply>);
    await settled();
  }
}

/** Lets what was promised come true, without waiting for a timer. */
async function settled(): Promise<void> {
  for (let index = 0; index < 10; index += 1) await Promise.resolve();
}

function begin(context: TestContext, make: () => StudyWorker = () => new FakeWorker()) {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  FakeWorker.all = [];
  const scheduler = new StudyScheduler(new PageRunner(), new WorkerRunner(make));
  const seen: number[] = [];
  const subscriber: Subscriber = { notify: (request) => seen.push(request.progress) };
  /** What a setting requests: parts in this order, or so many of them. */
  const request = (start: number, parts: number | readonly number[] = 4): StudyRequest =>
    new StudyRequest(scheduler.results(String(start)), model, "line", Float64Array.of(start), typeof parts === "number" ? [...Array(parts).keys()] : parts);
  const worker = (): FakeWorker => {
    const last = FakeWorker.all.at(-1);
    assert.ok(last !== undefined, "a worker was made");
    return last;
  };
  /** Lets the page compute a part. */
  const idle = async (): Promise<void> => {
    context.mock.timers.tick(1);
    await settled();
  };
  return { scheduler, subscriber, seen, request, worker, idle };
}

function all(start: number, parts = 4): Float64Array {
  return Float64Array.from(Array.from({ length: parts }, (_, part) => [...find(Float64Array.of(start), part)]).flat());
}

test("a worker is sent its model once and has a few parts at a time", async (context) => {
  const { scheduler, subscriber, seen, request, worker } = begin(context);
  const requested = request(2);
  scheduler.request(subscriber, requested);
  assert.deepEqual(worker().messages.map((message) => ("part" in message ? message.part : "model")), ["model", 0, 1, 2]);
  assert.equal(requested.findings, null);
  await worker().answer();
  assert.deepEqual(seen, [0.25]);
  assert.deepEqual([...(requested.findings ?? [])].map(Number.isNaN), [false, false, true, true, true, true, true, true]);
  for (let part = 1; part < 4; part += 1) await worker().answer();
  assert.deepEqual(seen, [0.25, 0.5, 0.75, 1]);
  assert.equal(requested.complete, true);
  assert.deepEqual(requested.findings, all(2));
});

test("the newest setting is computed first, and one that was computed is there at once", async (context) => {
  const { scheduler, subscriber, seen, request, worker } = begin(context);
  scheduler.request(subscriber, request(1));
  scheduler.request(subscriber, request(2));
  for (let part = 0; part < 3; part += 1) await worker().answer();
  assert.deepEqual(seen, [], "the first setting is no longer notified");
  assert.deepEqual(worker().parts.map((message) => message.values[0]), [2, 2, 2]);
  for (let part = 0; part < 4; part += 1) await worker().answer();
  assert.deepEqual(request(2).findings, all(2));
  assert.deepEqual(seen, [0.25, 0.5, 0.75, 1]);
  scheduler.request(subscriber, request(1));
  assert.equal(request(1).progress, 0.75, "its results are kept");
  assert.deepEqual(worker().parts.map(({ part }) => part), [3]);
});

test("two subscribers of the same request share its parts, and the last to unsubscribe ends it", async (context) => {
  const { scheduler, subscriber, seen, request, worker } = begin(context);
  const other: number[] = [];
  const second: Subscriber = { notify: ({ progress }) => other.push(progress) };
  scheduler.request(subscriber, request(5));
  scheduler.request(second, request(5));
  await worker().answer();
  assert.deepEqual([seen, other], [[0.25], [0.25]]);
  scheduler.unsubscribe(subscriber);
  scheduler.unsubscribe(second);
  for (let part = 0; part < 3; part += 1) await worker().answer();
  assert.equal(worker().parts.length, 0);
  assert.deepEqual([seen, other], [[0.25], [0.25]]);
});

test("what is stopped resumes where it was", async (context) => {
  const { scheduler, subscriber, seen, request, worker } = begin(context);
  const requested = request(7, 8);
  scheduler.request(subscriber, requested);
  await worker().answer();
  scheduler.stop(subscriber, true);
  assert.deepEqual(seen, [0.125, 0.125], "it is notified that it stopped");
  for (let part = 0; part < 3; part += 1) await worker().answer();
  assert.equal(worker().parts.length, 0, "no more parts are given out");
  assert.deepEqual([requested.progress, requested.pending, requested.stopped], [0.5, false, true]);
  scheduler.stop(subscriber, false);
  for (let part = 0; part < 4; part += 1) await worker().answer();
  assert.deepEqual(requested.findings, all(7, 8));
});

test("a setting that differs in what the study does not use requests only the parts that were not found", async (context) => {
  const { scheduler, subscriber, request, worker } = begin(context);
  scheduler.request(subscriber, request(6, [9, 0, 1]));
  for (let part = 0; part < 3; part += 1) await worker().answer();
  const moved = request(6, [5, 0, 1]);
  scheduler.request(subscriber, moved);
  assert.deepEqual(worker().parts.map(({ part }) => part), [5]);
  const [first, ...rest] = Array.from(moved.findings ?? []);
  assert.deepEqual([first, rest.slice(1)], [Number.NaN, [...find(Float64Array.of(6), 0), ...find(Float64Array.of(6), 1)]]);
  await worker().answer();
  assert.deepEqual(moved.findings?.slice(0, 2), find(Float64Array.of(6), 5));
  scheduler.request(subscriber, request(6, [9, 0, 1]));
  assert.equal(request(6, [9, 0, 1]).complete, true);
  assert.equal(worker().parts.length, 0);
});

test("without a worker, or with one that fails, the page finds the same bits", async (context) => {
  let tries = 0;
  const refuse = (): StudyWorker => {
    tries += 1;
    throw new Error("SecurityError");
  };
  const failures: [string, () => StudyWorker, (worker: () => FakeWorker) => Promise<void> | void][] = [
    ["none can be made", refuse, () => undefined],
    ["its script does not load", () => new FakeWorker(), (worker) => worker().onerror?.({ preventDefault: () => undefined } as ErrorEvent)],
    ["a part fails there", () => new FakeWorker(), (worker) => worker().answer(null)],
    ["it fails later", () => new FakeWorker(), async (worker) => {
      await worker().answer();
      await worker().answer(null);
    }],
  ];
  for (const [name, make, fail] of failures) {
    await context.test(name, async (inner) => {
      const { scheduler, subscriber, seen, request, worker, idle } = begin(inner, make);
      const requested = request(11);
      scheduler.request(subscriber, requested);
      await fail(worker);
      await settled();
      assert.ok(FakeWorker.all.every(({ ended }) => ended), "no worker is left");
      while (requested.pending && seen.length < 20) await idle();
      assert.deepEqual(requested.findings, all(11));
      assert.equal(seen.at(-1), 1);
    });
  }
  assert.equal(tries, 1, "a worker that is refused is not created again");
});

test("on the page one part is computed at a time, so that the newest setting waits for one at most", async (context) => {
  const { scheduler, subscriber, request, idle } = begin(context, () => {
    throw new Error("none");
  });
  scheduler.request(subscriber, request(1));
  await settled();
  scheduler.request(subscriber, request(2));
  await idle();
  await idle();
  assert.deepEqual([request(1).progress, request(2).progress], [0.25, 0.25]);
});

test("a part that cannot be done anywhere ends its work and no other", async (context) => {
  const { scheduler, subscriber, request, idle } = begin(context, () => {
    throw new Error("none");
  });
  const broken = { ...model, core: { ...core, study: () => assert.fail("unreachable") } } as unknown as LoadedModel;
  const lost = new StudyRequest(scheduler.results("lost"), broken, "line", Float64Array.of(1), [0, 1, 2, 3]);
  scheduler.request(subscriber, lost);
  await settled();
  await idle();
  assert.deepEqual([lost.results.failed, lost.pending, lost.findings], [true, false, null]);
  scheduler.request(subscriber, request(3));
  for (let part = 0; part < 4; part += 1) await idle();
  assert.deepEqual(request(3).findings, all(3));
});

test("a long part that is no longer requested is aborted after a while", async (context) => {
  const { scheduler, subscriber, request, worker } = begin(context);
  scheduler.request(subscriber, request(1, 9));
  await worker().answer();
  const old = worker();
  scheduler.request(subscriber, request(2));
  context.mock.timers.tick(249);
  assert.equal(old.ended, false);
  context.mock.timers.tick(1);
  assert.equal(old.ended, true);
  assert.deepEqual(worker().parts.map((message) => message.values[0]), [2, 2, 2]);
  for (let part = 0; part < 4; part += 1) await worker().answer();
  assert.deepEqual(request(2).findings, all(2));
  scheduler.request(subscriber, request(1, 9));
  for (let part = 0; part < 8; part += 1) await worker().answer();
  assert.deepEqual(request(1, 9).findings, all(1, 9), "what was aborted is computed in the end");
});

test("a worker that has not begun yet is not taken for one that is stuck", (context) => {
  const { scheduler, subscriber, request, worker } = begin(context);
  scheduler.request(subscriber, request(1));
  scheduler.request(subscriber, request(2));
  context.mock.timers.tick(1000);
  assert.equal(worker().ended, false);
});

test("the worker ends with the request, and while the page is hidden", async (context) => {
  const { scheduler, subscriber, request, worker } = begin(context);
  scheduler.request(subscriber, request(1));
  for (let part = 0; part < 4; part += 1) await worker().answer();
  context.mock.timers.tick(19_000);
  assert.equal(worker().ended, false);
  context.mock.timers.tick(1000);
  assert.equal(worker().ended, true);

  scheduler.request(subscriber, request(2));
  await worker().answer();
  const hidden = worker();
  scheduler.pause();
  assert.equal(hidden.ended, true);
  scheduler.request(subscriber, request(3));
  assert.equal(worker(), hidden, "nothing is started");
  scheduler.resume();
  assert.notEqual(worker(), hidden);
  for (let part = 0; part < 4; part += 1) await worker().answer();
  assert.deepEqual(request(3).findings, all(3));
});

test("a few settings are kept and the oldest forgotten, but never one that is requested", async (context) => {
  const { scheduler, subscriber, request, worker } = begin(context);
  scheduler.request(subscriber, request(0));
  for (let part = 0; part < 4; part += 1) await worker().answer();
  for (let start = 1; start <= 20; start += 1) scheduler.results(String(start));
  assert.equal(request(0).complete, true);
  scheduler.unsubscribe(subscriber);
  for (let start = 1; start <= 20; start += 1) scheduler.results(String(start));
  assert.equal(request(0).complete, false);
});

test("ahead of time everything is found, behind the values", () => {
  const mechanism = { id: "line", study: { uses: [], charts: [] } } as unknown as MechanismInfo;
  assert.deepEqual(studied(core, mechanism, [2]), Float64Array.from([2, ...all(2)]));
  assert.deepEqual(studied(core, { ...mechanism, study: null }, [2]), Float64Array.of(2));
});
