/** Has tables read in a worker; where a browser allows none, on the page's own thread. */

import { compile } from "../../widgets/engine.js";
import { createWorker } from "../../widgets/create-worker.js";
import { readTable, type Reading } from "./read-table.js";
import type { TableRequest } from "./report.js";
import type { TableReply, TableTask } from "./table-worker.js";
import url from "./table-worker.ts?worker&url";

const file = new URL("../../generated/records/records.wasm", import.meta.url);

export class TableReader {
  #module: Promise<WebAssembly.Module> | null = null;
  #worker: Worker | null = null;
  #hasWorker = typeof Worker === "function" && url !== "";
  #serial = 0;

  /** What a table says; `null` where a later call has taken its place. */
  async read(table: Uint8Array, request: TableRequest): Promise<Reading | null> {
    const serial = (this.#serial += 1);
    this.#module ??= compile(file).catch((error: unknown) => {
      this.#module = null;
      throw error;
    });
    const module = await this.#module;
    if (serial !== this.#serial) return null;
    const reading = await this.#run({ serial, module, table, request });
    return serial === this.#serial ? reading : null;
  }

  async #run(task: TableTask): Promise<Reading> {
    // What is not wanted any more would keep the new one waiting.
    this.#worker?.terminate();
    this.#worker = this.#hasWorker ? this.#start() : null;
    const worker = this.#worker;
    if (worker === null) return readTable(task.module, task.table, task.request);
    try {
      return await ask(worker, task);
    } catch (error) {
      if (!(error instanceof NoWorker)) throw error;
      this.#hasWorker = false;
      return readTable(task.module, task.table, task.request);
    } finally {
      worker.terminate();
      if (this.#worker === worker) this.#worker = null;
    }
  }

  #start(): Worker | null {
    try {
      return createWorker(url);
    } catch {
      this.#hasWorker = false;
      return null;
    }
  }
}

/** The browser refuses the worker. */
class NoWorker extends Error {}

function ask(worker: Worker, task: TableTask): Promise<Reading> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<TableReply>) => {
      if (data.reading === null) reject(new Error("the table could not be read"));
      else resolve(data.reading);
    };
    const fail = (event: Event): void => {
      event.preventDefault();
      reject(new NoWorker());
    };
    worker.onerror = worker.onmessageerror = fail;
    worker.postMessage(task);
  });
}
