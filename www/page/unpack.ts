/** What a file that carries itself packed runs first. The build writes the pieces beside it, and the hash of the script into the page's policy. */

declare global {
  /** Gives a piece by its name. */
  var narrowsUnpack: (name: string) => Response;
}

export {};

interface TrustedTypes {
  createPolicy(name: string, rules: { createScript(text: string): string }): { createScript(text: string): string };
}

const pieces: Record<string, string> = JSON.parse(document.querySelector("#pieces")?.textContent ?? "{}");

globalThis.narrowsUnpack = (name) => {
  const piece = pieces[name];
  if (piece === undefined) return new Response(null, { status: 404 });
  const bytes = Uint8Array.from(atob(piece), (character) => character.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate")), { headers: { "content-type": "application/wasm" } });
};

async function run(): Promise<void> {
  const text = await narrowsUnpack("script").text();
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  const script = document.createElement("script");
  script.text = trustedTypes?.createPolicy("narrows-packed", { createScript: (given) => given }).createScript(text) ?? text;
  document.body.append(script);
}

// A browser that cannot unpack leaves the page as it was drawn ahead.
run().catch(() => document.querySelector("#packed")?.removeAttribute("hidden"));
