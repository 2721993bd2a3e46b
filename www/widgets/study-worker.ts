/** Computes parts of studies with the model that it is sent. It holds no other state, so it may be terminated at any time. */

import { Instance } from "./instance.js";
import type { WorkerMessage, WorkerReply } from "./study-runners.js";

const page = self as unknown as { onmessage: (event: MessageEvent<WorkerMessage>) => void; postMessage(reply: WorkerReply): void };
const instances = new Map<number, Instance>();

page.onmessage = ({ data }) => {
  if ("binary" in data) instances.set(data.source, Instance.now(data.binary));
  else page.postMessage({ serial: data.serial, found: find(data) });
};

/** What a part finds; `null` where that fails. After a trap the next part has a fresh instance. */
function find({ source, mechanism, values, part }: Exclude<WorkerMessage, { binary: unknown }>): Float64Array | null {
  const instance = instances.get(source);
  try {
    return instance?.study(mechanism, values, part) ?? null;
  } catch {
    instance?.renew();
    return null;
  }
}
