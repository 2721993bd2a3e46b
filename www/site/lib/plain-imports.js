// Vite wraps each `import()` in a helper that preloads its style sheets. No chunk here has one.
const HELPER = "\0vite/preload-helper.js";

/** Leaves `import()` as it is written. */
export function plainImports() {
  return {
    name: "narrows-plain-imports",
    enforce: "pre",
    load: (id) => (id === HELPER ? "export const __vitePreload = (load) => load();" : null),
  };
}
