export default {
  title: "Figures by VitePress",
  outDir: "dist",
  // Vue takes the elements for what they are, on the server and in the browser.
  vue: { template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith("narrows-") } } },
};
