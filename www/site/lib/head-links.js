// Last touches to each page's head, once Vite has written it.

/** Lets style sheets and scripts load where there is no origin: from a file, in a sandboxed frame. */
export function headLinks() {
  return {
    name: "narrows-head-links",
    transformIndexHtml: {
      order: "post",
      handler: (html) => html.replace(/<(link rel="(?:stylesheet|modulepreload)"|script type="module") crossorigin/g, "<$1"),
    },
  };
}
