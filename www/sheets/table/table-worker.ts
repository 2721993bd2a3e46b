/** Reads tables away from the page, which stays quick. */

import { readTable, type Reading } from "./read-table.js";
import type { TableRequest } from "./report.js";

export interface TableTask {
  readonly serial: number;
  readonly module: WebAssembly.Module;
  readonly table: Uint8Array;
  readonly request: TableRequest;
}

/** `null` where reading failed, as it does where the memory is too small. */
export interface TableReply {
  readonly serial: number;
  readonly reading: Reading | null;
}

const page = self as unknown as { onmessage: (event: MessageEvent<TableTask>) => void; postMessage(reply: TableReply): void };

page.onmessage = ({ data: { serial, module, table, request } }) => {
  let reading: Reading | null = null;
  try {
    reading = readTable(module, table, request);
  } catch {
    // The page says that it failed.
  }
  page.postMessage({ serial, reading });
};
