// Last touches to each page's head, once Vite knows the names of the built files.

/** Asks for the Wasm file at once, and lets style sheets load where there is no origin: from a file, in a sandbox. */
export function headLinks() {
  return {
    name: "narrows-head-links",
    transformIndexHtml: {
      order: "post",
      handler(html, { path, bundle }) {
        const plain = html.replace(/<(link rel="stylesheet"|script type="module") crossorigin/g, "<$1");
        const wasm = Object.keys(bundle ?? {}).find((name) => name.endsWith(".wasm"));
        if (!wasm || !plain.includes('type="module"')) return plain;
        const root = "../".repeat(path.split("/").length - 2) || "./";
        return plain.replace("</head>", `<link rel="preload" as="fetch" type="application/wasm" crossorigin href="${root}${wasm}">\n</head>`);
      },
    },
  };
}
