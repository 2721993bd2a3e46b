/** Does parts of studies with the model that it is handed. It remembers nothing else, so it may end at any time. */

import { Instance } from "./instance.js";
import type { Answer, Order } from "./runners.js";

const page = self as unknown as { onmessage: (event: MessageEvent<Order>) => void; postMessage(answer: Answer): void };
const instances = new Map<number, Instance>();

page.onmessage = ({ data }) => {
  if ("binary" in data) instances.set(data.source, Instance.now(data.binary));
  else page.postMessage({ serial: data.serial, found: find(data) });
};

/** What a part finds; nothing where that fails. After a trap the next part has a fresh instance. */
function find({ source, mechanism, values, part }: Exclude<Order, { binary: unknown }>): Float64Array | null {
  const instance = instances.get(source);
  try {
    return instance?.study(mechanism, values, part) ?? null;
  } catch {
    instance?.renew();
    return null;
  }
}
