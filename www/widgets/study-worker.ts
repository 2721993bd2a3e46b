/** Does parts of studies with the module that it is handed. It remembers nothing else, so it may end at any time. */

import { modules } from "../generated/modules.js";
import type { Core } from "./core.js";
import type { Answer, Order } from "./runners.js";

const page = self as unknown as { onmessage: (event: MessageEvent<Order>) => void; postMessage(answer: Answer): void };
const cores = new Map<number, Promise<Core>>();

page.onmessage = ({ data }) => {
  if ("binary" in data) cores.set(data.source, begin(data.source, data.binary));
  else void cores.get(data.source)?.then((core) => core.study(data.id, data.values, data.part)).then(
    (found) => page.postMessage({ serial: data.serial, found }),
    () => page.postMessage({ serial: data.serial, found: null }),
  );
};

async function begin(source: number, binary: WebAssembly.Module): Promise<Core> {
  const core = await modules[source]?.glue();
  if (core === undefined) throw new Error("there is no such module");
  core.initSync({ module: binary });
  return core;
}
