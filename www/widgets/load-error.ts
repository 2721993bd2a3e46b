/** Why a model could not be loaded: named for the developer, and a sentence for the reader. A chunk of its own, with its words. */

import words from "../generated/strings/faults.js";
import { dispatch } from "./dom.js";
import type { FigureError } from "./figure-events.js";
import { sharedStrings } from "./words.js";

/** Causes that another try may get past: a network that comes back, a release that was half copied. */
const PASSING: readonly FigureError["code"][] = ["unreachable", "not-found", "damaged", "broken"];
const BROKEN: FigureError = { code: "broken", message: "the model failed three times in a figure, which now stands still", cause: undefined };
const SERVER_FAILURE = 500;
/** How Chromium, Firefox and Safari say that a file does not begin as Wasm does. */
const NOT_WASM = /magic|doesn't start with|at least 8 bytes|is empty/iu;

const said = new Set<string>();

/** Tells why a model could not be loaded, or without an error that it failed; gives the reader's sentence, and whether another try may help. */
export function report(figure: HTMLElement, error?: unknown): [sentence: string, canRetry: boolean] {
  const detail: FigureError = error === undefined ? BROKEN : describe(error);
  announce(figure, detail);
  const canRetry = PASSING.includes(detail.code);
  const key = detail === BROKEN ? "problem-broken" : canRetry ? "problem-load" : "problem-never";
  const hasPicture = figure.shadowRoot?.querySelector("[data-part=picture]") != null;
  return [sharedStrings().plus(words).text(hasPicture ? key : `${key}-bare`), canRetry];
}

/** By an event of each figure, and once a page in the console. */
function announce(figure: HTMLElement, detail: FigureError): void {
  if (!said.has(detail.message)) console.error(`narrows: ${detail.message}`);
  said.add(detail.message);
  dispatch(figure, "narrows-error", detail);
}

/** What an error of `compile`, of an import or of the parts that do not fit each other says. */
export function describe(error: unknown): FigureError {
  const { message, cause } = error instanceof Error ? error : new Error(String(error));
  const [reason, file] = cause === undefined ? [error, ""] : [cause, message];
  const text = reason instanceof Error ? reason.message : String(reason);
  const of = (code: FigureError["code"], what: string): FigureError => ({ code, message: `${what} (${text})`, cause: reason });
  if (typeof WebAssembly === "undefined") return of("no-webassembly", "this browser runs no WebAssembly");
  if (/different builds/u.test(text)) return of("mixed-builds", "files of different versions are mixed: copy the whole package again");
  if (/content.security|\bCSP\b|unsafe-eval/iu.test(text)) {
    return of("blocked-by-policy", "the page's content security policy allows no WebAssembly: add 'wasm-unsafe-eval' to its script-src");
  }
  if (typeof reason === "number") {
    const code = reason < SERVER_FAILURE ? "not-found" : "unreachable";
    return of(code, `${file} is answered with status ${reason}: ${hint(file)}`);
  }
  if (reason instanceof WebAssembly.CompileError) {
    if (NOT_WASM.test(text)) return of("not-wasm", `${file} is no WebAssembly, but perhaps a page that is served for any address: ${hint(file)}`);
    return of("damaged", `${file} came in part, or was changed on its way: copy it again`);
  }
  if (globalThis.origin === "null") {
    return of("no-origin", "modules and Wasm files cannot be read from a file or in a sandboxed frame without an origin: use narrows.iife.js, or a server");
  }
  return of("unreachable", `${file || "a script of the package"} could not be read: the network, or a server of another origin that sends no CORS headers`);
}

function hint(file: string): string {
  if (/\/\.vite\/|\/deps\//u.test(file)) return 'add optimizeDeps: { exclude: ["narrows"] } to the configuration of Vite';
  return "put the .wasm files of the package beside its scripts, or say where they are by setWasmBase of narrows/wasm";
}
