/** Starts workers where a strict policy wants to know of each script. */

interface Policy {
  createScriptURL(text: string): unknown;
}

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(text: string): string }): Policy;
}

/** One for the page: a list of allowed policies has each name once. */
let policy: Policy | undefined;

/** A worker from the same origin as this script; a browser refuses one from elsewhere. */
export function createWorker(url: string): Worker {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  policy ??= trustedTypes?.createPolicy("narrows", { createScriptURL: (text) => text });
  return new Worker((policy?.createScriptURL(url) ?? url) as string, { type: "module" });
}
