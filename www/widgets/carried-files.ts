/** Wasm files that a classic script carries as text: where a page has no origin, nothing can be fetched. */

declare global {
  /** Base64 by the name of the file, without its ending. */
  var narrowsFiles: Record<string, string> | undefined;
}

/** Whether a script that was loaded carries it. */
export function isCarried({ pathname }: URL): boolean {
  return globalThis.narrowsFiles?.[pathname] !== undefined;
}

/** Reads one of them; `file` is its name, as the build for classic scripts writes it. */
export async function readCarried({ pathname }: URL): Promise<Response> {
  const text = globalThis.narrowsFiles?.[pathname];
  if (text === undefined) return new Response(null, { status: 404 });
  const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  return new Response(bytes, { headers: { "content-type": "application/wasm" } });
}
