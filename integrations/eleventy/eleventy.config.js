export default function (config) {
  config.addPassthroughCopy({ "node_modules/narrows": "narrows" });
  config.addShortcode("figure", (mechanism, attributes, text) => `<narrows-figure mechanism="${mechanism}" ${attributes}><p>${text}</p></narrows-figure>`);
  return { dir: { input: "pages", output: "dist" } };
}
