/** One table read by a fresh instance of the module: `records/src/boundary.rs`. Whatever it leaves in memory goes with it. */

import type { Report, TableRequest } from "./report.js";

interface Exports {
  readonly memory: WebAssembly.Memory;
  version(): number;
  room(length: number): number;
  analyze_table(at: number, table: number, request: number): number;
}

export interface Reading {
  readonly report: Report;
  /** As the engine draws them. */
  readonly charts: readonly Uint8Array[];
  /** The version of the bytes that charts are written in. */
  readonly version: number;
}

export function readTable(module: WebAssembly.Module, table: Uint8Array, request: TableRequest): Reading {
  const { memory, version, room, analyze_table: analyze } = new WebAssembly.Instance(module).exports as unknown as Exports;
  const asked = new TextEncoder().encode(JSON.stringify(request));
  const at = room(table.length + asked.length);
  const given = new Uint8Array(memory.buffer, at, table.length + asked.length);
  given.set(table);
  given.set(asked, table.length);
  const answer = analyze(at, table.length, asked.length);
  const [, , start = 0, length = 0] = new Uint32Array(memory.buffer, answer, 4);
  const [report, ...charts] = pieces(new Uint8Array(memory.buffer, start, length));
  if (report === undefined) throw new Error("the request is none");
  return { report: JSON.parse(new TextDecoder().decode(report)) as Report, charts, version: version() >>> 0 };
}

/** Copies of what stands one after another, each with its length before it. */
function pieces(bytes: Uint8Array): Uint8Array[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; ) {
    const length = view.getUint32(at, true);
    found.push(bytes.slice(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return found;
}
