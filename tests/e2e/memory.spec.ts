import { alive, expect, slider, test } from "./fixture";

// Frames come as fast as they are drawn, not sixty a second: what counts is how many there were.
test.use({
  launchOptions: async ({ launchOptions }, use) => use({ ...launchOptions, args: [...(launchOptions.args ?? []), "--disable-frame-rate-limit", "--disable-gpu-vsync"] }),
});

test("10 000 slider moves grow the Wasm memory by no page, the heap by less than 1 MB, and add no listener", async ({ page }) => {
  await page.addInitScript(() => {
    const memories: WebAssembly.Memory[] = [];
    (window as unknown as { memories: WebAssembly.Memory[] }).memories = memories;
    const keep = (instance: WebAssembly.Instance) => {
      const memory = instance.exports["memory"];
      if (memory instanceof WebAssembly.Memory) memories.push(memory);
    };
    const streaming = WebAssembly.instantiateStreaming;
    WebAssembly.instantiateStreaming = async (...given) => {
      const result = await streaming(...given);
      keep(result.instance);
      return result;
    };
    const plain = WebAssembly.instantiate as (...given: unknown[]) => Promise<unknown>;
    WebAssembly.instantiate = (async (...given: unknown[]) => {
      const result = (await plain(...given)) as WebAssembly.Instance | WebAssembly.WebAssemblyInstantiatedSource;
      keep("instance" in result ? result.instance : result);
      return result;
    }) as typeof WebAssembly.instantiate;
  });
  test.setTimeout(300_000);
  await page.goto("./");
  const figure = await alive(page, "coordination");
  const move = (times: number) =>
    slider(figure).evaluate(async (input: HTMLInputElement, times) => {
      const low = Number(input.min);
      const span = Number(input.max) - low;
      for (let index = 0; index < times; index += 1) {
        input.value = String(low + span * ((index * 0.618033988749895) % 1));
        input.dispatchEvent(new Event("input", { bubbles: true, composed: true }));
        // A hand moves several times a frame; redraws meet in one.
        if (index % 4 === 3) await new Promise((done) => requestAnimationFrame(done));
      }
    }, times);
  const pages = () =>
    page.evaluate(() =>
      (window as unknown as { memories: WebAssembly.Memory[] }).memories.map(({ buffer }) => buffer.byteLength / 65_536),
    );
  const session = await page.context().newCDPSession(page);
  /** What the page holds once garbage is collected. */
  const held = async () => {
    await session.send("HeapProfiler.collectGarbage");
    const [{ jsEventListeners }, { usedSize }] = await Promise.all([session.send("Memory.getDOMCounters"), session.send("Runtime.getHeapUsage")]);
    return { listeners: jsEventListeners, heap: usedSize };
  };
  await move(100);
  const before = await pages();
  const heldBefore = await held();
  // The engine's and the models'.
  expect(before.length).toBeGreaterThan(1);
  await move(10_000);
  expect(await pages()).toEqual(before);
  // What was let go may be collected a little later; what is held is never collected.
  await expect.poll(async () => (await held()).heap - heldBefore.heap).toBeLessThan(1_000_000);
  expect((await held()).listeners).toBe(heldBefore.listeners);
  // They were moves: the figure stands where the last one left it.
  const value = await slider(figure).inputValue();
  await expect(slider(figure)).toHaveAttribute("aria-valuetext", `${value} people`);
  expect(value).not.toBe("12");
});
