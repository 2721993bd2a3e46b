/** A figure alone in a frame: it takes its settings from the address and tells the page around it how tall it is. */

import "../widgets/define.js";
import { leverStore } from "../widgets/lever-store.js";
import { load } from "../widgets/wasm.js";
import { Address } from "./address.js";

interface Resizing {
  requestResize?: () => void;
}

function announceHeight(): void {
  if (parent === window) return;
  let told = 0;
  const tell = (): void => {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    if (height === told) return;
    told = height;
    // Nothing secret in it, and the page around is unknown: any origin may hear it.
    parent.postMessage({ type: "narrows-height", height }, "*");
    (window as Resizing).requestResize?.();
  };
  new ResizeObserver(tell).observe(document.body);
}

announceHeight();
load().then((core) => {
  leverStore.assign(core.decodeState(location.search).values);
  new Address(leverStore, core.encodeState);
}, () => undefined);
