// Vite wraps each `import()` in a helper that preloads its style sheets, of which no chunk here has one, and each address
// of a file in a second one, by which other bundlers do not find the file.
const HELPER = "\0vite/preload-helper.js";
const HELPED = /\b[\w$]+\((?:\(\)=>(import\("[^"]+"\)(?:\.then\([\w$]+=>[\w$]+\.[\w$]+\))?)|async\(\)=>\{const\{[^{}]*\}=await (import\("[^"]+"\));return\{[^{}]*\}\}),\[\](?:,import\.meta\.url)?\)/g;
const DOUBLED = /new URL\(""\+new URL\("([^"]+)",import\.meta\.url\)\.href,import\.meta\.url\)/g;
const JOINED = /""\+new URL\("([^"]+)",import\.meta\.url\)\.href/g;

const relative = (file) => `new URL("${file.startsWith(".") ? "" : "./"}${file}",import.meta.url)`;

/** Leaves `import()` and `new URL(…, import.meta.url)` as they are written. */
export function plainImports() {
  return {
    name: "narrows-plain-imports",
    enforce: "pre",
    load: (id) => (id === HELPER ? "export const __vitePreload = (load) => load();" : null),
    generateBundle: {
      order: "post",
      handler(_, bundle) {
        for (const chunk of Object.values(bundle)) {
          if (chunk.type !== "chunk") continue;
          chunk.code = chunk.code
            .replace(HELPED, "$1$2")
            .replace(DOUBLED, (_, file) => relative(file))
            .replace(JOINED, (_, file) => `${relative(file)}.href`);
          if (/""\+new URL|\(""\+/.test(chunk.code)) this.error(`${chunk.fileName} wraps the address of a file in a way that is not known`);
        }
      },
    },
  };
}
