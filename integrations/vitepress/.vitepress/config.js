/** What Vue is told of the elements, on the server and in the browser. */
export default {
  title: "Figures by VitePress",
  outDir: "dist",
  vue: { template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith("narrows-") } } },
  vite: { worker: { format: "es" } },
};
