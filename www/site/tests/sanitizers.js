// What places remove from pasted HTML, as schemas of hast-util-sanitize. Of each list stands here what concerns a link, a
// picture, a frame and what is around them; a name that is not listed is removed.
import { defaultSchema } from "hast-util-sanitize";

const web = (...keys) => Object.fromEntries(keys.map((key) => [key, ["http", "https"]]));

export const sanitizers = {
  // The schema that the library has by default, https://github.com/syntax-tree/hast-util-sanitize#defaultschema
  GitHub: defaultSchema,

  // $allowedposttags of wp-includes/kses.php, for authors without the right unfiltered_html; with _wp_add_global_attributes
  // https://github.com/WordPress/WordPress/blob/001ffe81fbec4438a9f594f330e18103d21fbcd7/wp-includes/kses.php
  WordPress: {
    tagNames: ["a", "div", "figcaption", "figure", "img", "p", "span"],
    attributes: {
      "*": ["className", "id", "style", "title", "role"],
      a: ["href", "rel", "rev", "name", "target", "download"],
      img: ["alt", "align", "border", "height", "hSpace", "longDesc", "vSpace", "src", "useMap", "width"],
    },
    protocols: web("href", "src", "longDesc"),
  },

  // $allowed_html of wp_filter_oembed_result, for an address that is pasted by itself; the frame then gets sandbox="allow-scripts"
  // https://developer.wordpress.org/reference/functions/wp_filter_oembed_result/
  "WordPress, by oEmbed": {
    tagNames: ["a", "blockquote", "iframe"],
    attributes: { a: ["href"], iframe: ["src", "width", "height", "frameBorder", "marginWidth", "marginHeight", "scrolling", "title"] },
    protocols: web("href", "src"),
  },

  // purify_html of lib/weblib.php: HTML Purifier, XHTML 1.0 Transitional, without HTML.SafeIframe. It is for what pupils write and
  // for forums; what teachers write into a course is not filtered, and a frame stays there.
  // https://github.com/moodle/moodle/blob/000be9c01631ac81ba1bcd4fe1dd31b725f47299/lib/weblib.php
  Moodle: {
    tagNames: ["a", "div", "img", "p", "span"],
    attributes: {
      "*": ["className", "dir", "lang", "style", "title"],
      a: ["href", "name", "rel", "rev", "target"],
      img: ["align", "alt", "border", "height", "hSpace", "longDesc", "src", "vSpace", "width"],
    },
    protocols: web("href", "src", "longDesc"),
  },

  // CanvasSanitize::SANITIZE of gems/canvas_sanitize
  // https://github.com/instructure/canvas-lms/blob/03f405c9c2e10e0d973d9e5978e91169b9f8f122/gems/canvas_sanitize/lib/canvas_sanitize/canvas_sanitize.rb
  Canvas: {
    tagNames: ["a", "div", "figcaption", "figure", "iframe", "img", "p", "span"],
    attributes: {
      "*": ["className", "dir", "id", "lang", "role", "style", "title"],
      a: ["href", "name", "target"],
      iframe: ["align", "allowFullScreen", "frameBorder", "height", "name", "sandbox", "scrolling", "src", "width"],
      img: ["align", "alt", "height", "src", "width"],
    },
    protocols: web("href", "src"),
  },

  // Sanitizer of packages/apputils, for what stands in Markdown cells, trusted or not; addresses of pictures are not looked at
  // https://github.com/jupyterlab/jupyterlab/blob/00bc244605004b0dc8900aed7d4ab670a63efeba/packages/apputils/src/sanitizer.ts
  "JupyterLab, in Markdown": {
    tagNames: ["a", "div", "figcaption", "figure", "img", "p", "span"],
    attributes: {
      "*": ["className", "dir", "hidden", "id", "lang", "style", "title"],
      a: ["href", "name", "rel", "target", "type"],
      img: ["align", "alt", "border", "height", "hSpace", "name", "src", "useMap", "vSpace", "width"],
    },
    protocols: web("href"),
  },

  // $html_elements and $html_attribs of Roundcube's rcube_washtml.php: a mail program whose list is public
  // https://github.com/roundcube/roundcubemail/blob/0161c1fdf4ece382671cba56e11b16ae8b0ec488/program/lib/Roundcube/rcube_washtml.php
  mail: {
    tagNames: ["a", "div", "img", "p", "span"],
    attributes: { "*": ["align", "alt", "border", "className", "dir", "height", "href", "hSpace", "id", "lang", "name", "src", "title", "useMap", "vSpace", "width"] },
    protocols: web("href", "src"),
    strip: ["script"],
  },
};
