/** Where Wasm files are read from: beside the script that names them, unless somebody says otherwise. */

/** Reads a Wasm file; `file` is where the package expects it. */
export type WasmReader = (file: URL) => Promise<Response>;

let reader: WasmReader = (file) => fetch(file);

/** Reads one. */
export function readWasm(file: URL): Promise<Response> {
  return reader(file);
}

/** Has all that are read from now on read so. */
export function setWasmReader(read: WasmReader): void {
  reader = read;
}
